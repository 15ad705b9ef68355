package io.registratura.persistence;

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
import io.registratura.port.Outbox.Done;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.registratura.port.Sealing;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What left to somebody, as entries of the journal: only what is a patient's, and only what did leave. */
final class SentEntries {
    private static final int SHORT = 16;

    private SentEntries() {}

    /** As {@code sent.sql} takes them. */
    static JsonArray of(Sealing sealing, List<Done> rows, Instant now) {
        var all = new JsonArray();
        for (Done done : rows) {
            Owed row = done.row();
            if (row.patient().isPresent() && done.receipt().isPresent()) {
                var sealed = Seals.of(sealing, entry(row, now));
                all.add(new JsonObject()
                        .put("place", all.size())
                        .put("row", row.id())
                        .put("attempt", row.attempt())
                        .put("entry", sealed.text())
                        .put("seal", sealed.base64()));
            }
        }
        return all;
    }

    /** The page of this chat comes for its messages: who it is, is known by the keyed hash of the chat. */
    static Seals.Sealed shown(Sealing sealing, Address address, Instant now) {
        byte[] hash = sealing.hash("chat/" + address.clinic(), address.channel() + "/" + address.chat());
        String chat = HexFormat.of().formatHex(Arrays.copyOf(hash, SHORT));
        var entry = new Entry(
                address.clinic(),
                now,
                Action.SENT,
                Actor.PATIENT,
                Optional.empty(),
                Set.of(C2, C3, C4),
                Optional.of(new Thing("chat", chat)),
                Optional.of(address.channel()));
        return Seals.of(sealing, entry);
    }

    private static Entry entry(Owed row, Instant now) {
        return new Entry(
                row.address().clinic(),
                now,
                action(row.what()),
                Actor.SYSTEM,
                row.patient(),
                classes(row.what()),
                Optional.of(object(row)),
                Optional.of(row.address().channel()));
    }

    private static Action action(What what) {
        return switch (what) {
            case What.ToPatient _ -> Action.SENT;
            case What.Reminder _ -> Action.REMINDED;
            case What.ToStaff _, What.Alarm _, What.RequestDue _ -> Action.STAFF_TOLD;
            case What.VisitToCrm _, What.CallToCrm _, What.AlarmToCrm _, What.ConsentToCrm _ -> Action.CRM_WRITTEN;
        };
    }

    private static Set<DataClass> classes(What what) {
        return switch (what) {
            case What.ToPatient _, What.ToStaff _, What.CallToCrm _ -> Set.of(C2, C3, C4);
            case What.Alarm _, What.AlarmToCrm _ -> Set.of(C2, C4, C4U);
            case What.VisitToCrm _ -> Set.of(C2, C3);
            case What.Reminder _ -> Set.of(C3);
            case What.ConsentToCrm _, What.RequestDue _ -> Set.of(C6);
        };
    }

    private static Thing object(Owed row) {
        return switch (row.what()) {
            case What.Alarm(UUID alert, var _, var _, var _) -> new Thing("alarm", alert.toString());
            case What.AlarmToCrm(UUID alert, var _, var _) -> new Thing("alarm", alert.toString());
            case What.VisitToCrm(UUID visit, var _) -> new Thing("visit", visit.toString());
            case What.Reminder(UUID visit, var _, var _) -> new Thing("visit", visit.toString());
            case What.RequestDue(var number) -> new Thing("request", String.valueOf(number));
            case What.ToPatient _, What.ToStaff _, What.CallToCrm _, What.ConsentToCrm _ ->
                new Thing("outbox", Long.toString(row.id()));
        };
    }
}
