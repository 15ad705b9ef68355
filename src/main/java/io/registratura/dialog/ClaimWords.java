package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Say;
import io.registratura.intake.Right;
import io.registratura.rights.Request;
import io.registratura.visit.Visit;
import io.registratura.words.Phrase;
import io.registratura.words.Spoken;
import io.registratura.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of a claim: the number, what stops now, what goes and by when, what stays and why, how to come back. */
final class ClaimWords {
    private static final int MOST_VISITS = 3;

    private ClaimWords() {}

    static Step say(Step step, Phrase phrase, Request request, Scene scene) {
        return step.say(phrase, values(request, scene));
    }

    static Step say(Step step, Phrase phrase, int number, Scene scene) {
        var values = new HashMap<>(Facts.of(scene.clinic()));
        values.put("number", String.valueOf(number));
        return step.say(phrase, values);
    }

    private static Map<String, String> values(Request request, Scene scene) {
        var values = new HashMap<>(Facts.of(scene.clinic()));
        values.put("number", String.valueOf(request.number()));
        values.put("due", Spoken.date(request.due()));
        values.put(
                "visits",
                staying(scene).stream()
                        .map(visit -> " " + Words.PATIENT.say(CLAIM_VISIT_STAYS, Facts.of(visit, scene.clinic())))
                        .collect(Collectors.joining()));
        return values;
    }

    private static List<Visit> staying(Scene scene) {
        return Visits.coming(scene).stream().limit(MOST_VISITS).toList();
    }

    static Step forgotten(Step step, Request request, Scene scene) {
        var keys = new ArrayList<>(cancelling(step, scene));
        keys.add(List.of(Keys.key(BUTTON_AGREE, new Choice.Agree())));
        return step.with(new Say(CLAIM_ERASED, values(request, without(step, scene)), keys, Keyboard.USUAL));
    }

    /** A visit that this very step cancels stays no more. */
    private static Scene without(Step step, Scene scene) {
        List<Visit> left = scene.visits().stream()
                .filter(visit -> !step.effects().contains(new Effect.CancelVisit(visit.id())))
                .toList();
        return scene.withVisits(left);
    }

    private static List<List<Button>> cancelling(Step step, Scene scene) {
        return staying(without(step, scene)).stream()
                .map(visit -> List.of(new Button(
                        BUTTON_CANCEL_VISIT, Facts.of(visit, scene.clinic()), new Choice.CancelVisit(visit.id()))))
                .toList();
    }

    static Step stopped(Step step, Request request, Scene scene) {
        var keys = List.of(List.of(Keys.key(BUTTON_ERASE, new Choice.ClaimRight(Right.ERASE))));
        return step.say(CLAIM_STOP_MESSAGES, values(request, scene), keys);
    }

    /** A question how it is done is answered, and nothing is done. */
    static Step how(Step step, Scene scene) {
        boolean first = step.next().stage() instanceof Stage.New;
        Step greeted = first ? step.say(GREETING, Facts.of(scene.clinic())).to(new Stage.AwaitingConsent()) : step;
        var keys = List.of(
                List.of(Keys.key(BUTTON_WITHDRAW, new Choice.ClaimRight(Right.WITHDRAW_ALL))),
                List.of(Keys.key(BUTTON_NO_REMINDERS, new Choice.ClaimRight(Right.STOP_REMINDERS))));
        return greeted.say(CLAIM_HOW, Facts.of(scene.clinic()), keys);
    }

    static Step ask(Step step, Request request, Right right, Scene scene) {
        int number = request.number();
        var keys = new ArrayList<List<Button>>();
        keys.add(List.of(
                Keys.key(yes(right), new Choice.AnswerClaim(number, right, true)),
                Keys.key(BUTTON_CLAIM_NO, new Choice.AnswerClaim(number, right, false))));
        keys.addAll(cancelling(step, scene));
        return step.say(question(right), values(request, scene), keys);
    }

    private static Phrase question(Right right) {
        return switch (right) {
            case OBJECT_AI -> CLAIM_ASK_AI;
            case STOP_MESSAGES -> CLAIM_ASK_STOP;
            case ERASE,
                    WITHDRAW_ALL,
                    FORGET_HEALTH,
                    STOP_MARKETING,
                    STOP_REMINDERS,
                    EXPORT,
                    WHO_VIEWED,
                    WHAT_DATA,
                    CORRECT,
                    OBJECT_RECIPIENT,
                    WRONG_ADVICE -> CLAIM_ASK_ERASE;
        };
    }

    private static Phrase yes(Right right) {
        return right == Right.ERASE ? BUTTON_CLAIM_ERASE : BUTTON_CLAIM_YES;
    }

    /** Why a request was refused, by its code. */
    static Phrase refusal(String code) {
        return switch (code) {
            case "identity" -> CLAIM_REFUSED_IDENTITY;
            case "repeated" -> CLAIM_REFUSED_REPEATED;
            case "no-data" -> CLAIM_REFUSED_NO_DATA;
            default -> CLAIM_REFUSED_LAW;
        };
    }
}
