package io.registratura.persistence;

import io.registratura.persistence.disk.WhatJson;
import io.registratura.port.Address;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Debts as the rows of the outbox they become: kind, lane, and a content that is sealed whenever it may be personal. */
final class Debts {

    /** The channel whose page comes for its messages. */
    static final String WIDGET = "widget";

    private Debts() {}

    static JsonArray write(Address address, Optional<Patient> patient, boolean agreed, List<Debt> debts) {
        var rows = new JsonArray();
        for (Debt debt : debts) {
            What what = agreed ? debt.what() : WhatJson.impersonal(debt.what());
            var row = new JsonObject()
                    .put("place", rows.size())
                    .put("kind", name(what.kind()))
                    .put("lane", lane(address, what))
                    .put("mailbox", isMailbox(address, what))
                    .put("due", debt.due().toString());
            if (patient.isPresent() && mayBePersonal(what)) {
                row.put("sealed", patient.get().seal(Patient.outbox(address.clinic()), WhatJson.write(what)));
            } else {
                row.put("payload", WhatJson.write(what));
            }
            rows.add(row);
        }
        return rows;
    }

    static boolean isMailbox(Address address, What what) {
        return address.channel().equals(WIDGET) && what instanceof What.ToPatient;
    }

    /** The name on disk. */
    static String name(Kind kind) {
        return switch (kind) {
            case MESSAGE -> "message";
            case STAFF -> "staff";
            case CRM -> "crm";
            case REMINDER -> "reminder";
        };
    }

    static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** What must keep its order. An urgent word to staff never waits behind an ordinary one, a reminder behind nothing. */
    static String lane(Address address, What what) {
        String chat = address.channel() + "/" + address.chat();
        return switch (what) {
            case What.ToPatient _ -> "message/" + chat;
            case What.Alarm(var alert, var _, var place, var _) -> "alarm/" + alert + "/" + place;
            case What.AlarmToCrm(var alert, var _, var _) -> "crm-alarm/" + alert;
            case What.ToStaff(var _, var urgent) -> urgent ? "staff/urgent" : "staff";
            case What.RequestDue(var number) -> "request/" + number;
            case What.VisitToCrm _, What.CallToCrm _, What.ConsentToCrm _ -> "crm/" + chat;
            case What.Reminder(var visit, var start, var before) ->
                "reminder/" + visit + "/" + start.getEpochSecond() + "/" + before.toSeconds();
        };
    }

    private static boolean mayBePersonal(What what) {
        return switch (what) {
            case What.ToPatient _, What.ToStaff _, What.CallToCrm _, What.Alarm _, What.AlarmToCrm _ -> true;
            case What.VisitToCrm _, What.ConsentToCrm _, What.Reminder _, What.RequestDue _ -> false;
        };
    }
}
