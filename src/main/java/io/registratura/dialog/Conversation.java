package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.MarkBlocked;
import io.registratura.dialog.Event.Media;
import io.registratura.intake.Understanding;
import io.registratura.triage.Triage;
import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import java.time.Duration;
import java.util.Optional;

/**
 * The bot's side of every talk. {@link #on} is the only way forward: it never fails, whatever was said, and the same talk,
 * event and scene always give the same step.
 */
public final class Conversation {
    private static final Duration LONG_SILENCE = Duration.ofHours(24);

    private final Safety safety;
    private final Hearing hearing;

    public Conversation(Understanding understanding, Triage triage) {
        this.safety = new Safety(triage);
        this.hearing = new Hearing(understanding);
    }

    /** The step that answers this event. */
    public Step on(Talk talk, Event event, Scene scene) {
        Step step = Step.at(talk);
        return switch (event) {
            case Event.Wrote(var text) -> wrote(awake(step, scene), text, scene);
            case Event.Started _ -> started(awake(step, scene), scene);
            case Event.Pressed(var choice) -> pressed(awake(step, scene), choice, scene);
            case Event.Agreed(var words) -> agreed(awake(step, scene), words, scene);
            case Event.SharedContact(var phone, var name, var own) -> hearing.contact(awake(step, scene), phone, scene);
            case Event.SentMedia(var kind, var caption) -> sent(awake(step, scene), kind, caption, scene);
            case Event.SlotsFound(var slots) -> Offering.found(step, slots, scene);
            case Event.SlotTaken _ -> Offering.taken(step, scene);
            case Event.StaffSaid(var text) -> Handover.staffSaid(step, text, scene);
            case Event.StaffHandedBack _ -> Handover.handedBack(step, scene);
            case Event.Blocked(var blocked) -> step.with(new MarkBlocked(blocked));
        };
    }

    /** After a day of silence a new conversation begins: the bot says once more what it is, and asks what it may. */
    private static Step awake(Step step, Scene scene) {
        Talk talk = step.next();
        if (talk.stage() instanceof Stage.WithHuman(var before)) {
            return Handover.resumed(step, before, scene);
        }
        boolean longAgo = talk.lastHeard()
                .map(last -> last.plus(LONG_SILENCE).isBefore(scene.now()))
                .orElse(false);
        Step heard = step.as(it -> it.withLastHeard(scene.now()));
        if (!longAgo) {
            return heard;
        }
        Step anew = heard.as(it -> it.withLatch(Urgency.NOT_SYMPTOM));
        return talk.stage() instanceof Stage.AwaitingConsent
                ? anew.to(new Stage.New())
                : anew.say(STILL_A_BOT, Facts.of(scene.clinic()));
    }

    /** Safety first: a red flag is answered before anything else in every state. */
    private Step wrote(Step step, String text, Scene scene) {
        Verdict verdict = safety.judge(text, step.next().draft());
        return verdict.urgency() == Urgency.EMERGENCY
                ? emergency(step, verdict, text, scene)
                : hearing.hear(Safety.warned(step, verdict, text), text, scene);
    }

    /** A talk that has not begun is then opened, any other stays where it was, one tap from nothing; who writes is noted. */
    private Step emergency(Step step, Verdict verdict, String text, Scene scene) {
        Step answered = Safety.emergency(step, verdict, text);
        if (answered.next().agreed()) {
            boolean sure = answered.next().stage() instanceof Stage.SureToCancel;
            return hearing.noted(sure ? answered.to(new Stage.AtRest()) : answered, text, scene);
        }
        return answered.next().stage() instanceof Stage.New ? Consenting.greet(answered, scene.clinic()) : answered;
    }

    private static Step started(Step step, Scene scene) {
        return step.next().agreed() ? Pressing.startOver(step, scene) : Consenting.greet(step, scene.clinic());
    }

    private Step pressed(Step step, Choice choice, Scene scene) {
        return choice instanceof Choice.Agree
                ? agreed(step, Optional.empty(), scene)
                : Pressing.pressed(step, choice, scene);
    }

    /** A second «Согласен» changes nothing. */
    private Step agreed(Step step, Optional<String> words, Scene scene) {
        if (step.next().agreed()) {
            return step;
        }
        Step consented = Consenting.agreed(step, scene);
        Optional<String> said = words.filter(text -> !text.isBlank());
        if (said.isPresent()) {
            return carried(consented, said.get(), scene);
        }
        return consented.next().stage() instanceof Stage.WithHuman ? consented : Booking.begin(consented, scene);
    }

    /** What was typed before the consent is answered now, not asked again. */
    private Step carried(Step step, String text, Scene scene) {
        Verdict verdict = safety.judge(text, step.next().draft());
        return verdict.urgency() == Urgency.EMERGENCY
                ? hearing.reachable(emergency(step, verdict, text, scene), scene)
                : hearing.first(Safety.warned(step, verdict, text), text, scene);
    }

    private Step sent(Step step, Media kind, Optional<String> caption, Scene scene) {
        Optional<String> words = caption.filter(text -> !text.isBlank());
        Step received = Attachments.received(step, kind, words);
        return words.map(text -> wrote(received, text, scene))
                .orElseGet(() -> Attachments.alone(received, kind, scene));
    }
}
