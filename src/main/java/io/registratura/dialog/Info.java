package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinic.Service;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.Say;
import io.registratura.intake.Intent;
import io.registratura.words.Phrase;
import io.registratura.words.Spoken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what can be asked of a clinic beside a visit, from its file; what the file does not know goes to a person. */
final class Info {
    /** A question follows: more answers at once would bury it. */
    private static final int MOST_ANSWERS = 2;

    private Info() {}

    /** The step with its answers, or empty when the message asked nothing of the kind. */
    static Optional<Step> answer(Step step, Message message, Scene scene) {
        List<Intent> asked = Stream.of(Intent.values())
                .filter(message::has)
                .filter(intent -> answers(step, intent, message, scene) != step)
                .limit(step.texts() < MOST_ANSWERS ? MOST_ANSWERS : 1)
                .toList();
        Step answered = step;
        for (Intent intent : asked) {
            answered = answers(answered, intent, message, scene);
        }
        return asked.isEmpty() ? Optional.empty() : Optional.of(answered);
    }

    private static Step answers(Step step, Intent intent, Message message, Scene scene) {
        Clinic clinic = scene.clinic();
        return switch (intent) {
            case PRICE -> prices(step, message, clinic);
            case ADDRESS -> step.say(ADDRESS, Facts.of(clinic));
            case HOURS -> wantsToCome(message) ? step : list(step, HOURS, hours(clinic));
            case DOCTORS ->
                message.has(Intent.HOURS) || wantsToCome(message) ? step : list(step, DOCTORS, doctors(clinic));
            case RESULTS, DOCUMENTS -> person(step, Reason.ASKED_FOR_PERSON, ASK_BY_PHONE, message, clinic);
            case COMPLAINT -> person(step, Reason.COMPLAINT, SORRY, message, clinic);
            case MEDICAL_QUESTION -> medical(step, message, clinic);
            case ARE_YOU_BOT -> step.say(I_AM_A_BOT, Facts.of(clinic));
            case BOOK,
                    MOVE,
                    CANCEL,
                    CONFIRM,
                    MY_VISITS,
                    OPERATOR,
                    THANKS,
                    GREETING,
                    SPAM,
                    WITHDRAW_CONSENT,
                    DELETE_DATA -> step;
            case INSULT, OTHER_LANGUAGE -> beside(step, intent, clinic);
            case CONSENT_YES, CONSENT_NO, YES, NO, BACK, START_OVER, ANY, OTHER_TIME -> step;
        };
    }

    /** After consent these count as missed answers: {@link Asking#beside}. */
    private static Step beside(Step step, Intent intent, Clinic clinic) {
        return step.next().agreed() ? step : step.say(intent == Intent.INSULT ? CALM : ENGLISH, Facts.of(clinic));
    }

    /** «а стоматолог завтра принимает?» is best answered by the free slots themselves. */
    private static boolean wantsToCome(Message message) {
        return message.when().isPresent() && !message.heard().services().isEmpty();
    }

    /** A person is called once a message; before consent the words stay with the patient. */
    private static Step person(Step step, Reason reason, Phrase answer, Message message, Clinic clinic) {
        if (step.effects().stream().anyMatch(Info::callsForAnswer)) {
            return step;
        }
        boolean agreed = step.next().agreed();
        Optional<String> words = agreed ? message.words() : Optional.empty();
        return step.with(new CallHuman(reason, Optional.empty(), words))
                .say(agreed ? answer : HUMAN_COMES_CALL, Facts.of(clinic));
    }

    /** The bot is no doctor: a kind word and a person; where an urgent sign has called one, that is enough. */
    private static Step medical(Step step, Message message, Clinic clinic) {
        boolean agreed = step.next().agreed();
        Optional<String> words = agreed ? message.words() : Optional.empty();
        boolean told = step.effects().stream().anyMatch(Info::callsForAnswer);
        Step called = told ? step : step.with(new CallHuman(Reason.MEDICAL_QUESTION, Optional.empty(), words));
        return called.say(NO_DIAGNOSES, Facts.of(clinic), agreed ? Keys.doctor() : List.of());
    }

    /** Who only looks after the rules answers nobody. */
    private static boolean callsForAnswer(Effect effect) {
        return effect instanceof CallHuman call && call.reason() != Reason.ROUTINE_UNREVIEWED;
    }

    /** A list is one text: a heading and its lines, joined where the message is rendered. */
    private static Step list(Step step, Phrase heading, List<Say> lines) {
        return step.with(new Effect.SayList(Say.of(heading), lines));
    }

    private static Step prices(Step step, Message message, Clinic clinic) {
        List<String> named = message.heard().services();
        List<String> asked =
                named.isEmpty() ? step.next().draft().service().stream().toList() : named;
        List<Service> listed = clinic.services().stream()
                .filter(service -> asked.isEmpty() || asked.contains(service.id()))
                .toList();
        return listed.size() == 1
                ? step.with(line(PRICE_OF, price(listed.getFirst())))
                : list(
                        step,
                        PRICES,
                        listed.stream()
                                .map(service -> line(PRICE_LINE, price(service)))
                                .toList());
    }

    private static Map<String, String> price(Service service) {
        return Map.of("service", service.name(), "price", Spoken.price(service.price()));
    }

    private static List<Say> hours(Clinic clinic) {
        return clinic.doctors().stream()
                .map(doctor ->
                        line(HOURS_LINE, Map.of("doctor", doctor.shortName(), "hours", Spoken.hours(doctor.hours()))))
                .toList();
    }

    private static List<Say> doctors(Clinic clinic) {
        return clinic.doctors().stream()
                .map(doctor ->
                        line(DOCTOR_LINE, Map.of("doctor", doctor.name(), "services", servicesOf(doctor, clinic))))
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
