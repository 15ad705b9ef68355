package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Service;
import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Expecting;
import io.registratura.intake.Intent;
import io.registratura.words.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * Questions and their limits: a question is asked twice at the most; a miss after that gets a way out, the third miss a
 * person.
 */
final class Asking {
    static final int MOST_ASKED = 2;
    private static final int MOST_MISSED = 3;

    private Asking() {}

    /** What is still missing for a visit; empty when slots can be looked for. */
    static Optional<Question> missing(Draft draft, Clinic clinic) {
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
            if (draft.service().flatMap(clinic::service).isEmpty()) {
                return Optional.of(Question.SERVICE);
            }
        }
        return draft.wish().isEmpty() ? Optional.of(Question.TIME) : Optional.empty();
    }

    /** Asks as if for the first time. */
    static Step first(Step step, Question question, Clinic clinic) {
        return step.to(new Stage.Filling(question)).counted(1, 0).with(say(step.next(), question, false, clinic));
    }

    /** The open question comes back, unless it has been asked twice already; {@code plainer} after a miss. */
    static Step again(Step step, Question question, boolean plainer, Clinic clinic) {
        Talk talk = step.next();
        return talk.asked() < MOST_ASKED
                ? step.counted(talk.asked() + 1, talk.missed()).with(say(talk, question, plainer, clinic))
                : step;
    }

    /** Nothing in the message answered the open question. */
    static Step missed(Step step, Message message, Scene scene) {
        return message.has(Intent.OTHER_LANGUAGE) || message.has(Intent.INSULT)
                ? beside(step, message, scene.clinic())
                : missed(step, message.words(), scene);
    }

    static Step missed(Step step, Optional<String> words, Scene scene) {
        Talk talk = step.next();
        Clinic clinic = scene.clinic();
        if (talk.stage() instanceof Stage.Filling(var open) && answered(open, talk.draft())) {
            return Booking.goOn(step, scene);
        }
        int misses = talk.missed() + 1;
        if (misses >= MOST_MISSED) {
            return Handover.human(step, Reason.NOT_UNDERSTOOD, words, clinic);
        }
        Step counted = step.counted(talk.asked(), misses);
        Step asked = talk.stage() instanceof Stage.Filling(var question)
                ? again(counted, question, true, clinic)
                : Booking.reopen(counted, scene);
        return asked == counted ? counted.say(STILL_UNCLEAR, Facts.of(clinic), Keys.lost()) : asked;
    }

    /** Not an answer, but it gets one of its own; at the third a person comes all the same. */
    static Step beside(Step step, Message message, Clinic clinic) {
        int misses = step.next().missed() + 1;
        if (misses >= MOST_MISSED) {
            return Handover.human(step, Reason.NOT_UNDERSTOOD, message.words(), clinic);
        }
        Phrase answer = message.has(Intent.INSULT) ? CALM : ENGLISH;
        return step.counted(step.next().asked(), misses)
                .say(answer, Facts.of(clinic), List.of(List.of(Keys.operator())));
    }

    /** The answer may have come beside something more urgent. */
    private static boolean answered(Question question, Draft draft) {
        return switch (question) {
            case NAME -> draft.name().isPresent();
            case PHONE -> draft.phone().isPresent();
            case FOR_WHOM -> draft.comes().isPresent();
            case SERVICE -> draft.service().isPresent();
            case CALL_TIME, TIME -> false;
        };
    }

    private static Say say(Talk talk, Question question, boolean plainer, Clinic clinic) {
        boolean phone = question == Question.PHONE
                || (question == Question.NAME && talk.draft().phone().isEmpty());
        return new Say(
                phrase(question, plainer, talk.draft()),
                Facts.of(clinic),
                Keys.undoable(buttons(question, talk.draft(), clinic), talk),
                phone ? Keyboard.ASK_PHONE : Keyboard.USUAL);
    }

    private static List<List<Button>> buttons(Question question, Draft draft, Clinic clinic) {
        return switch (question) {
            case NAME, PHONE, FOR_WHOM -> List.of();
            case CALL_TIME -> Keys.callTimes();
            case SERVICE -> Keys.services(choices(draft, clinic));
            case TIME -> Keys.partsOfDay();
        };
    }

    private static List<Service> choices(Draft draft, Clinic clinic) {
        return clinic.services().stream()
                .filter(service ->
                        draft.doctor().map(service.doctors()::contains).orElse(true))
                .toList();
    }

    private static Phrase phrase(Question question, boolean plainer, Draft draft) {
        return switch (question) {
            case NAME ->
                draft.phone().isEmpty()
                        ? plainer ? ASK_NAME_AND_PHONE_AGAIN : ASK_NAME_AND_PHONE
                        : plainer ? ASK_NAME_AGAIN : ASK_NAME;
            case PHONE -> plainer ? ASK_PHONE_AGAIN : ASK_PHONE;
            case CALL_TIME -> plainer ? ASK_CALL_TIME_AGAIN : ASK_CALL_TIME;
            case FOR_WHOM -> plainer ? ASK_PATIENT_NAME_AGAIN : ASK_PATIENT_NAME;
            case SERVICE -> plainer ? ASK_SERVICE_AGAIN : ASK_SERVICE;
            case TIME -> plainer ? ASK_TIME_AGAIN : draft.moving().isPresent() ? ASK_NEW_TIME : ASK_TIME;
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
                    case CALL_TIME -> Expecting.ANYTHING;
                    case TIME -> Expecting.TIME;
                };
            case Stage.Choosing _ -> Expecting.SLOT;
            case Stage.AwaitingConsent _ -> Expecting.YES_OR_NO;
            case Stage.ConsentRefused _ -> Expecting.YES_OR_NO;
            case Stage.SureToCancel _ -> Expecting.YES_OR_NO;
            case Stage.SureOfRight _ -> Expecting.YES_OR_NO;
            case Stage.Deciding _ -> Expecting.YES_OR_NO;
            case Stage.New _ -> Expecting.ANYTHING;
            case Stage.AtRest _ -> Expecting.ANYTHING;
            case Stage.WhichVisit _ -> Expecting.ANYTHING;
            case Stage.WithHuman(var before) -> expecting(before);
        };
    }
}
