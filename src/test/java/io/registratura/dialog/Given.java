package io.registratura.dialog;

import io.registratura.terminal.Rehearsal;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.registratura.words.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a transcript takes as given: a patient who is known, a visit that is booked, a doctor who has no time. */
final class Given {
    private static final Duration LONG = Duration.ofDays(60);

    private final Rehearsal rehearsal;

    Given(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** The patient has agreed and is known: «Иван Петров 8 900 123-45-67», or whoever the line names. */
    void known(String who) {
        rehearsal.on(new Event.Started());
        rehearsal.on(new Event.Agreed(Optional.empty()));
        rehearsal.on(new Event.Wrote(who.isEmpty() ? "Иван Петров 8 900 123-45-67" : who));
    }

    /** A known patient books this service at this time: «therapist в среду в 15:30». */
    boolean booked(String rest) {
        int before = rehearsal.visits().size();
        rehearsal.on(new Event.Pressed(new Choice.Book()));
        rehearsal.on(new Event.Pressed(new Choice.PickService(rest.split(" ", 2)[0])));
        rehearsal.on(new Event.Wrote(rest.split(" ", 2)[1]));
        rehearsal.on(new Event.Pressed(new Choice.PickSlot(offer().getFirst().id())));
        return rehearsal.visits().size() == before + 1;
    }

    List<Slot> offer() {
        return rehearsal.talk().stage() instanceof Stage.Choosing(var slots) ? slots : List.of();
    }

    void full(String doctor) {
        rehearsal.take(new Slot(doctor, rehearsal.now(), rehearsal.now().plus(LONG)));
    }

    /** Of all the doctor's time only this half an hour is free: «petrov 2026-12-01T17:30». */
    void only(String rest) {
        String doctor = rest.split(" ", 2)[0];
        Instant from = LocalDateTime.parse(rest.split(" ", 2)[1])
                .atZone(Transcript.CLINIC)
                .toInstant();
        Instant to = from.plus(Duration.ofMinutes(30));
        rehearsal.take(new Slot(doctor, rehearsal.now(), from));
        rehearsal.take(new Slot(doctor, to, to.plus(LONG)));
    }

    /** What leaves a day before the first visit: with the buttons that it has there. */
    Effect reminder() {
        Visit visit = rehearsal.visits().getFirst();
        var buttons = List.of(List.of(
                Keys.key(Phrase.BUTTON_CONFIRM, new Choice.ConfirmVisit(visit.id())),
                Keys.key(Phrase.BUTTON_MOVE, new Choice.MoveVisit(visit.id())),
                Keys.key(Phrase.BUTTON_CANCEL, new Choice.CancelVisit(visit.id()))));
        return new Effect.Say(Phrase.REMINDER, Map.of(), buttons, Effect.Keyboard.USUAL);
    }
}
