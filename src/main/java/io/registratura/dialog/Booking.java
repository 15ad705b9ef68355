package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Service;
import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.FindSlots;
import io.registratura.dialog.Stage.Question;
import io.registratura.triage.Urgency;
import io.registratura.visit.Wish;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what a visit needs, and looks for slots when it has it. */
final class Booking {
    private static final int MOST_UNDONE = 8;

    private Booking() {}

    /** The patient said something while a visit is being arranged. */
    static Step hear(Step step, Message message, Scene scene) {
        Draft before = step.next().draft();
        Draft after = Absorb.into(before, message, step.next().stage(), scene);
        Step noted = Remarks.on(remember(step, after), before, message, scene.clinic());
        if (message.heard().services().size() > 1 && after.moving().isEmpty()) {
            return whichService(noted, message.heard().services(), scene.clinic());
        }
        return after.equals(before) ? Asking.missed(noted, message, scene) : goOn(noted, scene);
    }

    /** The next question, or the search when nothing is missing; urgency does not wait for an answer about time. */
    static Step goOn(Step step, Scene scene) {
        if (Calling.isDue(step.next())) {
            return Calling.ask(step, scene.clinic());
        }
        Optional<Question> missing = Asking.missing(step.next().draft(), scene.clinic());
        if (missing.isEmpty()) {
            return search(step, scene);
        }
        boolean urgent = step.next().watch().told(Urgency.URGENT);
        return urgent && missing.get() == Question.TIME
                ? pickPart(step, Choice.Part.SOONEST, scene)
                : Asking.first(step, missing.get(), scene.clinic());
    }

    /** Asks the world for slots; the talk waits in the question about time. */
    static Step search(Step step, Scene scene) {
        Draft draft = step.next().draft();
        Wish wish = draft.wish().orElseGet(() -> soonest(scene));
        Set<String> doctors = draft.doctor()
                .filter(id -> scene.clinic().doctor(id).isPresent())
                .map(Set::of)
                .orElse(Set.of());
        return step.to(new Stage.Filling(Question.TIME))
                .counted(1, 0)
                .with(new FindSlots(draft.service().orElse(""), doctors, wish, draft.moving()));
    }

    /** A button of the question about time. */
    static Step pickPart(Step step, Choice.Part part, Scene scene) {
        Wish wish = switch (part) {
            case SOONEST -> soonest(scene);
            case MORNING -> during(scene, 8, 12);
            case DAY -> during(scene, 12, 17);
            case EVENING -> during(scene, 17, 22);
        };
        return goOn(remember(step, step.next().draft().withWish(Optional.of(wish))), scene);
    }

    /** The patient leaves the choice to us: the nearest time, with whichever doctor has it. */
    static Step anyTime(Step step, Draft draft, Scene scene) {
        boolean asked = draft.wish().isPresent();
        Draft open = draft.withDoctor(asked ? Optional.empty() : draft.doctor())
                .withWish(draft.wish().or(() -> Optional.of(soonest(scene))));
        return goOn(remember(step, open), scene);
    }

    private static Wish soonest(Scene scene) {
        return Wish.soonest(scene.now(), Wishes.horizon(scene));
    }

    private static Wish during(Scene scene, int from, int to) {
        var part = new Wish.PartOfDay(LocalTime.of(from, 0), LocalTime.of(to, 0));
        return new Wish(scene.now(), Wishes.horizon(scene), false, false, false, false, Optional.of(part), Set.of());
    }

    static Step pickService(Step step, String id, Scene scene) {
        Optional<Service> service = scene.clinic().service(id);
        Draft draft = step.next().draft();
        if (service.isEmpty() || draft.moving().isPresent()) {
            return stay(step, scene);
        }
        Draft chosen = draft.withService(Optional.of(id))
                .withDoctor(draft.doctor().filter(service.get().doctors()::contains));
        boolean arranging = step.next().stage() instanceof Stage.Filling;
        return chosen.equals(draft) && arranging ? stay(step, scene) : goOn(remember(step, chosen), scene);
    }

    /** A new visit for a known or unknown writer. */
    static Step begin(Step step, Scene scene) {
        Draft draft = step.next().draft();
        boolean begun = step.next().stage() instanceof Stage.Filling && draft.equals(draft.next());
        return begun ? stay(step, scene) : goOn(step.settled(), scene);
    }

    /** «назад»: the draft as it was before the last answer; its question stands open again. */
    static Step back(Step step, Scene scene) {
        Stage stage = step.next().stage();
        if (stage instanceof Stage.WhichVisit || stage instanceof Stage.SureToCancel) {
            return Visits.keep(step);
        }
        List<Draft> past = step.next().past();
        if (past.isEmpty()) {
            return stage instanceof Stage.AtRest
                    ? step.say(NOTHING_TO_UNDO, Map.of(), Keys.menu())
                    : reopen(step.say(NOTHING_TO_UNDO), scene);
        }
        Draft earlier = past.getLast();
        Step undone = step.as(talk -> talk.withDraft(earlier).withPast(past.subList(0, past.size() - 1)))
                .with(new DropOffer());
        Question open = Asking.missing(earlier, scene.clinic()).orElse(Question.TIME);
        return Asking.first(undone, open, scene.clinic());
    }

    /** The open question comes back once after something else was answered. */
    static Step reopen(Step step, Scene scene) {
        boolean arranging =
                step.next().stage() instanceof Stage.Filling || step.next().stage() instanceof Stage.Choosing;
        if (arranging && Calling.isDue(step.next())) {
            return Calling.ask(step, scene.clinic());
        }
        return switch (step.next().stage()) {
            case Stage.Filling(var question) -> Asking.again(step, question, false, scene.clinic());
            case Stage.Choosing(var offer) -> Offering.again(step, offer, scene.clinic());
            case Stage.AwaitingConsent _ -> Consenting.again(step, scene.clinic());
            case Stage.WhichVisit(var action) -> Changing.again(step, action, scene);
            case Stage.SureToCancel(var visit) -> Changing.sureAgain(step, visit, scene);
            case Stage.Deciding deciding -> Deciding.again(step, deciding, scene);
            case Stage.New _ -> step;
            case Stage.ConsentRefused _ -> step;
            case Stage.AtRest _ -> step;
            case Stage.WithHuman _ -> step;
            case Stage.SureOfRight _ -> step;
        };
    }

    /** Nothing new was said, and nothing wrong: the question comes back while it may, and then counts as missed. */
    static Step stay(Step step, Scene scene) {
        Step reopened = reopen(step, scene);
        return reopened == step ? Asking.missed(step, Optional.empty(), scene) : reopened;
    }

    /** Takes the draft over and keeps the former one for «назад». */
    static Step remember(Step step, Draft draft) {
        Draft former = step.next().draft();
        if (former.equals(draft)) {
            return step;
        }
        var past = new ArrayList<>(step.next().past());
        past.add(former);
        List<Draft> kept = List.copyOf(past.subList(Math.max(0, past.size() - MOST_UNDONE), past.size()));
        return step.as(talk -> talk.withDraft(draft).withPast(kept));
    }

    private static Step whichService(Step step, List<String> ids, Clinic clinic) {
        List<Service> services =
                ids.stream().flatMap(id -> clinic.service(id).stream()).toList();
        return step.to(new Stage.Filling(Question.SERVICE))
                .as(talk -> talk.withDraft(talk.draft().withService(Optional.empty())))
                .counted(1, 0)
                .say(ASK_WHICH_SERVICE, Map.of(), Keys.services(services));
    }
}
