package io.registratura.persistence;

import static io.registratura.inventory.DataClass.C1;
import static io.registratura.inventory.DataClass.C2;
import static io.registratura.inventory.DataClass.C3;
import static io.registratura.inventory.DataClass.C4;
import static io.registratura.inventory.DataClass.C4U;
import static io.registratura.inventory.DataClass.C6;

import io.registratura.audit.Action;
import io.registratura.audit.Actor;
import io.registratura.audit.Entry;
import io.registratura.audit.Entry.Thing;
import io.registratura.inventory.DataClass;
import io.registratura.port.Address;
import io.registratura.port.Sealing;
import io.registratura.port.Turn;
import io.registratura.port.Turn.AlertChange;
import io.registratura.port.Turn.ConsentChange;
import io.registratura.port.Turn.VisitChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a turn reads and changes of personal data, as entries of the clinic's journal. Nothing personal, no entry. */
final class TurnEntries {
    private static final int SHORT = 8;

    private final Address address;
    private final Turn turn;
    private final Optional<Patient> before;
    private final Optional<Patient> after;
    private final Actor actor;
    private final List<Entry> all = new ArrayList<>();

    /** {@code before}: whose data was opened; {@code after}: whose is saved. */
    TurnEntries(Sealing sealing, Address address, Turn turn, Optional<Patient> before, Optional<Patient> after) {
        this.address = address;
        this.turn = turn;
        this.before = before;
        this.after = after;
        this.actor = turn.staff().map(by -> Actor.staff(ref(sealing, by))).orElse(Actor.PATIENT);
    }

    /** In the order in which they happened. */
    List<Entry> all() {
        if (before.isPresent()) {
            add(Action.OPENED, Set.of(C2, C3, C4), Optional.empty());
        }
        turn.consent().ifPresent(this::consent);
        if (before.isEmpty() && after.isPresent()) {
            add(Action.KEY_MADE, Set.of(C1), Optional.empty());
        }
        if (turn.talk().agreed()) {
            add(Action.DIALOG_CHANGED, Set.of(C2, C3, C4), Optional.empty());
        }
        turn.decision()
                .filter(_ -> turn.talk().agreed())
                .ifPresent(_ -> add(Action.DECISION_KEPT, Set.of(C4), Optional.empty()));
        turn.visit().ifPresent(this::visit);
        turn.alert().ifPresent(this::alert);
        turn.rights()
                .opened()
                .ifPresent(opened ->
                        request(Action.REQUEST_OPENED, opened.request().number()));
        turn.rights().settled().ifPresent(settled -> request(Action.REQUEST_SETTLED, settled.number()));
        return List.copyOf(all);
    }

    private void consent(ConsentChange change) {
        var text = Optional.of(new Thing(
                "consent",
                change.document().scope().key() + "/" + change.document().version()));
        switch (change.decision()) {
            case GRANTED -> add(Action.CONSENT_GRANTED, Set.of(C6), text);
            case REFUSED -> add(Action.CONSENT_REFUSED, Set.of(C6), text);
            case WITHDRAWN -> add(Action.CONSENT_WITHDRAWN, Set.of(C6), text);
            case EXPIRED -> add(Action.CONSENT_EXPIRED, Set.of(C6), text);
        }
    }

    private void visit(VisitChange change) {
        switch (change) {
            case VisitChange.Book book ->
                visit(Action.VISIT_BOOKED, Set.of(C2, C3), book.visit().id());
            case VisitChange.Move move -> visit(Action.VISIT_MOVED, Set.of(C3), move.visit());
            case VisitChange.Cancel cancel -> visit(Action.VISIT_CANCELLED, Set.of(C3), cancel.visit());
            case VisitChange.Confirm confirm -> visit(Action.VISIT_CONFIRMED, Set.of(C3), confirm.visit());
        }
    }

    private void visit(Action action, Set<DataClass> classes, UUID visit) {
        add(action, classes, Optional.of(new Thing("visit", visit.toString())));
    }

    private void request(Action action, int number) {
        add(action, Set.of(C6), Optional.of(new Thing("request", String.valueOf(number))));
    }

    private void alert(AlertChange change) {
        switch (change) {
            case AlertChange.Raise(var id, var _) ->
                add(Action.ALARM_RAISED, Set.of(C4U), Optional.of(new Thing("alarm", id.toString())));
            case AlertChange.Acknowledge _ -> add(Action.ALARM_TAKEN, Set.of(C4U), Optional.empty());
            case AlertChange.Lower _ -> add(Action.ALARM_LOWERED, Set.of(C4U), Optional.empty());
        }
    }

    /** A consent that was refused is nobody's, unless it is known whose: an optional one beside the first. */
    private void add(Action action, Set<DataClass> classes, Optional<Thing> object) {
        Optional<UUID> patient = (action == Action.CONSENT_REFUSED
                                && !turn.talk().agreed()
                        ? Optional.<Patient>empty()
                        : after)
                .map(Patient::id);
        all.add(new Entry(
                address.clinic(), turn.now(), action, actor, patient, classes, object, Optional.of(address.channel())));
    }

    /** Who of the staff, for whoever knows the name already: a name is not written down. */
    private static String ref(Sealing sealing, String by) {
        byte[] hash = sealing.hash("staff", by);
        return by.isEmpty() ? "unknown" : HexFormat.of().formatHex(Arrays.copyOf(hash, SHORT));
    }
}
