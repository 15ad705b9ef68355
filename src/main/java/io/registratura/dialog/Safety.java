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

    /** 103 and 112 at once and a person told; before consent without the words. The talk stays where it was. */
    static Step emergency(Step step, Verdict verdict, String text) {
        boolean crisis = verdict.rules().stream().anyMatch(rule -> rule.answer().equals("crisis"));
        return step.say(crisis ? EMERGENCY_CRISIS : EMERGENCY)
                .with(new CallHuman(Reason.EMERGENCY, Optional.of(verdict), words(step, text)))
                .as(talk -> talk.withLatch(Urgency.EMERGENCY));
    }

    /** Said once when the urgency rises; the talk goes on, and the nearest slots are offered as well. */
    static Step urgent(Step step, Verdict verdict, String text) {
        if (step.next().latch().compareTo(Urgency.URGENT) >= 0) {
            return step;
        }
        return step.say(URGENT)
                .with(new CallHuman(Reason.URGENT, Optional.of(verdict), words(step, text)))
                .as(talk -> talk.withLatch(Urgency.URGENT));
    }

    /** A symptom that can wait for a visit: when to call 103 is said once, after the answer. */
    static Step routine(Step step) {
        if (step.next().latch().compareTo(Urgency.ROUTINE) >= 0) {
            return step;
        }
        return step.say(SAFETY_NET).as(talk -> talk.withLatch(Urgency.ROUTINE));
    }

    private static Optional<String> words(Step step, String text) {
        return step.next().agreed() ? Optional.of(text) : Optional.empty();
    }
}
