package io.registratura.flow;

import io.registratura.clinic.Doctor;
import io.registratura.consent.Document;
import io.registratura.consent.Documents;
import io.registratura.consent.Scope;
import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect;
import io.registratura.dialog.Scene;
import io.registratura.dialog.Step;
import io.registratura.flow.Door.Leaving;
import io.registratura.intake.Phone;
import io.registratura.port.Inbound;
import io.registratura.port.Owed.CrmNews;
import io.registratura.port.Owed.What;
import io.registratura.port.Source;
import io.registratura.port.Turn;
import io.registratura.port.Turn.AlertChange;
import io.registratura.port.Turn.ConsentChange;
import io.registratura.port.Turn.Debt;
import io.registratura.port.Turn.Decision;
import io.registratura.port.Turn.OfferChange;
import io.registratura.port.Turn.Served;
import io.registratura.port.Turn.VisitChange;
import io.registratura.triage.Triage;
import io.registratura.visit.ReminderPlan;
import io.registratura.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns a step's effects into the one turn that is saved: what changes, and what is owed from now on. */
final class Settling {

    private final Inbound inbound;
    private final Scene scene;
    private final Scenes.Telling telling;
    private final Step step;
    private final Cause cause;
    private final Source source;
    private final List<Debt> debts = new ArrayList<>();
    private Optional<VisitChange> visit = Optional.empty();
    private Optional<OfferChange> offer = Optional.empty();
    private Optional<ConsentChange> consent = Optional.empty();
    private Optional<Boolean> blocked;
    private Optional<Decision> decision = Optional.empty();
    private Optional<AlertChange> alert = Optional.empty();
    private Turn.Rights rights = Turn.Rights.UNTOUCHED;
    private final List<Served> served = new ArrayList<>();
    private Optional<Scope> serving = Optional.empty();

    Settling(Inbound inbound, Scene scene, Source source, Step step, Scenes.Telling telling) {
        this.inbound = inbound;
        this.scene = scene;
        this.source = source;
        this.step = step;
        this.telling = telling;
        this.cause = Cause.of(inbound.event());
        this.blocked = cause.patient() ? Optional.of(false) : Optional.empty(); // who writes to us can be written to
    }

    Turn turn() {
        step.effects().forEach(this::settle);
        return new Turn(
                scene.now(),
                step.next(),
                source,
                List.copyOf(debts),
                visit,
                offer,
                consent,
                blocked,
                decision,
                alert,
                rights,
                cause.staff(),
                List.copyOf(served));
    }

    private void settle(Effect effect) {
        switch (effect) {
            case Effect.Say say -> leave(Door.say(say, inbound.message(), scene.clinic()));
            case Effect.SayList list -> leave(Door.list(list, scene.clinic()));
            case Effect.PassOn(var text) -> leave(Door.passOn(text, step.next(), scene));
            case Effect.ReturnToStaff(var why) ->
                debts.addAll(summons()
                        .pass(StaffNote.stopped(why, inbound.address()))
                        .debts());
            case Effect.FindSlots _ -> throw new IllegalStateException("slots were not looked for");
            case Effect.HoldOffer(var slots) ->
                offer = Optional.of(new OfferChange.Hold(
                        slots, scene.now().plus(scene.clinic().booking().hold())));
            case Effect.DropOffer _ -> offer = Optional.of(new OfferChange.Drop());
            case Effect.BookVisit(var booked, var arranged) -> book(booked, arranged);
            case Effect.MoveVisit(var id, var to) -> {
                visit = Optional.of(new VisitChange.Move(id, to, room(to.doctor())));
                offer = Optional.of(new OfferChange.Drop());
                owe(id, to.from(), CrmNews.MOVED);
            }
            case Effect.CancelVisit(var id) -> {
                visit = Optional.of(new VisitChange.Cancel(id));
                tellCrm(id, CrmNews.CANCELLED);
            }
            case Effect.ConfirmVisit(var id) -> {
                visit = Optional.of(new VisitChange.Confirm(id));
                tellCrm(id, CrmNews.CONFIRMED);
            }
            case Effect.RecordConsent(var scope, var decision) -> decide(scope, decision);
            case Effect.ServeConsent(var scope) -> serving = Optional.of(scope);
            case Effect.CallHuman call -> callHuman(call);
            case Effect.NoteVerdict(var verdict) -> decision = Optional.of(new Decision(verdict, Triage.ENGINE));
            case Effect.Acknowledge(var by, var first) -> byStaff(new AlertChange.Acknowledge(by), first, "TAKEN", by);
            case Effect.LowerAlarm(var by, var why) -> byStaff(new AlertChange.Lower(by, why), true, "LOWERED", by);
            case Effect.OpenRequest request -> {
                rights = rights.opening(request);
                debts.addAll(summons().request(request).debts());
            }
            case Effect.SettleRequest settled -> {
                rights = rights.settling(settled);
                debts.addAll(summons().settled(settled).debts());
            }
            case Effect.SilenceReminders _ -> rights = rights.silenced();
            case Effect.MarkBlocked(var now) -> blocked = Optional.of(now);
        }
    }

    private void book(Visit booked, Draft arranged) {
        visit = Optional.of(new VisitChange.Book(
                booked,
                room(booked.slot().doctor()),
                arranged.name().orElse(""),
                arranged.phone().map(Phone::e164).orElse(""),
                arranged.age()));
        offer = Optional.of(new OfferChange.Drop());
        owe(booked.id(), booked.from(), CrmNews.BOOKED);
    }

    private void owe(UUID id, Instant start, CrmNews news) {
        tellCrm(id, news);
        ReminderPlan.plan(scene.clinic(), start, scene.now())
                .forEach(planned -> debts.add(new Debt(new What.Reminder(id, start, planned.before()), planned.at())));
    }

    private void tellCrm(UUID id, CrmNews news) {
        if (telling.crm()) {
            debts.add(new Debt(new What.VisitToCrm(id, news), scene.now().plus(Summons.CRM_DELAY)));
        }
    }

    /** What the door holds back is not lost: a person gets it. */
    private void leave(Leaving leaving) {
        out(leaving);
        serving = Optional.empty();
    }

    private void out(Leaving leaving) {
        switch (leaving) {
            case Leaving.Out(var message) -> {
                serving.ifPresent(scope -> served.add(new Served(document(scope), debts.size())));
                now(message);
            }
            case Leaving.Held held -> {
                held.instead().ifPresent(this::now);
                debts.addAll(
                        summons().pass(StaffNote.held(held, inbound.address())).debts());
            }
        }
    }

    private void callHuman(Effect.CallHuman call) {
        Summons summons = summons().call(call, step.next(), source);
        debts.addAll(summons.debts());
        summons.raised().ifPresent(raised -> alert = Optional.of(raised));
    }

    private void byStaff(AlertChange change, boolean news, String what, String by) {
        alert = Optional.of(change);
        if (news) {
            debts.addAll(summons().tell(what, by).debts());
        }
    }

    private Summons summons() {
        return new Summons(inbound.address(), scene, telling);
    }

    private void decide(Scope scope, Effect.ConsentDecision decided) {
        ConsentChange change = Proof.of(decided, document(scope), inbound, scene.clinic());
        consent = Optional.of(change);
        if (telling.crm()) {
            var note = Proof.note(change, scene.now());
            debts.add(new Debt(new What.ConsentToCrm(note), scene.now().plus(Summons.CRM_DELAY)));
        }
    }

    private Document document(Scope scope) {
        return Documents.standard().render(scope, scene.clinic(), scene.channel());
    }

    private void now(What what) {
        debts.add(new Debt(what, scene.now()));
    }

    private Optional<String> room(String doctor) {
        return scene.clinic().doctor(doctor).flatMap(Doctor::room);
    }
}
