package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.Reason;
import io.registratura.intake.Right;
import io.registratura.visit.Wish;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a button does. An old button does what it says if that still makes sense, and never anything else. */
final class Pressing {
    private Pressing() {}

    static Step pressed(Step step, Choice choice, Scene scene) {
        return step.next().agreed() ? agreed(step, choice, scene) : beforeConsent(step, choice, scene);
    }

    /** «Согласен» itself is {@link Conversation}'s: words may come with it. */
    private static Step beforeConsent(Step step, Choice choice, Scene scene) {
        return switch (choice) {
            case Choice.Decline _ -> Consenting.declined(step, scene);
            case Choice.CallOperator _ -> Consenting.again(Consenting.operator(step, scene.clinic()), scene.clinic());
            case Choice.Route _ -> step.say(ROUTE, Facts.of(scene.clinic()));
            case Choice.ClaimRight(var right) -> Claiming.pressed(step, right, scene);
            case Choice.AnswerClaim(var number, var right, var yes) ->
                ClaimAsking.answered(step, number, right, yes, scene);
            case Choice.CancelVisit(var visit) -> cancelled(step, visit, scene);
            case Choice.Agree _,
                    Choice.Permit _,
                    Choice.Forbid _,
                    Choice.PickService _,
                    Choice.AnyDoctor _,
                    Choice.PickPart _,
                    Choice.CallMe _,
                    Choice.PickSlot _,
                    Choice.OtherTime _,
                    Choice.ConfirmVisit _,
                    Choice.MoveVisit _,
                    Choice.SureToCancel _,
                    Choice.KeepVisit _,
                    Choice.Book _,
                    Choice.MyVisits _,
                    Choice.Back _,
                    Choice.StartOver _ -> Consenting.greet(step, scene.clinic());
        };
    }

    private static Step agreed(Step step, Choice choice, Scene scene) {
        Step own = unparked(step);
        return switch (choice) {
            case Choice.Agree _, Choice.Permit _, Choice.Forbid _ -> step;
            case Choice.Decline _ -> Claiming.pressed(own, Right.WITHDRAW_ALL, scene);
            case Choice.PickService(var service) -> Booking.pickService(own, service, scene);
            case Choice.AnyDoctor _ -> Booking.anyTime(own, own.next().draft(), scene);
            case Choice.PickPart(var part) -> Booking.pickPart(own, part, scene);
            case Choice.CallMe _ -> Calling.pressed(own, choice, scene);
            case Choice.PickSlot(var slot) -> Offering.pick(own, slot, scene);
            case Choice.OtherTime _ -> Picking.otherTime(own, scene);
            case Choice.ConfirmVisit(var visit) -> Visits.confirm(step, visit, scene);
            case Choice.MoveVisit(var visit) -> Visits.move(own, visit, keptWish(own), Optional.empty(), scene);
            case Choice.CancelVisit(var visit) -> Visits.cancel(own, visit, scene);
            case Choice.SureToCancel(var visit) -> Visits.cancel(own, visit, scene);
            case Choice.KeepVisit _ -> Visits.keep(own);
            case Choice.Book _ -> Booking.begin(own, scene);
            case Choice.MyVisits _ -> Booking.reopen(Visits.mine(step, scene), scene);
            case Choice.Route _ -> step.say(ROUTE, Facts.of(scene.clinic()));
            case Choice.CallOperator _ ->
                Handover.human(step, Reason.ASKED_FOR_PERSON, Optional.empty(), scene.clinic());
            case Choice.Back _ -> Booking.back(own, scene);
            case Choice.StartOver _ -> startOver(step, scene);
            case Choice.ClaimRight(var right) -> Claiming.pressed(own, right, scene);
            case Choice.AnswerClaim(var number, var right, var yes) ->
                ClaimAsking.answered(step, number, right, yes, scene);
        };
    }

    /** Whoever took the consent back may still call off the visit that stands. */
    private static Step cancelled(Step step, UUID id, Scene scene) {
        return Visits.coming(scene).stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .map(visit -> step.with(new Effect.CancelVisit(id)).say(CANCELLED, Facts.of(visit, scene.clinic())))
                .orElseGet(() -> Consenting.greet(step, scene.clinic()));
    }

    /** A new time that was named before it was clear which visit to move. */
    private static Optional<Wish> keptWish(Step step) {
        return step.next().stage() instanceof Stage.WhichVisit
                ? step.next().draft().wish()
                : Optional.empty();
    }

    /** A tap on the bot's button takes the talk back from the waiting for a person. */
    private static Step unparked(Step step) {
        return switch (step.next().stage()) {
            case Stage.WithHuman(var before) -> step.to(before);
            case Stage.SureOfRight(var _, var _, var before) -> step.to(before);
            default -> step;
        };
    }

    /** The draft is forgotten, the patient is not. */
    static Step startOver(Step step, Scene scene) {
        boolean open = !(step.next().stage() instanceof Stage.AtRest);
        Step fresh = (open ? step.with(new DropOffer()).say(BEGIN_AGAIN) : step).settled();
        return scene.visits().isEmpty() ? Booking.goOn(fresh, scene) : fresh.say(MENU, Map.of(), Keys.menu());
    }

    /** «отмена» while a visit is being arranged or moved. */
    static Step drop(Step step) {
        return step.next().draft().moving().isPresent()
                ? Visits.keep(step)
                : step.with(new DropOffer()).settled().say(DROPPED, Map.of(), Keys.menu());
    }
}
