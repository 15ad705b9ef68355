package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Stage.VisitAction;
import io.registratura.intake.Intent;
import io.registratura.intake.Person;
import io.registratura.intake.Understanding;
import io.registratura.intake.Understood;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of a message, by where the talk stands. */
final class Hearing {
    private final Understanding understanding;

    Hearing(Understanding understanding) {
        this.understanding = understanding;
    }

    Step hear(Step step, String text, Scene scene) {
        Stage stage = step.next().stage();
        Understood heard =
                understanding.understand(text, scene.clinic(), scene.now(), Asking.expecting(stage));
        Optional<String> words = Optional.of(text);
        if (!step.next().agreed()) {
            return heard.has(Intent.OPERATOR) && !(stage instanceof Stage.New)
                    ? Consenting.operator(step, scene.clinic())
                    : beforeConsent(step, heard, scene);
        }
        return command(step, heard, words, scene)
                .or(() -> visitWish(step, heard, words, scene))
                .orElseGet(() -> byStage(step, stage, heard, words, scene));
    }

    private Step beforeConsent(Step step, Understood heard, Scene scene) {
        Step answered = Consenting.hear(step, heard, scene);
        boolean justAgreed = answered.next().agreed();
        return justAgreed ? Booking.begin(answered, scene) : answered;
    }

    /** The words typed before consent, now heard as the first words after it. */
    Step first(Step step, String text, Scene scene) {
        Step heard = hear(step.to(new Stage.AtRest()), text, scene);
        boolean open = heard.next().stage() instanceof Stage.AtRest
                && heard.effects().stream().noneMatch(effect -> effect instanceof Effect.FindSlots);
        return open && scene.visits().isEmpty() ? Booking.begin(dropMenu(heard), scene) : heard;
    }

    /** A question follows: the menu would be one thing too many. */
    private static Step dropMenu(Step step) {
        return new Step(
                step.next(),
                step.effects().stream()
                        .filter(effect -> !(effect instanceof Effect.Say say && say.phrase() == MENU))
                        .toList());
    }

    /** Commands that work in every state. */
    private static Optional<Step> command(Step step, Understood heard, Optional<String> words, Scene scene) {
        Stage stage = step.next().stage();
        if (heard.has(Intent.START_OVER)) {
            return Optional.of(Pressing.startOver(step, scene));
        }
        if (stage instanceof Stage.WithHuman) {
            return Optional.of(step.with(new CallHuman(Reason.PATIENT_WROTE, Optional.empty(), words)));
        }
        if (heard.has(Intent.OPERATOR)) {
            return Optional.of(Asking.human(step, Reason.ASKED_FOR_PERSON, words, scene.clinic()));
        }
        if (heard.has(Intent.BACK)) {
            return Optional.of(Booking.back(step, scene));
        }
        return Optional.empty();
    }

    /** What is asked about visits that exist; «отмена» in the middle of arranging one drops what is being arranged. */
    private static Optional<Step> visitWish(Step step, Understood heard, Optional<String> words, Scene scene) {
        Stage stage = step.next().stage();
        if (heard.has(Intent.MY_VISITS)) {
            return Optional.of(Visits.mine(step, scene));
        }
        if (heard.has(Intent.CANCEL) && !(stage instanceof Stage.SureToCancel)) {
            return Optional.of(cancelled(step, heard, words, scene));
        }
        if (heard.has(Intent.MOVE) && !scene.visits().isEmpty()) {
            return Optional.of(Visits.change(step, VisitAction.MOVE, heard, words, scene));
        }
        boolean confirms = heard.has(Intent.CONFIRM) || heard.has(Intent.YES);
        if (confirms && stage instanceof Stage.AtRest && !scene.visits().isEmpty() && heard.when().isEmpty()) {
            return Optional.of(Visits.confirm(step, scene.visits().getFirst().id(), scene));
        }
        return Optional.empty();
    }

    private static Step cancelled(Step step, Understood heard, Optional<String> words, Scene scene) {
        boolean arranging = switch (step.next().stage()) {
            case Stage.Filling _, Stage.Choosing _, Stage.WhichVisit _ -> true;
            case Stage.New _, Stage.AwaitingConsent _, Stage.ConsentRefused _ -> false;
            case Stage.SureToCancel _, Stage.AtRest _, Stage.WithHuman _ -> false;
        };
        boolean namesVisit = !heard.services().isEmpty() || heard.when().isPresent() || words.orElse("").contains(" ");
        return arranging && !(namesVisit && !scene.visits().isEmpty())
                ? Pressing.drop(step)
                : Visits.change(step, VisitAction.CANCEL, heard, words, scene);
    }

    private static Step byStage(Step step, Stage stage, Understood heard, Optional<String> words, Scene scene) {
        return switch (stage) {
            case Stage.Filling _ -> filling(step, heard, words, scene);
            case Stage.Choosing(var offer) -> choosing(step, offer, heard, words, scene);
            case Stage.WhichVisit(var action) -> whichVisit(step, action, heard, words, scene);
            case Stage.SureToCancel(var visit) -> sure(step, visit, heard, words, scene);
            case Stage.AtRest _ -> atRest(step, heard, words, scene);
            case Stage.New _, Stage.AwaitingConsent _, Stage.ConsentRefused _, Stage.WithHuman _ -> step;
        };
    }

    private static Step filling(Step step, Understood heard, Optional<String> words, Scene scene) {
        Optional<Step> informed = Info.answer(step, heard, words, scene);
        Draft after = Absorb.into(step.next().draft(), heard, step.next().stage(), scene.clinic());
        boolean told = !after.equals(step.next().draft()) && !onlyPriced(heard);
        if (informed.isPresent() && !told) {
            return Booking.reopen(informed.get(), scene);
        }
        boolean anyTime = heard.has(Intent.ANY)
                && Asking.missing(after).equals(Optional.of(Stage.Question.TIME));
        if (anyTime) {
            return Booking.pickPart(informed.orElse(step), Choice.Part.SOONEST, scene);
        }
        boolean onlyPolite = heard.persons().isEmpty()
                && (heard.has(Intent.GREETING) || heard.has(Intent.THANKS))
                && after.equals(step.next().draft())
                && heard.when().isEmpty();
        return onlyPolite
                ? Booking.reopen(step, scene)
                : Booking.hear(informed.orElse(step), heard, words, scene);
    }

    /** «сколько стоит терапевт?» asks a price and orders nothing. */
    private static boolean onlyPriced(Understood heard) {
        return heard.has(Intent.PRICE) && !heard.has(Intent.BOOK) && heard.when().isEmpty() && heard.persons().isEmpty();
    }

    private static Step choosing(
            Step step,
            List<io.registratura.visit.Slot> offer,
            Understood heard,
            Optional<String> words,
            Scene scene) {
        Optional<Step> informed = Info.answer(step, heard, words, scene);
        return informed.isPresent()
                ? Booking.reopen(informed.get(), scene)
                : Offering.hear(step, offer, heard, words, scene);
    }

    private static Step whichVisit(
            Step step, VisitAction action, Understood heard, Optional<String> words, Scene scene) {
        var place = Ordinal.in(words.orElse(""), scene.visits());
        if (place.isPresent()) {
            return switch (action) {
                case MOVE -> Visits.move(step, place.get().id(), step.next().draft().wish(), scene);
                case CANCEL -> Visits.cancel(step, place.get().id(), scene);
            };
        }
        boolean names = !heard.services().isEmpty()
                || !heard.doctors().isEmpty()
                || heard.when().isPresent();
        return names
                ? Visits.choose(step, action, heard, scene)
                : Asking.missed(Info.answer(step, heard, words, scene).orElse(step), words, scene.clinic());
    }

    private static Step sure(
            Step step, java.util.UUID visit, Understood heard, Optional<String> words, Scene scene) {
        if (heard.has(Intent.NO)) {
            return Visits.keep(step);
        }
        if (heard.has(Intent.YES) || heard.has(Intent.CANCEL) || heard.has(Intent.CONFIRM)) {
            return Visits.cancel(step, visit, scene);
        }
        return atRest(step.to(new Stage.AtRest()), heard, words, scene);
    }

    private static Step atRest(Step step, Understood heard, Optional<String> words, Scene scene) {
        Optional<Step> informed = Info.answer(step, heard, words, scene);
        boolean wantsVisit = heard.has(Intent.BOOK)
                || !heard.services().isEmpty()
                || !heard.doctors().isEmpty()
                || heard.when().isPresent()
                || (!heard.persons().isEmpty() && scene.visits().isEmpty());
        if (wantsVisit && !(informed.isPresent() && onlyPriced(heard))) {
            return newVisit(informed.orElse(step), heard, words, scene);
        }
        if (informed.isPresent()) {
            return informed.get();
        }
        if (heard.has(Intent.THANKS)) {
            return step.say(WELCOME);
        }
        return step.say(MENU, Map.of(), Keys.menu());
    }

    private static Step newVisit(Step step, Understood heard, Optional<String> words, Scene scene) {
        Step begun = step.as(talk -> talk.withDraft(talk.draft().next()).withPast(List.of()).withAsked(0, 0));
        Draft after = Absorb.into(begun.next().draft(), heard, begun.next().stage(), scene.clinic());
        boolean silent = after.equals(begun.next().draft()) && heard.services().size() < 2;
        return silent ? Booking.goOn(begun, scene) : Booking.hear(begun, heard, words, scene);
    }

    /** A contact card: the writer's own phone when the channel proves it, else somebody's, taken all the same. */
    Step contact(Step step, Event.SharedContact shared, Scene scene) {
        if (!step.next().agreed()) {
            return beforeConsent(step, Understood.NOTHING, scene);
        }
        var person = new Person(Optional.empty(), Optional.of(shared.phone()), Optional.empty(), false);
        var heard = new Understood(Set.of(), Optional.empty(), List.of(person), List.of(), List.of(), false);
        return switch (step.next().stage()) {
            case Stage.WithHuman _ ->
                step.with(new CallHuman(Reason.PATIENT_WROTE, Optional.empty(), Optional.of(shared.phone().e164())));
            case Stage.Filling _ -> filling(step, heard, Optional.empty(), scene);
            case Stage.Choosing(var offer) -> Offering.hear(step, offer, heard, Optional.empty(), scene);
            case Stage.New _,
                    Stage.AwaitingConsent _,
                    Stage.ConsentRefused _,
                    Stage.WhichVisit _,
                    Stage.SureToCancel _,
                    Stage.AtRest _ -> newVisit(step, heard, Optional.empty(), scene);
        };
    }
}
