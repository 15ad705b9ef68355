package io.registratura.terminal;

import io.registratura.clinic.Clinic;
import io.registratura.consent.Channel;
import io.registratura.dialog.Conversation;
import io.registratura.dialog.Effect;
import io.registratura.dialog.Effect.FindSlots;
import io.registratura.dialog.Event;
import io.registratura.dialog.Scene;
import io.registratura.dialog.SlotSearch;
import io.registratura.dialog.Step;
import io.registratura.dialog.Talk;
import io.registratura.dialog.Unkept;
import io.registratura.dialog.Window;
import io.registratura.visit.Busy;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One patient and one clinic in memory: the whole conversation without a database, a network or keys. */
public final class Rehearsal {
    private final Conversation conversation;
    private final Clinic clinic;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Busy> taken = new ArrayList<>();
    private Talk talk = Talk.FRESH;
    private Instant now;
    private long visitsMade;
    private Window unkept = Window.CLOSED;
    private boolean signed = true;
    private int requests;
    private Channel channel = Channel.OWN;

    public Rehearsal(Conversation conversation, Clinic clinic, Instant now) {
        this.conversation = conversation;
        this.clinic = clinic;
        this.now = now;
    }

    /** From now on the patient writes through this channel. */
    public void through(Channel other) {
        channel = other;
    }

    /** What the bot does in answer, in order; slots are looked for and visits are booked on the way. */
    public List<Effect> on(Event event) {
        Step step = advance(event);
        Optional<Slot> wanted = wanted(step);
        if (wanted.isPresent() && isTaken(wanted.get())) {
            step = advance(new Event.SlotTaken());
        }
        talk = step.next();
        unkept = Unkept.after(unkept, talk, event, now);
        step.effects().forEach(this::apply);
        return step.effects();
    }

    private Step advance(Event event) {
        Scene scene = scene();
        Step step = conversation.on(talk, event, scene);
        for (Effect effect : step.effects()) {
            if (effect instanceof FindSlots search) {
                var found = SlotSearch.slots(search, scene, busy());
                Step answer = conversation.on(step.next(), new Event.SlotsFound(found), scene);
                var effects = new ArrayList<>(step.effects());
                effects.remove(search);
                effects.addAll(answer.effects());
                return new Step(answer.next(), effects);
            }
        }
        return step;
    }

    private Scene scene() {
        List<Visit> coming = visits.stream()
                .filter(visit -> visit.slot().to().isAfter(now))
                .sorted(Comparator.comparing(Visit::from))
                .toList();
        return new Scene(clinic, now, coming, new UUID(0, ++visitsMade), unkept, signed, requests + 1, channel);
    }

    private static Optional<Slot> wanted(Step step) {
        return step.effects().stream()
                .flatMap(effect -> switch (effect) {
                    case Effect.BookVisit(var visit, var _) -> Optional.of(visit.slot()).stream();
                    case Effect.MoveVisit(var _, var to) -> Optional.of(to).stream();
                    default -> Optional.<Slot>empty().stream();
                })
                .findFirst();
    }

    private boolean isTaken(Slot slot) {
        return busy().stream()
                .anyMatch(busy -> busy.doctor().equals(slot.doctor()) && slot.overlaps(busy.from(), busy.to()));
    }

    private List<Busy> busy() {
        var all = new ArrayList<>(taken);
        visits.forEach(visit -> all.add(new Busy(
                visit.slot().doctor(), visit.slot().from(), visit.slot().to())));
        return all;
    }

    private void apply(Effect effect) {
        switch (effect) {
            case Effect.BookVisit(var visit, var _) -> visits.add(visit);
            case Effect.MoveVisit(var id, var to) ->
                visits.replaceAll(visit -> visit.id().equals(id)
                        ? new Visit(id, visit.service(), to, visit.patient(), visit.price(), false)
                        : visit);
            case Effect.CancelVisit(var id) ->
                visits.removeIf(visit -> visit.id().equals(id));
            case Effect.OpenRequest _ -> requests++;
            default -> {}
        }
    }

    /** No physician has signed the rules. */
    public Rehearsal unsigned() {
        signed = false;
        return this;
    }

    /** Somebody else takes this time. */
    public void take(Slot slot) {
        taken.add(new Busy(slot.doctor(), slot.from(), slot.to()));
    }

    /** Time passes. */
    public void forward(Duration time) {
        now = now.plus(time);
    }

    public Talk talk() {
        return talk;
    }

    public Instant now() {
        return now;
    }

    public List<Visit> visits() {
        return List.copyOf(visits);
    }
}
