package io.registratura.dialog;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Service;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Person;
import io.registratura.intake.Understood;
import io.registratura.visit.Wish;
import java.util.List;
import java.util.Optional;

/** Puts what was understood into the draft: in any order, several at once, the last word counts. */
final class Absorb {
    private Absorb() {}

    static Draft into(Draft draft, Understood heard, Stage stage, Clinic clinic) {
        Draft filled = persons(draft, heard.persons(), stage);
        filled = services(filled, heard.services(), clinic);
        filled = doctors(filled, heard.doctors(), clinic);
        return wish(filled, heard.when());
    }

    private static Draft persons(Draft draft, List<Person> persons, Stage stage) {
        Draft filled = draft;
        boolean askedWho = stage instanceof Stage.Filling(var question) && question == Question.FOR_WHOM;
        for (Person person : persons) {
            if (person.phone().isPresent()) {
                filled = filled.withPhone(person.phone());
            }
            boolean other = person.otherThanWriter() || (askedWho && person.name().isPresent());
            if (other) {
                filled = filled.withOther(
                        true, person.name().or(filled::patient), person.age().or(filled::age));
            } else if (person.name().isPresent()) {
                filled = filled.withName(person.name());
            }
        }
        return filled;
    }

    private static Draft services(Draft draft, List<String> services, Clinic clinic) {
        if (services.size() != 1) {
            return draft;
        }
        String service = services.getFirst();
        boolean doctorGives = draft.doctor()
                .map(doctor -> gives(clinic, service, doctor))
                .orElse(true);
        return draft.withService(Optional.of(service))
                .withDoctor(doctorGives ? draft.doctor() : Optional.empty());
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
        boolean fits = draft.service().map(theirs::contains).orElse(false);
        Draft chosen = draft.withDoctor(Optional.of(doctor));
        if (fits) {
            return chosen;
        }
        if (draft.moving().isPresent()) {
            return draft;
        }
        return chosen.withService(theirs.size() == 1 ? Optional.of(theirs.getFirst()) : Optional.empty());
    }

    private static Draft wish(Draft draft, Optional<Wish> when) {
        return when.filter(wish -> !wish.past() && !wish.vague()).isPresent() ? draft.withWish(when) : draft;
    }

    private static boolean gives(Clinic clinic, String service, String doctor) {
        return clinic.service(service)
                .map(found -> found.doctors().contains(doctor))
                .orElse(false);
    }
}
