package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Watch.Mark;
import io.registratura.intake.Intent;
import io.registratura.intake.Right;
import io.registratura.words.Phrase;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * After an emergency, until a person lowers it: the talk stays open, every word goes on to staff, and nothing is offered,
 * priced or booked. «Уже прошло», «шучу», «скорую не надо» get the number once more and change nothing.
 */
final class Alarmed {
    private static final Set<Intent> ABOUT_VISITS =
            EnumSet.of(Intent.BOOK, Intent.MOVE, Intent.CANCEL, Intent.CONFIRM, Intent.MY_VISITS);

    /** What is done whatever stands; all else a person answers, who reads every word now. */
    private static final Set<Right> HEAVY = EnumSet.of(Right.WITHDRAW_ALL, Right.ERASE, Right.FORGET_HEALTH);

    private Alarmed() {}

    /** Words that are no emergency by themselves; {@code beside} is said to whoever is alone, or a child. */
    static Step hear(Step step, Message message, Optional<Phrase> beside, Scene scene) {
        Clinic clinic = scene.clinic();
        if (!step.next().agreed()) {
            return beforeConsent(step, message, beside, scene);
        }
        if (step.next().stage() instanceof Stage.WithHuman) {
            return Handover.forward(step, message.words());
        }
        Step told = beside.map(step::say).orElse(step);
        if (message.has(Intent.OPERATOR)) {
            return person(told, message.words(), clinic);
        }
        if (message.heard().claim().rights().stream().anyMatch(HEAVY::contains)) {
            return Claiming.hear(told, message, scene).orElse(told);
        }
        return wantsVisit(message, step.next().stage())
                ? visit(told, message.words(), clinic)
                : stay(step, message.words(), beside, clinic);
    }

    private static boolean wantsVisit(Message message, Stage stage) {
        boolean picks = stage instanceof Stage.Choosing(var offer)
                && Ordinal.in(message.words().orElse(""), offer).isPresent();
        return picks
                || message.namesVisit()
                || message.heard().intents().stream().anyMatch(ABOUT_VISITS::contains);
    }

    /** Consent is taken as ever; all else gets the number, and the button with which a person may read the words. */
    private static Step beforeConsent(Step step, Message message, Optional<Phrase> beside, Scene scene) {
        Stage stage = step.next().stage();
        if (stage instanceof Stage.WithHuman || decides(stage, message)) {
            return Consenting.hear(step, message, scene);
        }
        Reason reason = message.has(Intent.OPERATOR) ? Reason.ASKED_FOR_PERSON : Reason.PATIENT_WROTE;
        Phrase answer = message.has(Intent.OPERATOR) ? ALARM_PERSON : beside.orElse(next(step));
        Step open = stage instanceof Stage.New ? step.to(new Stage.AwaitingConsent()) : step;
        return marked(open.with(new CallHuman(reason, Optional.empty(), Optional.empty()))
                .with(Consenting.question(answer, scene.clinic())));
    }

    private static boolean decides(Stage stage, Message message) {
        boolean answers = message.yes() || message.no() || message.has(Intent.START_OVER);
        return stage instanceof Stage.ConsentRefused
                ? Consenting.expressly(message)
                : answers && stage instanceof Stage.AwaitingConsent;
    }

    /** A button: an old offer, a reminder, the menu. */
    static Step pressed(Step step, Choice choice, Scene scene) {
        return switch (choice) {
            case Choice.Decline _ -> Pressing.pressed(step, choice, scene);
            case Choice.CallOperator _ -> person(step, Optional.empty(), scene.clinic());
            case Choice.CallMe _ -> Calling.pressed(step, choice, scene);
            case Choice.ClaimRight(var right) -> Claiming.pressed(step, right, scene);
            case Choice.AnswerClaim(var number, var right, var yes) ->
                ClaimAsking.answered(step, number, right, yes, scene);
            case Choice.Permit(var scope) -> Deciding.noted(stay(step, scene.clinic()), scope, true, scene);
            case Choice.Forbid(var scope) -> Deciding.noted(stay(step, scene.clinic()), scope, false, scene);
            case Choice.Agree _, Choice.StartOver _, Choice.Back _ -> stay(step, scene.clinic());
            case Choice.PickService _,
                    Choice.AnyDoctor _,
                    Choice.PickPart _,
                    Choice.PickSlot _,
                    Choice.OtherTime _,
                    Choice.ConfirmVisit _,
                    Choice.MoveVisit _,
                    Choice.CancelVisit _,
                    Choice.SureToCancel _,
                    Choice.KeepVisit _,
                    Choice.Book _,
                    Choice.MyVisits _,
                    Choice.Route _ -> visit(step, Optional.empty(), scene.clinic());
        };
    }

    private static Step person(Step step, Optional<String> words, Clinic clinic) {
        return step.with(new CallHuman(Reason.ASKED_FOR_PERSON, Optional.empty(), words))
                .say(ALARM_PERSON, Facts.of(clinic));
    }

    /** Who asks for a visit gets it from a person. */
    static Step visit(Step step, Optional<String> words, Clinic clinic) {
        return step.with(new CallHuman(Reason.WANTS_VISIT, Optional.empty(), words))
                .with(new Effect.DropOffer())
                .say(ALARM_VISIT, Facts.of(clinic));
    }

    private static Step stay(Step step, Optional<String> words, Optional<Phrase> beside, Clinic clinic) {
        return marked(step.with(new CallHuman(Reason.PATIENT_WROTE, Optional.empty(), words))
                .say(beside.orElse(next(step)), Facts.of(clinic)));
    }

    /** The number once more, and after that only that somebody reads along. */
    static Step stay(Step step, Clinic clinic) {
        return marked(step.say(next(step), Facts.of(clinic)));
    }

    private static Phrase next(Step step) {
        return step.next().watch().has(Mark.NUMBER_REPEATED) ? ALARM_STAYS : ALARM_AGAIN;
    }

    private static Step marked(Step step) {
        return step.as(talk -> talk.withWatch(talk.watch().with(Mark.NUMBER_REPEATED)));
    }
}
