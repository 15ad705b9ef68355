package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.consent.Scope;
import io.registratura.dialog.Effect.MarkBlocked;
import io.registratura.dialog.Event.Media;
import io.registratura.intake.Understanding;
import io.registratura.triage.Triage;
import io.registratura.triage.Urgency;
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
        Step step = Step.at(talk.withWatch(talk.watch().at(scene.now())));
        return switch (event) {
            case Event.Wrote(var text) -> wrote(awake(step, scene), text, scene);
            case Event.Started _ -> started(awake(step, scene), scene);
            case Event.Pressed(var choice) -> pressed(awake(step, scene), choice, scene);
            case Event.Agreed(var words) -> agreed(awake(step, scene), words, scene);
            case Event.SharedContact(var phone, var name, var own) -> hearing.contact(awake(step, scene), phone, scene);
            case Event.SentMedia(var kind, var caption) -> sent(awake(step, scene), kind, caption, scene);
            case Event.SlotsFound(var slots) -> Offering.found(step, slots, scene);
            case Event.SlotTaken _ -> taken(step, scene);
            case Event.StaffSaid(var text, var by) -> Handover.staffSaid(step, text, by, scene);
            case Event.StaffHandedBack _ -> Handover.handedBack(step, scene);
            case Event.StaffTook(var by) -> Handover.took(step, by);
            case Event.StaffLowered(var by, var why) -> Handover.lowered(step, by, why);
            case Event.StaffClosed(var number, var by, var reason) -> Claiming.closed(step, number, by, reason, scene);
            case Event.Blocked(var blocked) -> step.with(new MarkBlocked(blocked));
        };
    }

    /**
     * After a day of silence a new conversation begins: the bot says once more what it is, asks what it may, and warns anew.
     * The urgency that was seen stays: time is no person.
     */
    private static Step awake(Step step, Scene scene) {
        Talk talk = step.next();
        if (talk.stage() instanceof Stage.WithHuman(var before)) {
            return Handover.resumed(step, before, scene);
        }
        boolean longAgo = talk.lastHeard()
                .map(last -> last.plus(LONG_SILENCE).isBefore(scene.now()))
                .orElse(false);
        Step heard = expired(step.as(it -> it.withLastHeard(scene.now())), scene);
        if (!longAgo) {
            return heard;
        }
        Step anew = heard.as(it -> it.withWatch(Watch.CALM));
        boolean forgotten =
                talk.stage() instanceof Stage.ConsentRefused && !talk.consents().mayNotAsk(Scope.CORE, scene.now());
        return talk.stage() instanceof Stage.AwaitingConsent || forgotten
                ? anew.to(new Stage.New())
                : anew.say(STILL_A_BOT, Facts.of(scene.clinic()));
    }

    /** A consent ends by itself when its term is over; one at a time, for each is a decision of its own. */
    private static Step expired(Step step, Scene scene) {
        return step.next().consents().expired(scene.now()).stream()
                .findFirst()
                .map(scope -> step.with(new Effect.RecordConsent(scope, Effect.ConsentDecision.EXPIRED))
                        .as(talk -> talk.withConsents(talk.consents().without(scope))))
                .orElse(step);
    }

    /** Safety first: a red flag is answered before anything else in every state, and what stands is never sold over. */
    private Step wrote(Step step, String text, Scene scene) {
        Judged judged = safety.judge(step.next(), text, scene);
        Step heard = Safety.heard(step, text, scene);
        if (judged.urgency() == Urgency.EMERGENCY) {
            return emergency(heard, judged, text, scene);
        }
        if (step.next().alarmed()) {
            return alarmed(heard, judged, text, scene);
        }
        Step warned = Safety.warned(heard, judged, scene);
        if (Safety.asksWhatHappened(warned) && warned.next().agreed()) {
            return warned;
        }
        return hearing.claimed(warned, text, scene)
                .or(() -> Deciding.due(warned.next(), scene)
                        .map(scope -> Deciding.ask(warned, scope, Optional.of(text), scene)))
                .orElseGet(() -> hearing.hear(warned, text, scene));
    }

    /** Who writes only now of being alone, or a child, is answered that. */
    private Step alarmed(Step step, Judged judged, String text, Scene scene) {
        return hearing.alarmed(Safety.noted(step, judged), text, Safety.beside(judged, ALARM_LONE), scene);
    }

    /** A talk that has not begun is then opened, any other stays where it was, one tap from nothing; who writes is noted. */
    private Step emergency(Step step, Judged judged, String text, Scene scene) {
        Step answered = Safety.emergency(step, judged);
        if (answered.next().agreed()) {
            boolean sure = answered.next().stage() instanceof Stage.SureToCancel;
            return hearing.noted(sure ? answered.to(new Stage.AtRest()) : answered, text, scene);
        }
        if (answered.next().stage() instanceof Stage.New) {
            return Consenting.greet(answered, scene.clinic());
        }
        return answered.next().stage() instanceof Stage.AwaitingConsent
                ? answered.with(Consenting.question(ALARM_CONSENT, scene.clinic()))
                : answered;
    }

    private static Step started(Step step, Scene scene) {
        if (!step.next().agreed()) {
            return Consenting.greet(step, scene.clinic());
        }
        if (step.next().alarmed()) {
            return Alarmed.stay(step, scene.clinic());
        }
        if (step.next().stage() instanceof Stage.Deciding open) {
            return Deciding.ask(step.to(open.before()), open.scope(), open.words(), scene);
        }
        return Deciding.due(step.next(), scene)
                .map(scope -> Deciding.ask(step.settled(), scope, Optional.empty(), scene))
                .orElseGet(() -> Pressing.startOver(step, scene));
    }

    private Step pressed(Step step, Choice choice, Scene scene) {
        if (choice instanceof Choice.Agree) {
            return agreed(step, Optional.empty(), scene);
        }
        if (choice instanceof Choice.Permit(var scope)) {
            return prefers(step, choice, scope, true, scene);
        }
        if (choice instanceof Choice.Forbid(var scope)) {
            return prefers(step, choice, scope, false, scene);
        }
        if (Gated.asksMore(choice) && !step.next().alarmed()) {
            if (step.next().stage() instanceof Stage.Deciding open && open.scope() == Scope.CHANNEL_FOREIGN) {
                return Deciding.again(step, open, scene);
            }
            Optional<Scope> due = Deciding.due(step.next(), scene).filter(scope -> scope != Scope.CORE);
            if (due.isPresent()) {
                return Deciding.ask(step, due.get(), Optional.empty(), scene);
            }
        }
        return plainly(step, choice, scene);
    }

    private static Step plainly(Step step, Choice choice, Scene scene) {
        return step.next().agreed() && step.next().alarmed()
                ? Alarmed.pressed(step, choice, scene)
                : Pressing.pressed(step, choice, scene);
    }

    /** A decision about one scope; about the first of all it is the consent itself. */
    private Step prefers(Step step, Choice choice, Scope scope, boolean yes, Scene scene) {
        if (scope == Scope.CORE) {
            return yes ? agreed(step, Optional.empty(), scene) : plainly(step, new Choice.Decline(), scene);
        }
        if (!step.next().agreed() || step.next().alarmed()) {
            return plainly(step, choice, scene);
        }
        return step.next().stage() instanceof Stage.Deciding open && open.scope() == scope
                ? hearing.decide(step, open, yes, scene)
                : Deciding.changed(step, scope, yes, scene);
    }

    /** A second «Согласен» changes nothing, unless the text has changed. */
    private Step agreed(Step step, Optional<String> words, Scene scene) {
        if (step.next().agreed()) {
            return step.next().stage() instanceof Stage.Deciding open && open.scope() == Scope.CORE
                    ? hearing.decide(step, open, true, scene)
                    : step;
        }
        Window unkept = scene.unkept().at(scene.now());
        Optional<String> said = words.filter(text -> !text.isBlank()).or(() -> lost(step, unkept));
        Step consented = Consenting.agreed(step, scene);
        if (said.isPresent()) {
            Window rest = unkept.without(said.get());
            return carried(consented.as(talk -> talk.withWatch(talk.watch().reporting(rest))), said.get(), scene);
        }
        if (consented.next().alarmed()) {
            return hearing.reachable(consented, scene);
        }
        if (consented.next().stage() instanceof Stage.WithHuman) {
            return consented;
        }
        return Deciding.due(consented.next(), scene)
                .map(scope -> Deciding.ask(consented, scope, Optional.empty(), scene))
                .orElseGet(() -> Booking.begin(consented, scene));
    }

    /** The channel brought no words back, but an alarm stands on them: staff reads them now. */
    private static Optional<String> lost(Step step, Window unkept) {
        boolean alarm = step.next().urgent() && !unkept.texts().isEmpty();
        return alarm ? Optional.of(String.join("\n", unkept.texts())) : Optional.empty();
    }

    /** What was typed before the consent is answered now, not asked again. */
    private Step carried(Step step, String text, Scene scene) {
        Judged judged = safety.whole(step.next(), text, scene);
        Step heard = Safety.heard(step, text, scene);
        if (judged.urgency() == Urgency.EMERGENCY) {
            return hearing.reachable(emergency(heard, judged, text, scene), scene);
        }
        if (step.next().alarmed()) {
            return hearing.reachable(alarmed(heard, judged, text, scene), scene);
        }
        Step warned = Safety.warned(heard, judged, scene);
        return Deciding.due(warned.next(), scene)
                .map(scope -> Deciding.ask(warned, scope, Optional.of(text), scene))
                .orElseGet(() -> hearing.first(warned, text, scene));
    }

    private Step sent(Step step, Media kind, Optional<String> caption, Scene scene) {
        Optional<String> words = caption.filter(text -> !text.isBlank());
        Step received = Attachments.received(step, kind, words);
        if (words.isPresent()) {
            return wrote(received, words.get(), scene);
        }
        boolean watched =
                step.next().alarmed() && step.next().agreed() && !(step.next().stage() instanceof Stage.WithHuman);
        return watched ? Alarmed.stay(received, scene.clinic()) : Attachments.alone(received, kind, scene);
    }

    private static Step taken(Step step, Scene scene) {
        return step.next().alarmed()
                ? Alarmed.visit(step, Optional.empty(), scene.clinic())
                : Offering.taken(step, scene);
    }
}
