package io.registratura.flow;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.OpenRequest;
import io.registratura.dialog.Effect.Outcome;
import io.registratura.dialog.Effect.SettleRequest;
import io.registratura.dialog.Scene;
import io.registratura.dialog.Talk;
import io.registratura.intake.Phone;
import io.registratura.port.Address;
import io.registratura.port.Alerts.Alert;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed.What;
import io.registratura.port.Source;
import io.registratura.port.Turn.AlertChange.Raise;
import io.registratura.port.Turn.Debt;
import io.registratura.triage.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a call for a person leaves owed, on every path the clinic has; an urgent one raises an alarm. */
final class Summons {
    /** The CRM is told by a function of its own, a moment later: a patient never waits for it. */
    static final Duration CRM_DELAY = Duration.ofSeconds(1);

    /** An unanswered question counts as a request after so long. */
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Address about;
    private final Scene scene;
    private final Scenes.Telling telling;
    private final List<Debt> debts = new ArrayList<>();
    private Optional<Raise> raised = Optional.empty();

    Summons(Address about, Scene scene, Scenes.Telling telling) {
        this.about = about;
        this.scene = scene;
        this.telling = telling;
    }

    Summons call(CallHuman call, Talk talk, Source source) {
        Outgoing note = StaffNote.of(call, talk, source, about, scene.signed());
        switch (call.reason()) {
            case EMERGENCY -> raise(Urgency.EMERGENCY, call, talk, note);
            case URGENT, CRY_FOR_HELP -> raise(Urgency.URGENT, call, talk, note);
            case PATIENT_WROTE -> note(note, talk.alarmed());
            case ASKED_FOR_PERSON,
                    NOT_UNDERSTOOD,
                    NO_SLOTS,
                    MEDIA,
                    COMPLAINT,
                    DATA_REQUEST,
                    CALL_TIME,
                    WANTS_VISIT,
                    MEDICAL_QUESTION,
                    ROUTINE_UNREVIEWED -> {
                note(note, talk.alarmed());
                toCrm(inCrm(call, talk));
            }
        }
        return this;
    }

    /** One line about what a person has done, for the others. */
    Summons tell(String what, String by) {
        note(StaffNote.plain(what, by, about), false);
        return this;
    }

    /** A request about personal data: staff is told now, and again on its days until somebody closes it. */
    Summons request(OpenRequest opened) {
        note(RequestNote.opened(opened, about, scene.clinic()), opened.claim().law());
        toCrm(new What.CallToCrm(
                "DATA_REQUEST", opened.words(), opened.who().phone().map(Phone::e164)));
        return opened.outcome() == Outcome.DONE ? this : watch(opened);
    }

    private Summons watch(OpenRequest opened) {
        Instant next = opened.outcome() == Outcome.ASKED
                ? scene.now().plus(A_DAY)
                : opened.request().alertAfter(scene.now(), scene.clinic().zone());
        debts.add(new Debt(new What.RequestDue(opened.request().number()), next));
        return this;
    }

    /** One line for the others: who has closed the request. What the patient answered is no news to them. */
    Summons settled(SettleRequest settled) {
        note(RequestNote.settled(settled, about), false);
        return this;
    }

    /** What did not pass the gate, to staff in its chat, or that there is such a text, to the CRM where there is none. */
    Summons pass(Outgoing stopped) {
        note(stopped, false);
        if (telling.chats() == 0) {
            toCrm(What.CallToCrm.because("STOPPED"));
        }
        return this;
    }

    /** On every path, now; the first repetition is owed with it, each further one by the one before. */
    private void raise(Urgency urgency, CallHuman call, Talk talk, Outgoing note) {
        Instant now = scene.now();
        UUID id = UUID.randomUUID();
        raised = Optional.of(new Raise(id, urgency));
        if (telling.chats() > 0) {
            var first = new What.Alarm(id, 0, 0, note);
            debts.add(new Debt(first, now));
            debts.addAll(
                    AlarmPace.first(first, new Alert(id, about, urgency, now), call.reason(), telling.chats(), now));
        }
        toCrm(new What.AlarmToCrm(id, 0, inCrm(call, talk)));
    }

    /** Whoever is to call back needs the number; there is none before consent. */
    private static What.CallToCrm inCrm(CallHuman call, Talk talk) {
        return new What.CallToCrm(
                call.reason().name(), call.words(), talk.draft().phone().map(Phone::e164));
    }

    private void note(Outgoing note, boolean urgent) {
        if (telling.chats() > 0) {
            debts.add(new Debt(new What.ToStaff(note, urgent), scene.now()));
        }
    }

    private void toCrm(What what) {
        if (telling.crm()) {
            debts.add(new Debt(what, scene.now().plus(CRM_DELAY)));
        }
    }

    List<Debt> debts() {
        return List.copyOf(debts);
    }

    Optional<Raise> raised() {
        return raised;
    }
}
