package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.NoteVerdict;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Watch.Mark;
import io.registratura.triage.Card;
import io.registratura.triage.Triage;
import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import io.registratura.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Safety comes before the script: every text of every state passes here first. */
final class Safety {
    private final Triage triage;

    Safety(Triage triage) {
        this.triage = triage;
    }

    /**
     * The new message by itself, unless together with those before it more is said than the patient was told of already:
     * so a report in pieces counts, and a plain word after it does not repeat it.
     */
    Judged judge(Talk talk, String text, Scene scene) {
        return judge(talk, text, talk.watch().told(), scene);
    }

    /** The whole report, whatever the patient was told of it. */
    Judged whole(Talk talk, String text, Scene scene) {
        return judge(talk, text, Urgency.NOT_SYMPTOM, scene);
    }

    private Judged judge(Talk talk, String text, Urgency told, Scene scene) {
        var alone = new Judged(verdict(List.of(text), talk), text);
        List<String> earlier = earlier(talk, scene);
        Urgency known = told.compareTo(alone.urgency()) > 0 ? told : alone.urgency();
        if (earlier.isEmpty() || known == Urgency.EMERGENCY) {
            return alone;
        }
        var all = new ArrayList<>(earlier);
        all.add(text);
        Verdict together = verdict(all, talk);
        return together.urgency().compareTo(known) > 0 ? new Judged(together, String.join("\n", all)) : alone;
    }

    private Verdict verdict(List<String> messages, Talk talk) {
        return triage.judge(messages, new Card(talk.draft().age(), Optional.empty(), Optional.empty()));
    }

    private static List<String> earlier(Talk talk, Scene scene) {
        Window said = talk.agreed() ? talk.watch().report() : scene.unkept();
        return said.at(scene.now()).texts();
    }

    /** From now on these words belong to the report; without consent they are not kept here. */
    static Step heard(Step step, String text, Scene scene) {
        return step.as(talk -> talk.agreed() && !text.isBlank()
                ? talk.withWatch(talk.watch().reporting(talk.watch().report().and(text, scene.now())))
                : talk);
    }

    /**
     * 103 and 112 at once and a person told; before consent without the words. Nothing may be said before it, not even
     * «this is a bot»; the talk stays where it was.
     */
    static Step emergency(Step step, Judged judged) {
        Step answered = step.only(effect -> effect instanceof Effect.RecordConsent)
                .with(new NoteVerdict(judged.verdict()))
                .say(judged.answers("crisis") ? EMERGENCY_CRISIS : EMERGENCY);
        return beside(judged, EMERGENCY_LONE)
                .map(answered::say)
                .orElse(answered)
                .with(call(Reason.EMERGENCY, judged, step.next()))
                .as(talk ->
                        talk.withLatch(Urgency.EMERGENCY).withWatch(talk.watch().raised(Urgency.EMERGENCY)));
    }

    /** Alone at home: the door and somebody near; a child: a grown-up too, but the number first. */
    static Optional<Phrase> beside(Judged judged, Phrase alone) {
        boolean lone = judged.answers("lone");
        boolean child = judged.answers("child-writes");
        if (child) {
            return Optional.of(lone ? EMERGENCY_CHILD_ALONE : EMERGENCY_CHILD);
        }
        return lone ? Optional.of(alone) : Optional.empty();
    }

    /** What a symptom adds before the usual answer. */
    static Step warned(Step step, Judged judged, Scene scene) {
        return switch (judged.urgency()) {
            case URGENT -> urgent(noted(step, judged), judged, scene);
            case ROUTINE -> routine(noted(step, judged), judged, scene);
            case EMERGENCY, NOT_SYMPTOM -> step;
        };
    }

    static Step noted(Step step, Judged judged) {
        return judged.urgency() == Urgency.NOT_SYMPTOM ? step : step.with(new NoteVerdict(judged.verdict()));
    }

    /** A person is told every time, the patient once a conversation. */
    private static Step urgent(Step step, Judged judged, Scene scene) {
        Talk talk = step.next();
        boolean known = talk.watch().told(Urgency.URGENT);
        boolean asks = judged.bareCry() && !talk.watch().has(Mark.WHAT_HAPPENED_ASKED);
        Phrase answer = asks ? URGENT_HELP : scene.clinic().openAt(scene.now()) ? URGENT : URGENT_CLOSED;
        Step told = known ? step : step.say(answer, Facts.of(scene.clinic()));
        return told.with(call(asks ? Reason.CRY_FOR_HELP : Reason.URGENT, judged, talk))
                .as(now -> now.withLatch(higher(now.latch(), Urgency.URGENT))
                        .withWatch(now.watch().raised(Urgency.URGENT)))
                .as(now -> asks && !known ? now.withWatch(now.watch().with(Mark.WHAT_HAPPENED_ASKED)) : now);
    }

    /**
     * When to call 103 is said once; before consent the greeting has just said it, and with a person the bot is silent. While
     * nobody has signed the rules a person looks at every symptom that they call harmless.
     */
    private static Step routine(Step step, Judged judged, Scene scene) {
        boolean human = step.next().stage() instanceof Stage.WithHuman;
        Step seen = scene.signed() || human ? step : step.with(call(Reason.ROUTINE_UNREVIEWED, judged, step.next()));
        boolean silent = human || !step.next().agreed();
        return silent || step.next().watch().told(Urgency.ROUTINE)
                ? seen
                : seen.say(SAFETY_NET)
                        .as(talk -> talk.withLatch(higher(talk.latch(), Urgency.ROUTINE))
                                .withWatch(talk.watch().telling(Urgency.ROUTINE)));
    }

    private static Urgency higher(Urgency one, Urgency other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static CallHuman call(Reason reason, Judged judged, Talk talk) {
        return new CallHuman(reason, Optional.of(judged.verdict()), judged.words(talk));
    }

    /** Was this very message about a symptom? */
    static boolean spoke(Step step) {
        return step.said(SAFETY_NET) || step.calls(Reason.URGENT);
    }

    /** Does «Что случилось?» stand open? Nothing else is asked beside it. */
    static boolean asksWhatHappened(Step step) {
        return step.said(URGENT_HELP);
    }
}
