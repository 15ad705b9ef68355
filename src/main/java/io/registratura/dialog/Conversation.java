package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.MarkBlocked;
import io.registratura.dialog.Effect.PassOn;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Event.Media;
import io.registratura.intake.Understanding;
import io.registratura.triage.Triage;
import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
            case Event.Pressed(var choice) -> Pressing.pressed(awake(step, scene), choice, scene);
            case Event.Agreed(var words) -> agreed(awake(step, scene), words, scene);
            case Event.SharedContact shared -> hearing.contact(awake(step, scene), shared, scene);
            case Event.SentMedia(var kind, var caption) -> media(awake(step, scene), kind, caption, scene);
            case Event.SlotsFound(var slots) -> Offering.found(step, slots, scene);
            case Event.SlotTaken _ -> Offering.taken(step, scene);
            case Event.StaffSaid(var text) -> staffSaid(step, text);
            case Event.StaffHandedBack _ -> handedBack(step, scene);
            case Event.Blocked(var blocked) -> step.with(new MarkBlocked(blocked));
        };
    }

    /** After a day of silence the bot says once more what it is. */
    private static Step awake(Step step, Scene scene) {
        boolean longAgo = step.next()
                .lastHeard()
                .map(last -> last.plus(LONG_SILENCE).isBefore(scene.now()))
                .orElse(false);
        boolean known = step.next().agreed() && !(step.next().stage() instanceof Stage.WithHuman);
        Step greeted = longAgo && known ? step.say(STILL_A_BOT, Facts.of(scene.clinic())) : step;
        return greeted.as(talk -> talk.withLastHeard(scene.now()));
    }

    /** Safety first: a red flag is answered before anything else in every state. */
    private Step wrote(Step step, String text, Scene scene) {
        Verdict verdict = safety.judge(text, step.next().draft());
        return switch (verdict.urgency()) {
            case EMERGENCY -> afterEmergency(step, verdict, text, scene);
            case URGENT -> hearing.hear(Safety.urgent(step, verdict, text), text, scene);
            case ROUTINE -> Safety.routine(hearing.hear(step, text, scene));
            case NOT_SYMPTOM -> hearing.hear(step, text, scene);
        };
    }

    /** The emergency answer leads; a talk that has not begun is then opened, any other stays where it was. */
    private static Step afterEmergency(Step step, Verdict verdict, String text, Scene scene) {
        Step flagged = dropGreeting(step);
        Step answered = Safety.emergency(flagged, verdict, text);
        return answered.next().stage() instanceof Stage.New ? Consenting.greet(answered, scene.clinic()) : answered;
    }

    /** Nothing may stand before 103 and 112, not even «this is a bot». */
    private static Step dropGreeting(Step step) {
        return new Step(step.next(), List.of());
    }

    private static Step started(Step step, Scene scene) {
        return switch (step.next().stage()) {
            case Stage.New _, Stage.AwaitingConsent _, Stage.ConsentRefused _ ->
                Consenting.greet(step, scene.clinic());
            case Stage.Filling _,
                    Stage.Choosing _,
                    Stage.WhichVisit _,
                    Stage.SureToCancel _,
                    Stage.AtRest _,
                    Stage.WithHuman _ -> Pressing.startOver(step, scene);
        };
    }

    private Step agreed(Step step, Optional<String> words, Scene scene) {
        if (step.next().agreed()) {
            return step;
        }
        Step consented = Consenting.agreed(step, scene);
        return words.filter(text -> !text.isBlank())
                .map(text -> carried(consented, text, scene))
                .orElseGet(() -> Booking.begin(consented, scene));
    }

    /** What was typed before the consent is answered now, not asked again. */
    private Step carried(Step step, String text, Scene scene) {
        Verdict verdict = safety.judge(text, step.next().draft());
        if (verdict.urgency() == Urgency.EMERGENCY) {
            Step first = Safety.emergency(dropWords(step), verdict, text);
            return Booking.begin(first, scene);
        }
        Step heard = hearing.first(
                verdict.urgency() == Urgency.URGENT ? Safety.urgent(step, verdict, text) : step, text, scene);
        return verdict.urgency() == Urgency.ROUTINE ? Safety.routine(heard) : heard;
    }

    /** Keeps what is recorded, drops what would be said before an emergency answer. */
    private static Step dropWords(Step step) {
        return new Step(
                step.next(),
                step.effects().stream()
                        .filter(effect -> !(effect instanceof Effect.Say))
                        .toList());
    }

    private Step media(Step step, Media kind, Optional<String> caption, Scene scene) {
        Optional<String> words = caption.filter(text -> !text.isBlank());
        if (!step.next().agreed()) {
            return words.map(text -> wrote(step, text, scene))
                    .orElseGet(() -> hearing.hear(step.say(MEDIA_UNREADABLE), "", scene));
        }
        Step told = step.with(new CallHuman(Reason.MEDIA, Optional.empty(), words));
        if (words.isPresent()) {
            return wrote(told, words.get(), scene);
        }
        boolean silent = step.next().stage() instanceof Stage.WithHuman;
        return silent ? told : Booking.reopen(told.say(MEDIA_UNREADABLE), scene);
    }

    private static Step staffSaid(Step step, String text) {
        if (step.next().stage() instanceof Stage.WithHuman) {
            return step.with(new PassOn(text));
        }
        return step.say(HUMAN_TOOK)
                .with(new PassOn(text))
                .to(new Stage.WithHuman(step.next().stage()));
    }

    private static Step handedBack(Step step, Scene scene) {
        if (!(step.next().stage() instanceof Stage.WithHuman(var before))) {
            return step;
        }
        Step back = step.to(before).say(BOT_BACK);
        return before instanceof Stage.AtRest
                ? back.say(MENU, Map.of(), Keys.menu()).with(new DropOffer())
                : Booking.reopen(back.as(talk -> talk.withAsked(Math.min(talk.asked(), 1), 0)), scene);
    }
}
