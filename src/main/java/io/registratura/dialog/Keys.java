package io.registratura.dialog;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Service;
import io.registratura.consent.Scope;
import io.registratura.dialog.Effect.Button;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.registratura.words.Phrase;
import io.registratura.words.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The buttons that stand under a text. */
final class Keys {
    static final int MOST_SERVICES = 8;

    private Keys() {}

    static Button key(Phrase label, Choice choice) {
        return new Button(label, Map.of(), choice);
    }

    static List<List<Button>> menu() {
        return List.of(
                List.of(
                        key(Phrase.BUTTON_BOOK, new Choice.Book()),
                        key(Phrase.BUTTON_MY_VISITS, new Choice.MyVisits())),
                List.of(operator()));
    }

    static List<List<Button>> menuWithoutVisits() {
        return List.of(List.of(key(Phrase.BUTTON_BOOK, new Choice.Book()), operator()));
    }

    static List<List<Button>> doctor() {
        return List.of(List.of(operator()), List.of(key(Phrase.BUTTON_BOOK_DOCTOR, new Choice.Book())));
    }

    static List<List<Button>> bookAgain() {
        return List.of(List.of(key(Phrase.BUTTON_BOOK_AGAIN, new Choice.Book())));
    }

    static List<List<Button>> otherDoctors() {
        return List.of(
                List.of(key(Phrase.BUTTON_ANY_DOCTOR, new Choice.AnyDoctor())),
                List.of(key(Phrase.BUTTON_OTHER_TIME, new Choice.OtherTime()), operator()));
    }

    static List<List<Button>> orAnyDoctor(List<List<Button>> rows) {
        var more = new ArrayList<>(rows);
        more.add(List.of(key(Phrase.BUTTON_ANY_DOCTOR, new Choice.AnyDoctor())));
        return List.copyOf(more);
    }

    /** With «назад», when there is an answer to take back and other buttons to stand beside. */
    static List<List<Button>> undoable(List<List<Button>> rows, Talk talk) {
        if (rows.isEmpty() || talk.past().isEmpty()) {
            return rows;
        }
        var more = new ArrayList<>(rows);
        more.add(List.of(key(Phrase.BUTTON_BACK, new Choice.Back())));
        return List.copyOf(more);
    }

    static List<List<Button>> lost() {
        return List.of(List.of(operator(), key(Phrase.BUTTON_START_OVER, new Choice.StartOver())));
    }

    static Button operator() {
        return key(Phrase.BUTTON_OPERATOR, new Choice.CallOperator());
    }

    static List<List<Button>> callTimes() {
        return List.of(
                List.of(callMe(Choice.CallTime.NOW), callMe(Choice.CallTime.HOUR)),
                List.of(callMe(Choice.CallTime.EVENING), callMe(Choice.CallTime.MORNING)));
    }

    private static Button callMe(Choice.CallTime when) {
        return key(Calling.label(when), new Choice.CallMe(when));
    }

    static List<List<Button>> consent() {
        return List.of(List.of(
                key(Phrase.BUTTON_AGREE, new Choice.Agree()), key(Phrase.BUTTON_DECLINE, new Choice.Decline())));
    }

    static List<List<Button>> stayOrLeave() {
        return List.of(List.of(
                key(Phrase.BUTTON_STAY_HERE, new Choice.Permit(Scope.CHANNEL_FOREIGN)),
                key(Phrase.BUTTON_TO_SITE, new Choice.Forbid(Scope.CHANNEL_FOREIGN))));
    }

    static List<List<Button>> stay() {
        return List.of(List.of(key(Phrase.BUTTON_STAY_HERE, new Choice.Permit(Scope.CHANNEL_FOREIGN))));
    }

    static List<List<Button>> news() {
        return List.of(List.of(
                key(Phrase.BUTTON_NEWS, new Choice.Permit(Scope.MARKETING)),
                key(Phrase.BUTTON_NO_NEWS, new Choice.Forbid(Scope.MARKETING))));
    }

    static List<List<Button>> remind() {
        return List.of(List.of(key(Phrase.BUTTON_REMIND, new Choice.Permit(Scope.SERVICE_MSGS))));
    }

    static List<List<Button>> partsOfDay() {
        return List.of(
                List.of(part(Phrase.BUTTON_SOONEST, Choice.Part.SOONEST)),
                List.of(
                        part(Phrase.BUTTON_MORNING, Choice.Part.MORNING),
                        part(Phrase.BUTTON_DAY, Choice.Part.DAY),
                        part(Phrase.BUTTON_EVENING, Choice.Part.EVENING)));
    }

    private static Button part(Phrase label, Choice.Part part) {
        return key(label, new Choice.PickPart(part));
    }

    /** One service a row; a long list is cut, typing reaches the rest. */
    static List<List<Button>> services(List<Service> services) {
        return services.stream()
                .limit(MOST_SERVICES)
                .map(service -> List.of(new Button(
                        Phrase.BUTTON_SERVICE,
                        Map.of("service", service.name()),
                        new Choice.PickService(service.id()))))
                .toList();
    }

    /** {@code dayTold}: the text above names the one day of them all. */
    static List<List<Button>> slots(List<Slot> slots, boolean dayTold, Clinic clinic) {
        var rows = new ArrayList<List<Button>>();
        for (Slot slot : slots) {
            String when =
                    dayTold ? Spoken.time(slot.from(), clinic.zone()) : Spoken.shortMoment(slot.from(), clinic.zone());
            String doctor = Facts.shortDoctor(clinic, slot.doctor());
            rows.add(List.of(new Button(
                    Phrase.BUTTON_SLOT, Map.of("when", when, "doctor", doctor), new Choice.PickSlot(slot.id()))));
        }
        rows.add(List.of(key(Phrase.BUTTON_OTHER_TIME, new Choice.OtherTime())));
        return List.copyOf(rows);
    }

    static boolean onOneDay(List<Slot> slots, Clinic clinic) {
        return slots.stream()
                        .map(slot -> slot.from().atZone(clinic.zone()).toLocalDate())
                        .distinct()
                        .count()
                == 1;
    }

    static List<List<Button>> afterBooking(Visit visit) {
        return List.of(
                List.of(
                        key(Phrase.BUTTON_MOVE, new Choice.MoveVisit(visit.id())),
                        key(Phrase.BUTTON_CANCEL, new Choice.CancelVisit(visit.id()))),
                List.of(key(Phrase.BUTTON_ROUTE, new Choice.Route())));
    }

    /** The same, and a way out of the reminders that were just promised. */
    static List<List<Button>> afterBookingReminded(Visit visit) {
        var rows = new ArrayList<>(afterBooking(visit));
        rows.add(List.of(key(Phrase.BUTTON_DONT_REMIND, new Choice.Forbid(Scope.SERVICE_MSGS))));
        return List.copyOf(rows);
    }

    static List<List<Button>> afterConfirming(Visit visit) {
        return List.of(List.of(
                key(Phrase.BUTTON_ROUTE, new Choice.Route()),
                key(Phrase.BUTTON_MOVE, new Choice.MoveVisit(visit.id()))));
    }

    static List<List<Button>> sure(Visit visit) {
        return List.of(
                List.of(
                        key(Phrase.BUTTON_SURE, new Choice.SureToCancel(visit.id())),
                        key(Phrase.BUTTON_KEEP, new Choice.KeepVisit())),
                List.of(key(Phrase.BUTTON_MOVE, new Choice.MoveVisit(visit.id()))));
    }

    static List<List<Button>> visits(List<Visit> visits, Stage.VisitAction action, Clinic clinic) {
        return visits.stream()
                .map(visit -> List.of(new Button(
                        Phrase.BUTTON_VISIT,
                        Facts.of(visit, clinic),
                        switch (action) {
                            case MOVE -> new Choice.MoveVisit(visit.id());
                            case CANCEL -> new Choice.CancelVisit(visit.id());
                        })))
                .toList();
    }
}
