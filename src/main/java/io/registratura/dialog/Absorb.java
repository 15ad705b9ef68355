package io.registratura.dialog;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Service;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Person;
import io.registratura.intake.Understood;
import io.registratura.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what was understood into the draft: in any order, several at once, the last word counts. */
final class Absorb {
    private static final Words PLACES = Words.load("/messages/places.properties");

    private Absorb() {}

    static Draft into(Draft draft, Message message, Stage stage, Scene scene) {
        Understood heard = message.heard();
        Draft filled = people(draft, heard, stage);
        if (draft.moving().isEmpty()) {
            filled = services(filled, heard.services(), scene.clinic());
        }
        Draft named = doctors(filled, heard.doctors(), scene.clinic());
        return message.when()
                .map(when -> named.withWish(Optional.of(Wishes.after(named.wish(), when, scene))))
                .orElse(named);
    }

    /** Who writes and who comes, and nothing else. */
    static Draft people(Draft draft, Understood heard, Stage stage) {
        Draft filled = draft;
        boolean askedWho = stage instanceof Stage.Filling(var question) && question == Question.FOR_WHOM;
        for (Person person : heard.persons()) {
            if (person.phone().isPresent()) {
                filled = filled.withPhone(person.phone());
            }
            boolean other =
                    person.otherThanWriter() || (askedWho && person.name().isPresent());
            if (other) {
                filled = filled.withOther(
                        true, person.name().or(filled::patient), person.age().or(filled::age));
            } else if (person.name().isPresent()) {
                filled = filled.withName(person.name());
            }
        }
        return filled;
    }

    /** «меня» in answer to «кого записать?». */
    static boolean forSelf(Message message, Question open) {
        String bare = message.words().orElse("").strip().toLowerCase(Locale.ROOT);
        return open == Question.FOR_WHOM
                && List.of(PLACES.say("SELF", Map.of()).split("\\|")).contains(bare);
    }

    private static Draft services(Draft draft, List<String> services, Clinic clinic) {
        if (services.size() != 1) {
            return draft;
        }
        String service = services.getFirst();
        return draft.withService(Optional.of(service))
                .withDoctor(draft.doctor().filter(doctor -> gives(clinic, service, doctor)));
    }

    private static Draft doctors(Draft draft, List<String> doctors, Clinic clinic) {
        if (doctors.size() != 1) {
            return draft;
        }
        String doctor = doctors.getFirst();
        List<String> theirs = clinic.services().stream()
                .filter(service -> service.doctors().contains(doctor))
                .map(Service::id)
                .toList();
        Draft chosen = draft.withDoctor(Optional.of(doctor));
        if (draft.service().map(theirs::contains).orElse(false)) {
            return chosen;
        }
        if (draft.moving().isPresent()) {
            return draft;
        }
        return chosen.withService(theirs.size() == 1 ? Optional.of(theirs.getFirst()) : Optional.empty());
    }

    private static boolean gives(Clinic clinic, String service, String doctor) {
        return clinic.service(service)
                .map(found -> found.doctors().contains(doctor))
                .orElse(false);
    }
}
