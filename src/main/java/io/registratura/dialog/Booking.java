package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.FindSlots;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Intent;
import io.registratura.intake.Person;
import io.registratura.intake.Understood;
import io.registratura.visit.Wish;
import java.time.Instant;
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

    /** The patient said something while a visit is being arranged; {@code true} question marks come back as questions. */
    static Step hear(Step step, Understood heard, Optional<String> words, Scene scene) {
        Clinic clinic = scene.clinic();
        Draft before = step.next().draft();
        Draft after = Absorb.into(before, heard, step.next().stage(), clinic);
        Step noted = remarks(remember(step, after), before, heard, clinic);
        if (heard.services().size() > 1) {
            return whichService(noted, heard.services(), clinic);
        }
        boolean unusable = heard.when().map(wish -> wish.past() || wish.vague()).orElse(false);
        if (unusable && !after.equals(before)) {
            return goOn(noted, scene);
        }
        if (unusable && after.service().isPresent() && after.wish().isEmpty()) {
            return Asking.missing(after).equals(Optional.of(Question.TIME))
                    ? askTime(noted, clinic)
                    : goOn(noted, scene);
        }
        if (after.equals(before) && !moved(heard, step.next().stage())) {
            return Asking.missed(noted, words, clinic);
        }
        return goOn(noted, scene);
    }

    /** ANY answers a question about time; everything else that answers it has changed the draft already. */
    private static boolean moved(Understood heard, Stage stage) {
        return heard.has(Intent.BOOK) && !(stage instanceof Stage.Filling);
    }

    /** The next question, or the search when nothing is missing. */
    static Step goOn(Step step, Scene scene) {
        return Asking.missing(step.next().draft())
                .map(question -> next(step, question, scene.clinic()))
                .orElseGet(() -> search(step, scene));
    }

    private static Step next(Step step, Question question, Clinic clinic) {
        boolean wasOpen = step.next().stage() instanceof Stage.Filling(var open) && open == question;
        return wasOpen ? Asking.again(step, question, clinic) : Asking.first(step, question, clinic);
    }

    private static Step askTime(Step step, Clinic clinic) {
        return Asking.ask(step, Question.TIME, clinic);
    }

    /** Asks the world for slots; the talk waits in the question about time. */
    static Step search(Step step, Scene scene) {
        Draft draft = step.next().draft();
        Wish wish = draft.wish().orElseGet(() -> anyTime(scene));
        return step.to(new Stage.Filling(Question.TIME))
                .with(new FindSlots(
                        draft.service().orElse(""),
                        draft.doctor().map(Set::of).orElse(Set.of()),
                        wish,
                        draft.moving()));
    }

    /** A button of the question about time. */
    static Step pickPart(Step step, Choice.Part part, Scene scene) {
        Wish wish =
                switch (part) {
                    case SOONEST -> anyTime(scene);
                    case MORNING -> during(scene, 8, 12);
                    case DAY -> during(scene, 12, 17);
                    case EVENING -> during(scene, 17, 22);
                };
        return goOn(remember(step, step.next().draft().withWish(Optional.of(wish))), scene);
    }

    static Wish anyTime(Scene scene) {
        return Wish.soonest(scene.now(), horizon(scene));
    }

    private static Wish during(Scene scene, int from, int to) {
        var part = new Wish.PartOfDay(LocalTime.of(from, 0), LocalTime.of(to, 0));
        return new Wish(
                scene.now(), horizon(scene), false, false, false, false, Optional.of(part), Set.of());
    }

    private static Instant horizon(Scene scene) {
        return scene.now().plus(scene.clinic().booking().horizon());
    }

    static Step pickService(Step step, String service, Scene scene) {
        if (scene.clinic().service(service).isEmpty()) {
            return Asking.first(step, Question.SERVICE, scene.clinic());
        }
        Draft draft = step.next().draft();
        boolean gives = draft.doctor()
                .flatMap(doctor -> scene.clinic().service(service).map(found -> found.doctors().contains(doctor)))
                .orElse(true);
        Draft chosen = draft.withService(Optional.of(service)).withDoctor(gives ? draft.doctor() : Optional.empty());
        return goOn(remember(step, chosen), scene);
    }

    /** A new visit for a known or unknown writer. */
    static Step begin(Step step, Scene scene) {
        return goOn(
                step.as(talk -> talk.withDraft(talk.draft().next()).withPast(List.of()).withAsked(0, 0)), scene);
    }

    /** «назад»: the draft as it was before the last answer; its question stands open again. */
    static Step back(Step step, Scene scene) {
        List<Draft> past = step.next().past();
        if (past.isEmpty()) {
            return reopen(step.say(NOTHING_TO_UNDO), scene);
        }
        Draft earlier = past.getLast();
        Step undone = step.as(talk -> talk.withDraft(earlier)
                        .withPast(past.subList(0, past.size() - 1))
                        .withAsked(0, 0))
                .with(new DropOffer());
        return Asking.first(undone, Asking.missing(earlier).orElse(Question.TIME), scene.clinic());
    }

    /** The open question comes back once after something else was answered. */
    static Step reopen(Step step, Scene scene) {
        return switch (step.next().stage()) {
            case Stage.Filling(var question) -> Asking.again(step, question, scene.clinic());
            case Stage.Choosing(var offer) -> Offering.again(step, offer, scene.clinic());
            case Stage.AwaitingConsent _ -> Consenting.again(step, scene.clinic());
            case Stage.New _,
                    Stage.ConsentRefused _,
                    Stage.WhichVisit _,
                    Stage.SureToCancel _,
                    Stage.AtRest _,
                    Stage.WithHuman _ -> step;
        };
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

    private static Step remarks(Step step, Draft before, Understood heard, Clinic clinic) {
        Draft after = step.next().draft();
        Step said = step;
        if (before.name().isPresent() && !before.name().equals(after.name())) {
            said = said.say(NOTED_NAME, Map.of("name", after.name().orElse("")));
        }
        if (after.phone().map(phone -> phone.foreign()).orElse(false) && !before.phone().equals(after.phone())) {
            said = said.say(PHONE_FOREIGN, Map.of("phone", after.phone().orElseThrow().e164()));
        }
        if (heard.phoneUnclear() && heard.persons().stream().map(Person::phone).noneMatch(Optional::isPresent)) {
            said = said.say(PHONE_UNCLEAR);
        }
        if (heard.when().map(Wish::past).orElse(false)) {
            return said.say(WISH_PAST);
        }
        return heard.when().map(Wish::vague).orElse(false) ? said.say(WISH_VAGUE) : said;
    }

    private static Step whichService(Step step, List<String> ids, Clinic clinic) {
        var services = ids.stream().flatMap(id -> clinic.service(id).stream()).toList();
        return step.to(new Stage.Filling(Question.SERVICE))
                .as(talk -> talk.withAsked(1, 0))
                .say(ASK_WHICH_SERVICE, Map.of(), Keys.services(services));
    }
}
