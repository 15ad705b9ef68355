package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.RecordConsent;
import io.registratura.dialog.Effect.Say;
import io.registratura.intake.Intent;
import io.registratura.intake.Understood;
import io.registratura.words.Phrase;
import java.util.Optional;

/** Before «Согласен» nothing personal is taken; after it the words that were typed earlier are answered. */
final class Consenting {
    /** The version of {@link Phrase#ASK_CONSENT}: a new wording is a new version. */
    static final String VERSION = "2026-11-1";

    private Consenting() {}

    static Step greet(Step step, Clinic clinic) {
        return ask(step.say(GREETING, Facts.of(clinic)), clinic);
    }

    private static Step ask(Step step, Clinic clinic) {
        return step.to(new Stage.AwaitingConsent())
                .as(talk -> talk.withAsked(1, 0))
                .with(question(ASK_CONSENT, clinic));
    }

    /** The question comes back, twice at the most in all. */
    static Step again(Step step, Clinic clinic) {
        if (step.next().asked() >= 2) {
            return step;
        }
        return step.as(talk -> talk.withAsked(talk.asked() + 1, talk.missed())).with(question(CONSENT_NEEDED, clinic));
    }

    private static Say question(Phrase phrase, Clinic clinic) {
        return new Say(phrase, Facts.of(clinic), Keys.consent(), Keyboard.CONSENT);
    }

    /** Words without consent: heard for what they ask of the clinic, never kept. */
    static Step hear(Step step, Understood heard, Scene scene) {
        if (step.next().stage() instanceof Stage.New) {
            return greetAndAnswer(step, heard, scene);
        }
        if (heard.has(Intent.CONSENT_YES) || heard.has(Intent.YES)) {
            return agreed(step, scene);
        }
        if (heard.has(Intent.CONSENT_NO) || heard.has(Intent.NO)) {
            return declined(step, scene.clinic());
        }
        return Info.answer(step, heard, Optional.empty(), scene)
                .map(answered -> again(answered, scene.clinic()))
                .orElseGet(() -> missed(step, scene.clinic()));
    }

    private static Step greetAndAnswer(Step step, Understood heard, Scene scene) {
        Step greeted = step.say(GREETING, Facts.of(scene.clinic()));
        return ask(Info.answer(greeted, heard, Optional.empty(), scene).orElse(greeted), scene.clinic());
    }

    private static Step missed(Step step, Clinic clinic) {
        int misses = step.next().missed() + 1;
        Step counted = step.as(talk -> talk.withAsked(talk.asked(), misses));
        if (step.next().asked() < 2) {
            return again(counted, clinic);
        }
        if (misses == 3) {
            return counted.with(new CallHuman(Reason.NOT_UNDERSTOOD, Optional.empty(), Optional.empty()))
                    .say(HUMAN_COMES_CALL, Facts.of(clinic));
        }
        return counted.say(CONSENT_REFUSED, Facts.of(clinic), Keys.consent());
    }

    static Step agreed(Step step, Scene scene) {
        return step.with(new RecordConsent(ConsentDecision.GRANTED, VERSION))
                .as(talk -> talk.withConsent(Optional.of(new Talk.Consent(VERSION, scene.now())))
                        .withStage(new Stage.AtRest())
                        .withAsked(0, 0))
                .say(CONSENT_THANKS);
    }

    static Step declined(Step step, Clinic clinic) {
        return step.with(new RecordConsent(ConsentDecision.REFUSED, VERSION))
                .say(CONSENT_REFUSED, Facts.of(clinic), Keys.consent())
                .to(new Stage.ConsentRefused());
    }

    static Step operator(Step step, Clinic clinic) {
        return again(
                step.with(new CallHuman(Reason.ASKED_FOR_PERSON, Optional.empty(), Optional.empty()))
                        .say(HUMAN_COMES_CALL, Facts.of(clinic)),
                clinic);
    }
}
