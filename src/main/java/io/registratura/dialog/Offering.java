package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.clinic.BookingRules;
import io.registratura.clinic.Clinic;
import io.registratura.consent.Scope;
import io.registratura.dialog.Effect.BookVisit;
import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.DropOffer;
import io.registratura.dialog.Effect.HoldOffer;
import io.registratura.dialog.Effect.MoveVisit;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.ServeConsent;
import io.registratura.dialog.Stage.Question;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.registratura.visit.Wish;
import io.registratura.words.Phrase;
import io.registratura.words.Spoken;
import io.registratura.words.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Offers free slots and takes the patient's pick. */
final class Offering {
    private Offering() {}

    /** The world found these: the very time first if one was named, else as the day goes. */
    static Step found(Step step, List<Slot> slots, Scene scene) {
        if (slots.isEmpty()) {
            return none(step.with(new DropOffer()), scene);
        }
        boolean timed = step.next().draft().wish().map(Wish::exact).orElse(false);
        List<Slot> offer = timed
                ? slots
                : slots.stream().sorted(Comparator.comparing(Slot::from)).toList();
        return offer(step.with(new HoldOffer(offer)), offer, scene.clinic());
    }

    /** Nothing in all the days that are open: another doctor, if one was named, else a person. */
    private static Step none(Step step, Scene scene) {
        Clinic clinic = scene.clinic();
        Draft draft = step.next().draft();
        Step open = step.to(new Stage.Filling(Question.TIME)).counted(1, 0);
        if (draft.doctor().isPresent() && othersGive(draft, clinic)) {
            return open.say(
                    NO_SLOTS_WITH_DOCTOR,
                    Map.of("doctor", Facts.shortDoctor(clinic, draft.doctor().get())),
                    Keys.otherDoctors());
        }
        return open.with(new CallHuman(Reason.NO_SLOTS, Optional.empty(), Optional.empty()))
                .say(NO_SLOTS, Facts.of(clinic), Keys.lost());
    }

    private static boolean othersGive(Draft draft, Clinic clinic) {
        return draft.service()
                .flatMap(clinic::service)
                .map(service -> service.doctors().size() > 1)
                .orElse(false);
    }

    private static Step offer(Step step, List<Slot> slots, Clinic clinic) {
        Draft draft = step.next().draft();
        Phrase phrase = phrase(draft, slots, clinic);
        return step.to(new Stage.Choosing(List.copyOf(slots)))
                .counted(1, 0)
                .say(
                        phrase,
                        facts(draft, slots.getFirst(), clinic),
                        Keys.undoable(keys(draft, slots, phrase, clinic), step.next()));
    }

    private static List<List<Button>> keys(Draft draft, List<Slot> slots, Phrase phrase, Clinic clinic) {
        boolean dayTold = phrase != OFFER && phrase != OFFER_INSTEAD;
        boolean wished = phrase != OFFER_INSTEAD && phrase != OFFER_INSTEAD_ONE_DAY;
        List<List<Button>> rows = Keys.slots(slots, dayTold, clinic);
        return wished || draft.doctor().isEmpty() || !othersGive(draft, clinic) ? rows : Keys.orAnyDoctor(rows);
    }

    private static Phrase phrase(Draft draft, List<Slot> slots, Clinic clinic) {
        boolean wished = draft.wish()
                .map(wish -> slots.stream().anyMatch(slot -> wish.covers(slot.from(), clinic.zone())))
                .orElse(true);
        boolean oneDay = Keys.onOneDay(slots, clinic);
        if (!wished) {
            return oneDay ? OFFER_INSTEAD_ONE_DAY : OFFER_INSTEAD;
        }
        return slots.size() == 1 ? OFFER_ONE : oneDay ? OFFER_ONE_DAY : OFFER;
    }

    private static Map<String, String> facts(Draft draft, Slot first, Clinic clinic) {
        var facts = new HashMap<String, String>();
        facts.put("service", Facts.service(clinic, draft.service().orElse("")));
        facts.put("day", Spoken.day(first.from(), clinic.zone()));
        facts.put("time", Spoken.time(first.from(), clinic.zone()));
        facts.put("doctor", Facts.shortDoctor(clinic, first.doctor()));
        return Map.copyOf(facts);
    }

    /** The offer is shown once more, unless it was already. */
    static Step again(Step step, List<Slot> offer, Clinic clinic) {
        Talk talk = step.next();
        return talk.asked() < Asking.MOST_ASKED
                ? step.counted(talk.asked() + 1, talk.missed())
                        .say(OFFER_AGAIN, Map.of(), Keys.undoable(Keys.slots(offer, false, clinic), talk))
                : step;
    }

    /** A slot was picked; one that is not of this patient's offer is never booked, fresh ones are offered instead. */
    static Step pick(Step step, String slotId, Scene scene) {
        List<Slot> offer = step.next().stage() instanceof Stage.Choosing(var slots) ? slots : List.of();
        boolean complete = Asking.missing(step.next().draft(), scene.clinic()).isEmpty();
        Optional<Slot> picked = offer.stream()
                .filter(slot -> complete
                        && slot.is(slotId)
                        && bookable(slot, step.next().draft(), scene))
                .findFirst();
        return picked.map(slot -> take(step, slot, scene)).orElseGet(() -> gone(step, slotId, scene));
    }

    /** Late taps are met halfway: an offer is good for as long as it was held. */
    private static boolean bookable(Slot slot, Draft draft, Scene scene) {
        BookingRules rules = scene.clinic().booking();
        boolean inTime = slot.from().isAfter(scene.now().plus(rules.notice()).minus(rules.hold()))
                && slot.from().isAfter(scene.now());
        return inTime
                && scene.visits().stream()
                        .filter(visit -> !draft.moving().equals(Optional.of(visit.id())))
                        .noneMatch(visit ->
                                slot.overlaps(visit.from(), visit.slot().to()));
    }

    /** An old button: its visit may be booked already; else what is free now, or the question that stands open. */
    private static Step gone(Step step, String slotId, Scene scene) {
        Optional<Visit> booked =
                scene.visits().stream().filter(visit -> visit.slot().is(slotId)).findFirst();
        if (booked.isPresent()) {
            return step.say(ALREADY_BOOKED, Facts.of(booked.get(), scene.clinic()), Keys.afterBooking(booked.get()));
        }
        Stage stage = step.next().stage();
        boolean arranging = stage instanceof Stage.Choosing || stage instanceof Stage.Filling;
        boolean complete = Asking.missing(step.next().draft(), scene.clinic()).isEmpty();
        if (arranging && complete) {
            return Booking.search(step.say(OFFER_GONE), scene);
        }
        return stage instanceof Stage.AtRest
                ? step.say(OFFER_GONE, Map.of(), Keys.menu())
                : Booking.reopen(step.say(OFFER_GONE), scene);
    }

    private static Step take(Step step, Slot slot, Scene scene) {
        Draft draft = step.next().draft();
        return draft.moving()
                .map(visit -> moved(step.settled(), visit, slot, scene))
                .orElseGet(() -> booked(step.settled(), draft, slot, scene));
    }

    private static Step booked(Step step, Draft draft, Slot slot, Scene scene) {
        Clinic clinic = scene.clinic();
        String service = draft.service().orElseThrow();
        int price = clinic.service(service).orElseThrow().price();
        var visit = new Visit(scene.newVisit(), service, slot, draft.comes().orElseThrow(), price, false);
        Phrase phrase = draft.forOther() ? BOOKED_FOR : BOOKED;
        Step done = step.with(new BookVisit(visit, draft));
        return reminds(step.next(), clinic)
                ? done.with(new ServeConsent(Scope.SERVICE_MSGS))
                        .say(phrase, reminded(visit, clinic), Keys.afterBookingReminded(visit))
                : done.say(phrase, Facts.of(visit, clinic), Keys.afterBooking(visit));
    }

    /** Reminders are promised with the booking, and refused with one tap. */
    private static boolean reminds(Talk talk, Clinic clinic) {
        return !clinic.reminders().before().isEmpty() && !talk.consents().refused(Scope.SERVICE_MSGS);
    }

    private static Map<String, String> reminded(Visit visit, Clinic clinic) {
        var facts = new HashMap<>(Facts.of(visit, clinic));
        facts.put("remind", Words.PATIENT.say(WILL_REMIND, Map.of()));
        return Map.copyOf(facts);
    }

    private static Step moved(Step step, UUID id, Slot slot, Scene scene) {
        return Visits.coming(scene).stream()
                .filter(visit -> visit.id().equals(id))
                .findFirst()
                .map(visit -> new Visit(id, visit.service(), slot, visit.patient(), visit.price(), false))
                .map(visit -> step.with(new MoveVisit(id, slot))
                        .say(MOVED, Facts.of(visit, scene.clinic()), Keys.afterBooking(visit)))
                .orElseGet(() -> Visits.gone(step.with(new DropOffer()), id, scene));
    }

    /** Somebody was quicker. */
    static Step taken(Step step, Scene scene) {
        Step told = step.say(SLOT_TAKEN);
        boolean complete = Asking.missing(step.next().draft(), scene.clinic()).isEmpty();
        return complete ? Booking.search(told, scene) : Booking.goOn(told, scene);
    }
}
