package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinic.Service;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.Say;
import io.registratura.intake.Intent;
import io.registratura.intake.Understood;
import io.registratura.words.Phrase;
import io.registratura.words.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers what can be asked of a clinic beside a visit, from its file; what the file does not know goes to a person. */
final class Info {
    private Info() {}

    /** The step with its answers, or empty when the message asked nothing of the kind. */
    static Optional<Step> answer(Step step, Understood heard, Optional<String> words, Scene scene) {
        Step answered = step;
        for (Intent intent : Intent.values()) {
            if (heard.has(intent)) {
                answered = one(answered, intent, heard, words, scene);
            }
        }
        return answered == step ? Optional.empty() : Optional.of(answered);
    }

    private static Step one(Step step, Intent intent, Understood heard, Optional<String> words, Scene scene) {
        Clinic clinic = scene.clinic();
        return switch (intent) {
            case PRICE -> prices(step, heard, clinic);
            case ADDRESS -> step.say(ADDRESS, Facts.of(clinic));
            case HOURS -> list(step, HOURS, hours(clinic));
            case DOCTORS -> list(step, DOCTORS, doctors(clinic));
            case RESULTS, DOCUMENTS -> person(step, Reason.ASKED_FOR_PERSON, ASK_BY_PHONE, words, clinic);
            case COMPLAINT -> person(step, Reason.COMPLAINT, ASK_BY_PHONE, words, clinic);
            case WITHDRAW_CONSENT, DELETE_DATA -> person(step, Reason.DATA_REQUEST, DATA_REQUEST, words, clinic);
            case ARE_YOU_BOT -> step.say(I_AM_A_BOT, Facts.of(clinic));
            case INSULT -> step.say(CALM, Facts.of(clinic), List.of(List.of(Keys.operator())));
            case OTHER_LANGUAGE -> step.say(ENGLISH, Facts.of(clinic), List.of(List.of(Keys.operator())));
            case BOOK, MOVE, CANCEL, CONFIRM, MY_VISITS, OPERATOR, THANKS, GREETING, SPAM, CONSENT_YES, CONSENT_NO ->
                step;
            case YES, NO, BACK, START_OVER, ANY, OTHER_TIME -> step;
        };
    }

    private static Step person(Step step, Reason reason, Phrase answer, Optional<String> words, Clinic clinic) {
        return step.with(new CallHuman(reason, Optional.empty(), words)).say(answer, Facts.of(clinic));
    }

    /** A list is one text: a heading and its lines, joined where the message is rendered. */
    private static Step list(Step step, Phrase heading, List<Say> lines) {
        return step.with(new Effect.SayList(Say.of(heading), lines));
    }

    private static Step prices(Step step, Understood heard, Clinic clinic) {
        List<String> asked = heard.services().isEmpty()
                ? step.next().draft().service().stream().toList()
                : heard.services();
        if (asked.size() == 1) {
            return clinic.service(asked.getFirst())
                    .map(service -> step.with(line(PRICE_OF, price(service))))
                    .orElse(step);
        }
        List<Service> listed = clinic.services().stream()
                .filter(service -> asked.isEmpty() || asked.contains(service.id()))
                .toList();
        return list(
                step,
                PRICES,
                listed.stream().map(service -> line(PRICE_LINE, price(service))).toList());
    }

    private static Map<String, String> price(Service service) {
        return Map.of("service", service.name(), "price", Spoken.price(service.price()));
    }

    private static List<Say> hours(Clinic clinic) {
        return clinic.doctors().stream()
                .map(doctor -> line(
                        HOURS_LINE, Map.of("doctor", doctor.shortName(), "hours", Spoken.hours(doctor.hours()))))
                .toList();
    }

    private static List<Say> doctors(Clinic clinic) {
        return clinic.doctors().stream()
                .map(doctor -> line(
                        DOCTOR_LINE, Map.of("doctor", doctor.name(), "services", servicesOf(doctor, clinic))))
                .toList();
    }

    private static String servicesOf(Doctor doctor, Clinic clinic) {
        return clinic.services().stream()
                .filter(service -> service.doctors().contains(doctor.id()))
                .map(Service::name)
                .collect(Collectors.joining(", "));
    }

    private static Say line(Phrase phrase, Map<String, String> values) {
        return new Say(phrase, values, List.of(), Effect.Keyboard.USUAL);
    }
}
