package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Service;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Expecting;
import io.registratura.words.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * Questions and their limits: a question is asked twice at the most; a miss after that gets a way out, the third miss a
 * person.
 */
final class Asking {
    private static final int MOST_ASKED = 2;
    private static final int MOST_MISSED = 3;

    private Asking() {}

    /** What is still missing for a visit; empty when slots can be looked for. */
    static Optional<Question> missing(Draft draft) {
        if (draft.moving().isEmpty()) {
            if (draft.name().isEmpty()) {
                return Optional.of(Question.NAME);
            }
            if (draft.phone().isEmpty()) {
                return Optional.of(Question.PHONE);
            }
            if (draft.forOther() && draft.patient().isEmpty()) {
                return Optional.of(Question.FOR_WHOM);
            }
            if (draft.service().isEmpty()) {
                return Optional.of(Question.SERVICE);
            }
        }
        return draft.wish().isEmpty() ? Optional.of(Question.TIME) : Optional.empty();
    }

    /** Opens this question: asked for the first time, or once more if it is the one that stands open. */
    static Step ask(Step step, Question question, Clinic clinic) {
        boolean open = step.next().stage() instanceof Stage.Filling(var standing) && standing == question;
        return open ? again(step, question, clinic) : first(step, question, clinic);
    }

    /** Asks as if for the first time. */
    static Step first(Step step, Question question, Clinic clinic) {
        return step.to(new Stage.Filling(question))
                .as(talk -> talk.withAsked(1, 0))
                .with(say(question, false, step.next().draft(), clinic));
    }

    /** The open question comes back, unless it has been asked twice already. */
    static Step again(Step step, Question question, Clinic clinic) {
        Talk talk = step.next();
        if (talk.asked() >= MOST_ASKED) {
            return step;
        }
        return step.as(it -> it.withAsked(it.asked() + 1, it.missed()))
                .with(say(question, true, talk.draft(), clinic));
    }

    /** Nothing in the message answered the open question. */
    static Step missed(Step step, Optional<String> words, Clinic clinic) {
        Talk talk = step.next();
        int misses = talk.missed() + 1;
        if (misses >= MOST_MISSED) {
            return human(step, Reason.NOT_UNDERSTOOD, words, clinic);
        }
        Step counted = step.as(it -> it.withAsked(it.asked(), misses));
        if (talk.asked() < MOST_ASKED && talk.stage() instanceof Stage.Filling(var question)) {
            return again(counted, question, clinic);
        }
        return counted.say(STILL_UNCLEAR, Facts.of(clinic), Keys.lost());
    }

    /** A person takes the talk. */
    static Step human(Step step, Reason reason, Optional<String> words, Clinic clinic) {
        Stage before = step.next().stage() instanceof Stage.WithHuman(var earlier)
                ? earlier
                : step.next().stage();
        return step.with(new CallHuman(reason, Optional.empty(), words))
                .say(HUMAN_COMES, Facts.of(clinic))
                .to(new Stage.WithHuman(before))
                .as(talk -> talk.withAsked(0, 0));
    }

    private static Say say(Question question, boolean again, Draft draft, Clinic clinic) {
        return new Say(
                phrase(question, again, draft),
                Facts.of(clinic),
                switch (question) {
                    case NAME, PHONE, FOR_WHOM -> List.of();
                    case SERVICE -> Keys.services(choices(draft, clinic));
                    case TIME -> Keys.partsOfDay();
                },
                question == Question.PHONE ? Keyboard.ASK_PHONE : Keyboard.USUAL);
    }

    private static List<Service> choices(Draft draft, Clinic clinic) {
        return clinic.services().stream()
                .filter(service -> draft.doctor().map(service.doctors()::contains).orElse(true))
                .toList();
    }

    private static Phrase phrase(Question question, boolean again, Draft draft) {
        return switch (question) {
            case NAME ->
                draft.phone().isEmpty()
                        ? again ? ASK_NAME_AND_PHONE_AGAIN : ASK_NAME_AND_PHONE
                        : again ? ASK_NAME_AGAIN : ASK_NAME;
            case PHONE -> again ? ASK_PHONE_AGAIN : ASK_PHONE;
            case FOR_WHOM -> again ? ASK_PATIENT_NAME_AGAIN : ASK_PATIENT_NAME;
            case SERVICE -> again ? ASK_SERVICE_AGAIN : ASK_SERVICE;
            case TIME ->
                again ? ASK_TIME_AGAIN : draft.moving().isPresent() ? ASK_NEW_TIME : ASK_TIME;
        };
    }

    /** What a bare answer would be an answer to. */
    static Expecting expecting(Stage stage) {
        return switch (stage) {
            case Stage.Filling(var question) ->
                switch (question) {
                    case NAME, FOR_WHOM -> Expecting.NAME;
                    case PHONE -> Expecting.PHONE;
                    case SERVICE -> Expecting.SERVICE;
                    case TIME -> Expecting.TIME;
                };
            case Stage.Choosing _ -> Expecting.SLOT;
            case Stage.AwaitingConsent _, Stage.ConsentRefused _, Stage.SureToCancel _ -> Expecting.YES_OR_NO;
            case Stage.New _, Stage.AtRest _, Stage.WhichVisit _ -> Expecting.ANYTHING;
            case Stage.WithHuman(var before) -> expecting(before);
        };
    }
}
