package io.registratura.inventory.declared;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the clinic file says of its data: real or made up, whose law, where its own machines stand, who else works with it. */
public record Posture(
        Mode mode,
        Profile profile,
        Home home,
        Choices choices,
        List<Processor> processors,
        List<Acknowledgement> acknowledged,
        List<Destination> others) {

    /** A clinic that says nothing: made-up patients, and so nothing to refuse. */
    public static final Posture SYNTHETIC =
            new Posture(Mode.SYNTHETIC, Profile.RU, Home.UNSAID, Choices.USUAL, List.of(), List.of(), List.of());

    /** Are the patients real? */
    public enum Mode {
        SYNTHETIC,
        PRODUCTION
    }

    /** Whose law. {@code NONE} is for tests of other countries' rules. */
    public enum Profile {
        RU,
        EU,
        US,
        NONE
    }

    /** Who owns the clinic: some may not use foreign messengers at all (41-FZ). */
    public enum Organisation {
        PRIVATE,
        STATE,
        OMS
    }

    /** The clinic's own machines: their country, and the names by which they are known outside. */
    public record Home(Optional<String> country, Set<String> hosts) {
        public static final Home UNSAID = new Home(Optional.empty(), Set.of());
    }

    /** What the operator has decided. */
    public record Choices(Organisation organisation, boolean foreignMessengers, boolean foreignModel) {
        public static final Choices USUAL = new Choices(Organisation.PRIVATE, true, false);
    }

    /** Real patients. */
    public boolean production() {
        return mode == Mode.PRODUCTION;
    }

    /** Who works at this address on the clinic's commission. */
    public Optional<Processor> processor(Destination destination) {
        return processors.stream().filter(one -> one.serves(destination.host())).findFirst();
    }

    /** The word that lasts longest about this system. */
    public Optional<Acknowledgement> acknowledgement(Destination destination) {
        return acknowledged.stream()
                .filter(one -> one.component().equals(destination.name()))
                .reduce((one, later) -> later.until().isAfter(one.until()) ? later : one);
    }

    /** May patients use a messenger of another country? */
    public boolean foreignMessengers() {
        return choices.foreignMessengers() && choices.organisation() == Organisation.PRIVATE;
    }
}
