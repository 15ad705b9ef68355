package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Stage.Question;
import io.registratura.visit.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a button does. An old button does what it says if that still makes sense, and never anything else. */
final class Pressing {
    private Pressing() {}

    static Step pressed(Step step, Choice choice, Scene scene) {
        return step.next().agreed() ? agreed(step, choice, scene) : beforeConsent(step, choice, scene);
    }

    private static Step beforeConsent(Step step, Choice choice, Scene scene) {
        return switch (choice) {
            case Choice.Agree _ -> Booking.begin(Consenting.agreed(step, scene), scene);
            case Choice.Decline _ -> Consenting.declined(step, scene.clinic());
            case Choice.CallOperator _ -> Consenting.operator(step, scene.clinic());
            case Choice.Route _ -> step.say(ROUTE, Facts.of(scene.clinic()));
            case Choice.PickService _,
                    Choice.PickDoctor _,
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
                    Choice.Back _,
                    Choice.StartOver _ -> Consenting.greet(step, scene.clinic());
        };
    }

    private static Step agreed(Step step, Choice choice, Scene scene) {
        return switch (choice) {
            case Choice.Agree _ -> step;
            case Choice.Decline _ -> step.say(MENU, Map.of(), Keys.menu());
            case Choice.PickService(var service) -> Booking.pickService(unparked(step), service, scene);
            case Choice.PickDoctor(var doctor) -> pickDoctor(unparked(step), doctor, scene);
            case Choice.PickPart(var part) -> Booking.pickPart(unparked(step), part, scene);
            case Choice.PickSlot(var slot) -> Offering.pick(unparked(step), slot, scene);
            case Choice.OtherTime _ -> Offering.otherTime(unparked(step), scene);
            case Choice.ConfirmVisit(var visit) -> Visits.confirm(step, visit, scene);
            case Choice.MoveVisit(var visit) -> Visits.move(unparked(step), visit, keptWish(unparked(step)), scene);
            case Choice.CancelVisit(var visit) -> Visits.cancel(unparked(step), visit, scene);
            case Choice.SureToCancel(var visit) -> Visits.cancel(unparked(step), visit, scene);
            case Choice.KeepVisit _ -> Visits.keep(unparked(step));
            case Choice.Book _ -> Booking.begin(unparked(step), scene);
            case Choice.MyVisits _ -> Visits.mine(step, scene);
            case Choice.Route _ -> step.say(ROUTE, Facts.of(scene.clinic()));
            case Choice.CallOperator _ ->
                Asking.human(step, Reason.ASKED_FOR_PERSON, Optional.empty(), scene.clinic());
            case Choice.Back _ -> Booking.back(unparked(step), scene);
            case Choice.StartOver _ -> startOver(step, scene);
        };
    }

    /** A new time that was named before it was clear which visit to move. */
    private static Optional<Wish> keptWish(Step step) {
        return step.next().stage() instanceof Stage.WhichVisit
                ? step.next().draft().wish()
                : Optional.empty();
    }

    /** A tap on the bot's button takes the talk back from the waiting for a person. */
    private static Step unparked(Step step) {
        return step.next().stage() instanceof Stage.WithHuman(var before) ? step.to(before) : step;
    }

    private static Step pickDoctor(Step step, String doctor, Scene scene) {
        if (scene.clinic().doctor(doctor).isEmpty()) {
            return Asking.first(step, Question.SERVICE, scene.clinic());
        }
        return Booking.goOn(
                Booking.remember(step, step.next().draft().withDoctor(Optional.of(doctor))), scene);
    }

    /** The draft is forgotten, the patient is not. */
    static Step startOver(Step step, Scene scene) {
        Step fresh = step.with(new DropOffer())
                .say(BEGIN_AGAIN)
                .to(new Stage.AtRest())
                .as(talk -> talk.withDraft(talk.draft().next()).withPast(List.of()).withAsked(0, 0));
        return scene.visits().isEmpty() ? Booking.begin(fresh, scene) : fresh.say(MENU, Map.of(), Keys.menu());
    }

    /** «отмена» while a visit is being arranged. */
    static Step drop(Step step) {
        return step.with(new DropOffer())
                .say(DROPPED, Map.of(), Keys.menu())
                .to(new Stage.AtRest())
                .as(talk -> talk.withDraft(talk.draft().next()).withPast(List.of()).withAsked(0, 0));
    }
}
