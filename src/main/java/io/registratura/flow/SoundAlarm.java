package io.registratura.flow;

import io.registratura.clinic.Clinic;
import io.registratura.port.Alerts;
import io.registratura.port.Alerts.Alert;
import io.registratura.port.Clinics;
import io.registratura.port.Crm;
import io.registratura.port.Messenger;
import io.registratura.port.Now;
import io.registratura.port.Outbox;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alarm is told at once and again until a named person takes it. Every repetition owes the next one before it leaves, so
 * neither a crash nor a dead chat ends them; one that comes too late for its alarm leaves nothing.
 */
@ApplicationScoped
public class SoundAlarm {
    private final Alerts alerts;
    private final Messengers messengers;
    private final Crm crm;
    private final Outbox outbox;
    private final Clinics clinics;
    private final Now now;

    public SoundAlarm(Alerts alerts, Messengers messengers, Crm crm, Outbox outbox, Clinics clinics, Now now) {
        this.alerts = alerts;
        this.messengers = messengers;
        this.crm = crm;
        this.outbox = outbox;
        this.clinics = clinics;
        this.now = now;
    }

    /** In one chat; without a receipt when nobody has to be told any more. */
    Uni<Optional<String>> inChat(Owed row, What.Alarm alarm) {
        String clinic = row.address().clinic();
        if (alarm.round() == 0) {
            return send(row, alarm, alarm.message())
                    .call(() -> told(row, alarm))
                    .map(Optional::of);
        }
        return alerts.open(clinic, alarm.alert())
                .chain(open -> open.map(alert -> again(row, alarm, alert))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<String>> again(Owed row, What.Alarm alarm, Alert alert) {
        var loud = StaffNote.again(alarm.message(), alarm.round(), Duration.between(alert.raised(), now.now()));
        return owe(row, AlarmPace.next(alarm, alert, chats(row), now.now()))
                .chain(() -> alerts.whileOpen(row.address().clinic(), alarm.alert(), () -> send(row, alarm, loud)))
                .call(sent ->
                        sent.isPresent() ? told(row, alarm) : Uni.createFrom().voidItem())
                .onFailure(SoundAlarm::isHopeless)
                .recoverWithItem(Optional.empty()); // the first word's failure was told; the next repetition is owed
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof Messenger.Refused || failure instanceof Messenger.Closed;
    }

    private Uni<Void> told(Owed row, What.Alarm alarm) {
        return alerts.told(row.address().clinic(), alarm.alert(), alarm.round(), now.now());
    }

    private Uni<String> send(Owed row, What.Alarm alarm, Outgoing message) {
        return StaffChats.send(clinics, messengers, row.address().clinic(), alarm.place(), message);
    }

    private int chats(Owed row) {
        return StaffChats.of(clinics, row.address().clinic()).size();
    }

    /** In the CRM, as a task. The first is filed whatever has happened since. */
    Uni<Optional<String>> inCrm(Owed row, What.AlarmToCrm alarm, Clinic clinic) {
        return alerts.open(clinic.key(), alarm.alert()).chain(open -> {
            if (open.isEmpty() && alarm.round() > 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            List<Debt> next =
                    open.map(alert -> AlarmPace.next(alarm, alert, now.now())).orElse(List.of());
            return owe(row, next).chain(() -> file(row, alarm, clinic)).map(Optional::of);
        });
    }

    private Uni<String> file(Owed row, What.AlarmToCrm alarm, Clinic clinic) {
        Instant at = alarm.round() == 0 ? row.due() : now.now();
        var call = alarm.call();
        var human = new Crm.HumanCall(row.address(), call.reason(), call.words(), call.phone(), at, alarm.round());
        return crm.callHuman(clinic, "alarm-" + alarm.alert(), human);
    }

    private Uni<Void> owe(Owed row, List<Debt> next) {
        return next.isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.owe(row.address(), cause(next.getFirst().what()), next, now.now());
    }

    /** One repetition is owed once, whoever owes it. */
    private static String cause(What what) {
        return switch (what) {
            case What.Alarm(var alert, var round, var _, var _) -> "alarm-" + alert + "-" + round;
            case What.AlarmToCrm(var alert, var round, var _) -> "alarm-crm-" + alert + "-" + round;
            default -> throw new IllegalStateException("no alarm");
        };
    }
}
