package io.registratura.intake;

import io.registratura.visit.Wish;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one message says, as far as it could be understood. {@code services} and {@code doctors} are ids of the clinic
 * file; more than one service means that the patient must choose. {@code phoneUnclear}: digits that look like a phone
 * but are none. {@code claim}: what is asked about the writer's own data.
 */
public record Understood(
        Set<Intent> intents,
        Optional<Wish> when,
        List<Person> persons,
        List<String> services,
        List<String> doctors,
        boolean phoneUnclear,
        Claim claim) {

    /** Nothing was understood. */
    public static final Understood NOTHING =
            new Understood(Set.of(), Optional.empty(), List.of(), List.of(), List.of(), false, Claim.NONE);

    /** Is this intent among those heard? */
    public boolean has(Intent intent) {
        return intents.contains(intent);
    }

    /** The first phone that was given, if any. */
    public Optional<Phone> phone() {
        return persons.stream().flatMap(person -> person.phone().stream()).findFirst();
    }
}
