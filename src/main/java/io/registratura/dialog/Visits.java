package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.CancelVisit;
import io.registratura.dialog.Effect.ConfirmVisit;
import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Stage.Question;
import io.registratura.visit.Visit;
import io.registratura.visit.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is done with a visit that exists. */
final class Visits {
    private Visits() {}

    /** Those that have not begun: the others are past changing. */
    static List<Visit> coming(Scene scene) {
        return scene.visits().stream()
                .filter(visit -> visit.from().isAfter(scene.now()))
                .toList();
    }

    static Step mine(Step step, Scene scene) {
        List<Visit> visits = scene.visits();
        if (visits.isEmpty()) {
            boolean rest = step.next().stage() instanceof Stage.AtRest;
            return rest ? step.say(NO_VISITS, Map.of(), Keys.menuWithoutVisits()) : step.say(NO_VISITS);
        }
        if (visits.size() == 1) {
            Visit only = visits.getFirst();
            return step.say(MY_VISIT, Facts.of(only, scene.clinic()), Keys.afterBooking(only));
        }
        List<Say> lines = visits.stream()
                .map(visit -> new Say(VISIT_LINE, Facts.of(visit, scene.clinic()), List.of(), Effect.Keyboard.USUAL))
                .toList();
        return step.with(new Effect.SayList(Say.of(MY_VISITS), lines)).say(HOW_TO_CHANGE);
    }

    /** The visit keeps its service, and its doctor until another is named. */
    static Step move(Step step, UUID id, Optional<Wish> to, Optional<String> doctor, Scene scene) {
        Optional<Visit> visit = find(id, scene);
        if (visit.isEmpty()) {
            return gone(step, id, scene);
        }
        Draft draft = step.next()
                .draft()
                .next()
                .withService(Optional.of(visit.get().service()))
                .withDoctor(doctor.or(() -> Optional.of(visit.get().slot().doctor())))
                .withMoving(Optional.of(id))
                .withWish(to);
        Step begun = step.settled().as(talk -> talk.withDraft(draft));
        return to.isPresent() ? Booking.search(begun, scene) : Asking.first(begun, Question.TIME, scene.clinic());
    }

    /** Cancels; another visit that is being arranged goes on. */
    static Step cancel(Step step, UUID id, Scene scene) {
        Optional<Visit> visit = find(id, scene);
        if (visit.isEmpty()) {
            return gone(step, id, scene);
        }
        Step done = step.with(new CancelVisit(id));
        Map<String, String> facts = Facts.of(visit.get(), scene.clinic());
        return arranging(step, id)
                ? Booking.reopen(done.say(CANCELLED, facts), scene)
                : done.with(new DropOffer()).settled().say(CANCELLED, facts, Keys.bookAgain());
    }

    private static boolean arranging(Step step, UUID id) {
        boolean open =
                step.next().stage() instanceof Stage.Filling || step.next().stage() instanceof Stage.Choosing;
        return open && !step.next().draft().moving().equals(Optional.of(id));
    }

    /** Nothing is done to any visit. */
    static Step keep(Step step) {
        return step.with(new DropOffer()).settled().say(KEPT);
    }

    /** The patient comes; whatever stands open stands open still. */
    static Step confirm(Step step, UUID id, Scene scene) {
        Optional<Visit> visit = find(id, scene);
        if (visit.isEmpty()) {
            return gone(step, id, scene);
        }
        Step done = step.with(new ConfirmVisit(id))
                .say(CONFIRMED, Facts.of(visit.get(), scene.clinic()), Keys.afterConfirming(visit.get()));
        return Booking.reopen(done, scene);
    }

    /** A button of a visit that has begun, was cancelled or is over. */
    static Step gone(Step step, UUID id, Scene scene) {
        boolean begun = scene.visits().stream().anyMatch(visit -> visit.id().equals(id));
        if (begun) {
            return step.say(VISIT_BEGUN, Facts.of(scene.clinic()), List.of(List.of(Keys.operator())));
        }
        return step.next().stage() instanceof Stage.AtRest
                ? step.say(VISIT_GONE, Map.of(), Keys.menu())
                : Booking.reopen(step.say(VISIT_GONE), scene);
    }

    private static Optional<Visit> find(UUID id, Scene scene) {
        return coming(scene).stream().filter(visit -> visit.id().equals(id)).findFirst();
    }
}
