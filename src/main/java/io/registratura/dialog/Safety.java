package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.triage.Card;
import io.registratura.triage.Triage;
import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import java.util.List;
import java.util.Optional;

/** Safety comes before the script: every text of every state passes here first. */
final class Safety {
    private final Triage triage;

    Safety(Triage triage) {
        this.triage = triage;
    }

    Verdict judge(String text, Draft draft) {
        return triage.judge(List.of(text), new Card(draft.age(), Optional.empty(), Optional.empty()));
    }

    /**
     * 103 and 112 at once and a person told; before consent without the words. Nothing may be said before it, not even
     * «this is a bot»; the talk stays where it was.
     */
    static Step emergency(Step step, Verdict verdict, String text) {
        boolean crisis = verdict.rules().stream().anyMatch(rule -> rule.answer().equals("crisis"));
        return step.only(effect -> effect instanceof Effect.RecordConsent)
                .say(crisis ? EMERGENCY_CRISIS : EMERGENCY)
                .with(new CallHuman(Reason.EMERGENCY, Optional.of(verdict), words(step, text)))
                .as(talk -> talk.withLatch(Urgency.EMERGENCY));
    }

    /** What a symptom adds before the usual answer. */
    static Step warned(Step step, Verdict verdict, String text) {
        return switch (verdict.urgency()) {
            case URGENT -> urgent(step, verdict, text);
            case ROUTINE -> routine(step);
            case EMERGENCY, NOT_SYMPTOM -> step;
        };
    }

    /** A person is told every time, the patient once while the urgency stands. */
    private static Step urgent(Step step, Verdict verdict, String text) {
        boolean risen = step.next().latch().compareTo(Urgency.URGENT) < 0;
        return (risen ? step.say(URGENT) : step)
                .with(new CallHuman(Reason.URGENT, Optional.of(verdict), words(step, text)))
                .as(talk -> risen ? talk.withLatch(Urgency.URGENT) : talk);
    }

    /** When to call 103 is said once; before consent the greeting has just said it, and with a person the bot is silent. */
    private static Step routine(Step step) {
        boolean known = step.next().latch().compareTo(Urgency.ROUTINE) >= 0;
        boolean silent =
                step.next().stage() instanceof Stage.WithHuman || !step.next().agreed();
        return known || silent ? step : step.say(SAFETY_NET).as(talk -> talk.withLatch(Urgency.ROUTINE));
    }

    /** Was this very message about a symptom? */
    static boolean spoke(Step step) {
        return step.said(SAFETY_NET) || step.calls(Reason.URGENT);
    }

    private static Optional<String> words(Step step, String text) {
        return step.next().agreed() ? Optional.of(text) : Optional.empty();
    }
}
