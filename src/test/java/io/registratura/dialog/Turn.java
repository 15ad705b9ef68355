package io.registratura.dialog;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one act of a {@link Walk} led to; {@code visits} are those before it, {@code waited} that time had passed. */
record Turn(Event event, Talk before, Talk after, List<Effect> effects, List<Visit> visits, boolean waited) {
    private static final Set<String> OPEN = Set.of(
            "MENU",
            "OFFER",
            "OFFER_ONE",
            "OFFER_ONE_DAY",
            "OFFER_INSTEAD",
            "OFFER_INSTEAD_ONE_DAY",
            "OFFER_AGAIN",
            "WHICH_VISIT_MOVE",
            "WHICH_VISIT_CANCEL",
            "SURE_TO_CANCEL",
            "CONSENT_NEEDED",
            "CONSENT_WAITS");

    List<Effect> texts() {
        return effects.stream().filter(Screen::isText).toList();
    }

    List<CallHuman> calls() {
        return effects.stream()
                .flatMap(effect -> effect instanceof CallHuman call ? Stream.of(call) : Stream.of())
                .toList();
    }

    /** What was asked, the plainer wording of a question counted as the same. */
    List<String> questions() {
        return texts().stream()
                .map(Screen::name)
                .filter(name -> (name.startsWith("ASK_") && !name.equals("ASK_BY_PHONE")) || OPEN.contains(name))
                .map(name -> name.startsWith("ASK_") ? name.replace("_AGAIN", "") : name)
                .toList();
    }

    /** Words that answer or miss; taps and commands may ask for the question again, and so may a pause. */
    boolean isWords() {
        boolean words = event instanceof Event.Wrote
                || event instanceof Event.SentMedia
                || event instanceof Event.SharedContact;
        return words && !waited && !isCommand();
    }

    private boolean isCommand() {
        return heard().filter(text -> text.contains("сначала") || text.contains("назад"))
                .isPresent();
    }

    /** The words of the event, where it has any that are heard. */
    Optional<String> heard() {
        return switch (event) {
            case Event.Wrote(var text) -> Optional.of(text);
            case Event.SentMedia(var kind, var caption) -> caption;
            case Event.Agreed(var words) -> words.filter(text -> !before.agreed());
            default -> Optional.empty();
        };
    }
}
