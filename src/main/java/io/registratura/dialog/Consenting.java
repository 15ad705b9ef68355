package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.consent.Scope;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Effect.ServeConsent;
import io.registratura.intake.Intent;
import io.registratura.words.Phrase;
import io.registratura.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Before «Согласен» nothing personal is taken; after it the words that were typed earlier are answered. Every answer to
 * words carries the button, for a channel gives back only the words that the pressed question replied to.
 */
final class Consenting {
    private static final String AGREE =
            Words.load("/messages/places.properties").say("AGREE", Map.of());
    private static final int MOST_ASKED = 2;
    private static final int MOST_MISSED = 3;

    private Consenting() {}

    static Step greet(Step step, Clinic clinic) {
        Phrase greeting = step.next().alarmed() ? GREETING_ALARM : GREETING;
        return ask(step.say(greeting, Facts.of(clinic)), clinic);
    }

    private static Step ask(Step step, Clinic clinic) {
        return step.to(new Stage.AwaitingConsent())
                .counted(1, 0)
                .with(new ServeConsent(Scope.CORE))
                .with(question(ASK_CONSENT, clinic));
    }

    /** The question comes back, twice at the most in all, and not at all to whoever has lately refused. */
    static Step again(Step step, Clinic clinic) {
        Talk talk = step.next();
        return talk.asked() < MOST_ASKED && !(talk.stage() instanceof Stage.ConsentRefused)
                ? step.counted(talk.asked() + 1, talk.missed()).with(question(CONSENT_NEEDED, clinic))
                : step;
    }

    static Say question(Phrase phrase, Clinic clinic) {
        return new Say(phrase, Facts.of(clinic), Keys.consent(), Keyboard.CONSENT);
    }

    /** Words without consent: heard for what they ask of the clinic, never kept. */
    static Step hear(Step step, Message message, Scene scene) {
        return switch (step.next().stage()) {
            case Stage.New _ -> met(step, message, scene);
            case Stage.WithHuman _ -> held(step, message, scene.clinic());
            case Stage.ConsentRefused _ -> undecided(step, message, expressly(message), scene);
            case Stage.AwaitingConsent _ -> undecided(step, message, message.yes(), scene);
            case Stage.Filling _ -> greet(step, scene.clinic());
            case Stage.Choosing _ -> greet(step, scene.clinic());
            case Stage.WhichVisit _ -> greet(step, scene.clinic());
            case Stage.SureToCancel _ -> greet(step, scene.clinic());
            case Stage.Deciding _ -> greet(step, scene.clinic());
            case Stage.AtRest _ -> greet(step, scene.clinic());
            case Stage.SureOfRight _ -> greet(step, scene.clinic());
        };
    }

    /** After a refusal «хорошо» is no consent: the word itself is needed. */
    static boolean expressly(Message message) {
        boolean named = message.words().orElse("").toLowerCase(Locale.ROOT).contains(AGREE);
        return message.has(Intent.CONSENT_YES) || (message.yes() && named);
    }

    private static Step undecided(Step step, Message message, boolean agrees, Scene scene) {
        Clinic clinic = scene.clinic();
        if (message.has(Intent.START_OVER)) {
            return greet(step, clinic);
        }
        if (message.has(Intent.OPERATOR)) {
            return again(operator(step, clinic), clinic);
        }
        if (agrees) {
            return agreed(step, scene);
        }
        if (message.no() || message.has(Intent.CANCEL)) {
            return declined(step, scene);
        }
        return Info.answer(step, message, scene)
                .map(answered -> again(answered, clinic))
                .orElseGet(() -> missed(step, clinic));
    }

    /** The very first words: greeted, answered, and the question asked; a person is one word away even here. */
    private static Step met(Step step, Message message, Scene scene) {
        Clinic clinic = scene.clinic();
        Step greeted = step.say(GREETING, Facts.of(clinic));
        Step answered = message.has(Intent.OPERATOR)
                ? operator(greeted, clinic)
                : Info.answer(greeted, message, scene).orElse(greeted);
        return ask(answered, clinic);
    }

    /** A person wrote to somebody who has not agreed: staff learn that there is an answer, and must wait to read it. */
    private static Step held(Step step, Message message, Clinic clinic) {
        return message.has(Intent.START_OVER)
                ? greet(step, clinic)
                : waits(Handover.forward(step, Optional.empty()), clinic);
    }

    /** Something without words, before consent: nothing of it is kept or passed on. */
    static Step wordless(Step step, Scene scene) {
        Clinic clinic = scene.clinic();
        return step.next().stage() instanceof Stage.New
                ? ask(step.say(GREETING, Facts.of(clinic)).say(MEDIA_UNREADABLE), clinic)
                : again(step.say(MEDIA_UNREADABLE), clinic);
    }

    private static Step missed(Step step, Clinic clinic) {
        int misses = step.next().missed() + 1;
        Step counted = step.counted(step.next().asked(), misses);
        if (step.next().asked() < MOST_ASKED && !(step.next().stage() instanceof Stage.ConsentRefused)) {
            return again(counted, clinic);
        }
        return misses == MOST_MISSED
                ? counted.with(new CallHuman(Reason.NOT_UNDERSTOOD, Optional.empty(), Optional.empty()))
                        .with(question(HUMAN_COMES_CALL, clinic))
                : waits(counted, clinic);
    }

    private static Step waits(Step step, Clinic clinic) {
        return step.with(question(CONSENT_WAITS, clinic));
    }

    static Step agreed(Step step, Scene scene) {
        Stage stage = step.next().stage() instanceof Stage.WithHuman
                ? new Stage.WithHuman(new Stage.AtRest())
                : new Stage.AtRest();
        Step granted = Deciding.noted(step, Scope.CORE, true, scene)
                .as(talk -> talk.withWatch(talk.watch().reporting(scene.unkept().at(scene.now()))))
                .to(stage)
                .counted(0, 0);
        return step.texts() > 0 ? granted : granted.say(CONSENT_THANKS);
    }

    static Step declined(Step step, Scene scene) {
        return Deciding.noted(step, Scope.CORE, false, scene)
                .with(question(step.next().alarmed() ? ALARM_DECLINED : CONSENT_REFUSED, scene.clinic()))
                .to(new Stage.ConsentRefused());
    }

    static Step operator(Step step, Clinic clinic) {
        return step.with(new CallHuman(Reason.ASKED_FOR_PERSON, Optional.empty(), Optional.empty()))
                .say(HUMAN_COMES_CALL, Facts.of(clinic));
    }
}
