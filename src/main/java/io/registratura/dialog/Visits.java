package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Effect.CancelVisit;
import io.registratura.dialog.Effect.ConfirmVisit;
import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Stage.Question;
import io.registratura.dialog.Stage.VisitAction;
import io.registratura.intake.Understood;
import io.registratura.visit.Visit;
import io.registratura.visit.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** «Мои записи», «перенести», «отменить», «подтверждаю». */
final class Visits {
    private static final int FEW_WORDS = 2;

    private Visits() {}

    static Step mine(Step step, Scene scene) {
        if (scene.visits().isEmpty()) {
            return step.say(NO_VISITS, Map.of(), Keys.menu());
        }
        List<Say> lines = scene.visits().stream()
                .map(visit -> new Say(
                        VISIT_LINE, Facts.of(visit, scene.clinic()), List.of(), Effect.Keyboard.USUAL))
                .toList();
        Step listed = step.with(new Effect.SayList(Say.of(MY_VISITS), lines));
        return scene.visits().size() == 1
                ? listed.say(MENU, Map.of(), Keys.afterBooking(scene.visits().getFirst()))
                : listed;
    }

    /** Moves or cancels, once it is known which visit is meant. */
    static Step change(Step step, VisitAction action, Understood heard, Optional<String> words, Scene scene) {
        List<Visit> meant = meant(scene.visits(), heard, scene.clinic());
        if (meant.isEmpty()) {
            return step.say(NO_VISITS, Map.of(), Keys.menu());
        }
        if (meant.size() > 1) {
            Optional<Wish> when = action == VisitAction.MOVE ? heard.when() : Optional.empty();
            return step.to(new Stage.WhichVisit(action))
                    .as(talk -> talk.withAsked(1, 0).withDraft(talk.draft().next().withWish(usable(when))))
                    .say(
                            action == VisitAction.MOVE ? WHICH_VISIT_MOVE : WHICH_VISIT_CANCEL,
                            Map.of(),
                            Keys.visits(meant, action, scene.clinic()));
        }
        UUID visit = meant.getFirst().id();
        return switch (action) {
            case MOVE -> move(step, visit, newTime(heard, meant.getFirst()), scene);
            case CANCEL -> plain(words) ? cancel(step, visit, scene) : areYouSure(step, meant.getFirst(), scene);
        };
    }

    /** The answer to «which visit?»: a day, a service or a doctor that points at one of them. */
    static Step choose(Step step, VisitAction action, Understood heard, Scene scene) {
        List<Visit> meant = meant(scene.visits(), heard, scene.clinic());
        if (meant.size() != 1) {
            return Asking.missed(step, Optional.empty(), scene.clinic());
        }
        UUID visit = meant.getFirst().id();
        return switch (action) {
            case MOVE -> move(step, visit, step.next().draft().wish(), scene);
            case CANCEL -> cancel(step, visit, scene);
        };
    }

    private static Optional<Wish> usable(Optional<Wish> when) {
        return when.filter(wish -> !wish.past() && !wish.vague());
    }

    /** «Отменить» alone says it all, as the button does; in a longer message it is asked first. */
    private static boolean plain(Optional<String> words) {
        return words.map(text -> text.strip().split("\\s+").length <= FEW_WORDS).orElse(true);
    }

    /** The visits that a message can mean: narrowed by doctor, service and day where that leaves any. */
    private static List<Visit> meant(List<Visit> visits, Understood heard, Clinic clinic) {
        List<Visit> left = narrow(visits, visit -> heard.services().contains(visit.service()));
        left = narrow(left, visit -> heard.doctors().contains(visit.slot().doctor()));
        Optional<Wish> when = usable(heard.when());
        if (when.isEmpty() || left.size() < 2) {
            return left;
        }
        return narrow(left, visit -> when.get().covers(visit.from(), clinic.zone()));
    }

    private static List<Visit> narrow(List<Visit> visits, java.util.function.Predicate<Visit> fits) {
        List<Visit> fitting = visits.stream().filter(fits).toList();
        return fitting.isEmpty() ? visits : fitting;
    }

    /** On a move the named time is the new one, unless it only says which visit. */
    private static Optional<Wish> newTime(Understood heard, Visit visit) {
        return usable(heard.when())
                .filter(wish -> !(wish.exact() && wish.from().equals(visit.from())));
    }

    static Step move(Step step, UUID id, Optional<Wish> to, Scene scene) {
        Optional<Visit> visit = find(id, scene);
        if (visit.isEmpty()) {
            return gone(step, scene);
        }
        Draft draft = step.next()
                .draft()
                .next()
                .withService(Optional.of(visit.get().service()))
                .withMoving(Optional.of(id))
                .withWish(to);
        Step begun = step.as(talk -> talk.withDraft(draft).withPast(List.of()).withAsked(0, 0));
        return to.isPresent() ? Booking.search(begun, scene) : Asking.first(begun, Question.TIME, scene.clinic());
    }

    static Step cancel(Step step, UUID id, Scene scene) {
        return find(id, scene)
                .map(visit -> step.with(new CancelVisit(id))
                        .with(new DropOffer())
                        .say(CANCELLED, Facts.of(visit, scene.clinic()), List.of(List.of(
                                Keys.key(BUTTON_BOOK_AGAIN, new Choice.Book()))))
                        .to(new Stage.AtRest())
                        .as(talk -> talk.withDraft(talk.draft().next()).withPast(List.of()).withAsked(0, 0)))
                .orElseGet(() -> gone(step, scene));
    }

    private static Step areYouSure(Step step, Visit visit, Scene scene) {
        return step.to(new Stage.SureToCancel(visit.id()))
                .as(talk -> talk.withAsked(1, 0))
                .say(SURE_TO_CANCEL, Facts.of(visit, scene.clinic()), Keys.sure(visit));
    }

    static Step keep(Step step) {
        return step.say(KEPT).to(new Stage.AtRest()).as(talk -> talk.withAsked(0, 0));
    }

    static Step confirm(Step step, UUID id, Scene scene) {
        return find(id, scene)
                .map(visit -> step.with(new ConfirmVisit(id))
                        .say(CONFIRMED, Facts.of(visit, scene.clinic()), List.of(List.of(
                                Keys.key(BUTTON_ROUTE, new Choice.Route())))))
                .orElseGet(() -> gone(step, scene));
    }

    private static Step gone(Step step, Scene scene) {
        return scene.visits().isEmpty() ? step.say(VISIT_GONE, Map.of(), Keys.menu()) : mine(step.say(VISIT_GONE), scene);
    }

    private static Optional<Visit> find(UUID id, Scene scene) {
        return scene.visits().stream().filter(visit -> visit.id().equals(id)).findFirst();
    }
}
