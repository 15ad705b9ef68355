package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Person;
import io.registratura.intake.Phone;
import io.registratura.visit.Wish;
import java.util.Map;
import java.util.Optional;

/** One line, before the next question, on what was heard: a correction taken, a number that cannot be, a time gone by. */
final class Remarks {
    /** The question still comes after it. */
    private static final int MOST_TEXTS = 3;

    private Remarks() {}

    static Step on(Step step, Draft before, Message message, Clinic clinic) {
        return step.texts() < MOST_TEXTS ? remarked(step, before, message, clinic) : step;
    }

    private static Step remarked(Step step, Draft before, Message message, Clinic clinic) {
        Draft after = step.next().draft();
        if (corrected(before.name(), after.name())) {
            return step.say(NOTED_NAME, Map.of("name", after.name().orElse("")));
        }
        if (corrected(before.patient(), after.patient())) {
            return step.say(NOTED_NAME, Map.of("name", after.patient().orElse("")));
        }
        Optional<Phone> phone = after.phone().filter(number -> !after.phone().equals(before.phone()));
        if (phone.isPresent() && phone.get().foreign()) {
            return step.say(PHONE_FOREIGN, Map.of("phone", phone.get().e164()));
        }
        if (phone.isPresent() && before.phone().isPresent()) {
            return step.say(NOTED_PHONE, Map.of("phone", phone.get().e164()));
        }
        boolean noPhone = message.heard().persons().stream().map(Person::phone).noneMatch(Optional::isPresent);
        return message.heard().phoneUnclear() && noPhone ? step.say(PHONE_UNCLEAR) : onVisit(step, message, clinic);
    }

    private static boolean corrected(Optional<String> before, Optional<String> after) {
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }

    private static Step onVisit(Step step, Message message, Clinic clinic) {
        Draft draft = step.next().draft();
        Optional<String> stranger = message.heard().doctors().stream()
                .filter(doctor -> draft.moving().isPresent() && !draft.doctor().equals(Optional.of(doctor)))
                .findFirst();
        if (stranger.isPresent()) {
            return step.say(
                    NOT_THEIR_SERVICE,
                    Map.of(
                            "doctor", Facts.shortDoctor(clinic, stranger.get()),
                            "service", Facts.service(clinic, draft.service().orElse(""))));
        }
        boolean timeIsNext =
                Asking.missing(draft, clinic).map(Question.TIME::equals).orElse(true);
        if (!timeIsNext || !message.unclearWhen()) {
            return step;
        }
        return step.say(message.heard().when().map(Wish::past).orElse(false) ? WISH_PAST : WISH_VAGUE);
    }
}
