package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Effect.BookVisit;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.HoldOffer;
import io.registratura.dialog.Effect.MoveVisit;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Intent;
import io.registratura.intake.Understood;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.registratura.visit.Wish;
import io.registratura.words.Phrase;
import io.registratura.words.Spoken;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Offers free slots and takes the patient's pick. */
final class Offering {
    private Offering() {}

    /** The world found these. */
    static Step found(Step step, List<Slot> slots, Scene scene) {
        Clinic clinic = scene.clinic();
        if (slots.isEmpty()) {
            return step.with(new DropOffer())
                    .with(new CallHuman(Reason.NO_SLOTS, Optional.empty(), Optional.empty()))
                    .say(NO_SLOTS, Facts.of(clinic))
                    .to(new Stage.AtRest())
                    .as(talk -> talk.withAsked(0, 0));
        }
        return offer(step.with(new HoldOffer(slots)), slots, clinic);
    }

    private static Step offer(Step step, List<Slot> slots, Clinic clinic) {
        boolean wished = step.next()
                .draft()
                .wish()
                .map(wish -> slots.stream().anyMatch(slot -> wish.covers(slot.from(), clinic.zone())))
                .orElse(true);
        Phrase phrase = !wished ? OFFER_INSTEAD : Keys.onOneDay(slots, clinic) ? OFFER_ONE_DAY : OFFER;
        return step.to(new Stage.Choosing(slots))
                .as(talk -> talk.withAsked(1, 0))
                .say(phrase, facts(step.next().draft(), slots, clinic), Keys.slots(slots, clinic));
    }

    private static Map<String, String> facts(Draft draft, List<Slot> slots, Clinic clinic) {
        var facts = new HashMap<String, String>();
        facts.put("service", Facts.service(clinic, draft.service().orElse("")));
        facts.put("day", Spoken.day(slots.getFirst().from(), clinic.zone()));
        return Map.copyOf(facts);
    }

    /** The offer is shown once more, unless it was already. */
    static Step again(Step step, List<Slot> offer, Clinic clinic) {
        if (step.next().asked() >= 2) {
            return step;
        }
        return step.as(talk -> talk.withAsked(talk.asked() + 1, talk.missed()))
                .say(OFFER_AGAIN, Map.of(), Keys.slots(offer, clinic));
    }

    /** Words, while an offer stands. */
    static Step hear(Step step, List<Slot> offer, Understood heard, Optional<String> words, Scene scene) {
        Optional<Slot> meant = Ordinal.in(words.orElse(""), offer).or(() -> meant(offer, heard, scene.clinic()));
        if (meant.isPresent()) {
            return pick(step, meant.get().id(), scene);
        }
        if (heard.has(Intent.OTHER_TIME) || (heard.has(Intent.NO) && heard.when().isEmpty())) {
            return otherTime(step, scene);
        }
        Draft before = step.next().draft();
        Draft after = Absorb.into(before, heard, step.next().stage(), scene.clinic());
        if (after.equals(before) && heard.when().isEmpty() && heard.services().size() < 2) {
            return missed(step, offer, words, scene.clinic());
        }
        boolean onlyWho = after.withName(before.name()).withPhone(before.phone()).equals(before);
        Step noted = Booking.hear(step, heard, words, scene);
        return onlyWho && heard.when().isEmpty() ? again(noted, offer, scene.clinic()) : noted;
    }

    /** The one slot of the offer that a wish or a bare «да» can only mean. */
    private static Optional<Slot> meant(List<Slot> offer, Understood heard, Clinic clinic) {
        if (heard.has(Intent.ANY) || (heard.has(Intent.YES) && offer.size() == 1)) {
            return Optional.of(offer.getFirst());
        }
        List<Slot> fitting = offer.stream()
                .filter(slot -> heard.doctors().isEmpty() || heard.doctors().contains(slot.doctor()))
                .filter(slot -> heard.when().map(wish -> fits(wish, slot, clinic)).orElse(true))
                .toList();
        boolean said = heard.when().isPresent() || !heard.doctors().isEmpty();
        return said && fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** «в 15:30» is heard as the next 15:30, and means the one that was offered, whatever its day. */
    private static boolean fits(Wish wish, Slot slot, Clinic clinic) {
        if (wish.exact()) {
            return wish.from().atZone(clinic.zone()).toLocalTime()
                    .equals(slot.from().atZone(clinic.zone()).toLocalTime());
        }
        return !wish.past() && !wish.vague() && !wish.soonest() && wish.covers(slot.from(), clinic.zone());
    }

    private static Step missed(Step step, List<Slot> offer, Optional<String> words, Clinic clinic) {
        Talk talk = step.next();
        if (talk.asked() < 2 && talk.missed() == 0) {
            return again(step.as(it -> it.withAsked(it.asked(), 1)), offer, clinic);
        }
        return Asking.missed(step, words, clinic);
    }

    static Step otherTime(Step step, Scene scene) {
        Draft draft = step.next().draft();
        Step open = Booking.remember(step, draft.withWish(Optional.empty())).with(new DropOffer());
        return Asking.first(open, Question.TIME, scene.clinic());
    }

    /** A slot was picked; one that is not of this patient's offer is never booked, fresh ones are offered instead. */
    static Step pick(Step step, String slotId, Scene scene) {
        List<Slot> offer = step.next().stage() instanceof Stage.Choosing(var slots) ? slots : List.of();
        Optional<Slot> picked = offer.stream().filter(slot -> slot.is(slotId)).findFirst();
        if (picked.isPresent() && picked.get().from().isAfter(scene.now())) {
            return take(step, picked.get(), scene);
        }
        boolean complete = Asking.missing(step.next().draft()).isEmpty();
        return complete
                ? Booking.search(step.say(OFFER_GONE), scene)
                : Booking.reopen(step.say(VISIT_GONE), scene);
    }

    private static Step take(Step step, Slot slot, Scene scene) {
        Draft draft = step.next().draft();
        Step settled = step.to(new Stage.AtRest())
                .as(talk -> talk.withDraft(draft.next()).withPast(List.of()).withAsked(0, 0));
        return draft.moving()
                .map(visit -> moved(settled, visit, slot, scene))
                .orElseGet(() -> booked(settled, draft, slot, scene));
    }

    private static Step booked(Step step, Draft draft, Slot slot, Scene scene) {
        Clinic clinic = scene.clinic();
        String service = draft.service().orElseThrow();
        int price = clinic.service(service).orElseThrow().price();
        var visit = new Visit(scene.newVisit(), service, slot, draft.comes().orElseThrow(), price, false);
        return step.with(new BookVisit(visit, draft))
                .say(draft.forOther() ? BOOKED_FOR : BOOKED, Facts.of(visit, clinic), Keys.afterBooking(visit));
    }

    private static Step moved(Step step, java.util.UUID id, Slot slot, Scene scene) {
        return scene.visits().stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .map(visit -> new Visit(id, visit.service(), slot, visit.patient(), visit.price(), false))
                .map(visit -> step.with(new MoveVisit(id, slot))
                        .say(MOVED, Facts.of(visit, scene.clinic()), Keys.afterBooking(visit)))
                .orElseGet(() -> step.say(VISIT_GONE, Map.of(), Keys.menu()));
    }

    /** Somebody was quicker. */
    static Step taken(Step step, Scene scene) {
        return Booking.search(step.say(SLOT_TAKEN), scene);
    }
}
