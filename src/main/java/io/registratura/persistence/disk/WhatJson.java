package io.registratura.persistence.disk;

import static io.registratura.persistence.disk.Json.text;

import io.registratura.dialog.Effect.Keyboard;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import io.registratura.port.Owed.CrmNews;
import io.registratura.port.Owed.What;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is owed, on disk. */
public final class WhatJson {

    private WhatJson() {}

    public static JsonObject write(What what) {
        return switch (what) {
            case What.ToPatient(var message) -> write(message).put("is", "to-patient");
            case What.ToStaff(var message, var urgent) ->
                write(message).put("is", "to-staff").put("urgent", urgent);
            case What.Alarm(var alert, var round, var place, var message) ->
                write(message)
                        .put("is", "alarm")
                        .put("alert", alert.toString())
                        .put("round", round)
                        .put("place", place);
            case What.AlarmToCrm(var alert, var round, var call) ->
                write(call)
                        .put("is", "alarm-to-crm")
                        .put("alert", alert.toString())
                        .put("round", round);
            case What.RequestDue(var number) ->
                new JsonObject().put("is", "request-due").put("number", number);
            case What.VisitToCrm(var visit, var news) ->
                new JsonObject()
                        .put("is", "visit-to-crm")
                        .put("visit", visit.toString())
                        .put("news", news.name());
            case What.ConsentToCrm(var note) -> NoteJson.write(note).put("is", "consent-to-crm");
            case What.CallToCrm(var reason, var words, var phone) -> {
                var json = new JsonObject().put("is", "call-to-crm").put("reason", reason);
                Json.put(json, "words", words);
                Json.put(json, "phone", phone);
                yield json;
            }
            case What.Reminder(var visit, var start, var before) ->
                new JsonObject()
                        .put("is", "reminder")
                        .put("visit", visit.toString())
                        .put("start", start.toString())
                        .put("before", before.toString());
        };
    }

    /** Fails on what cannot be read: the row is given up and a person told. */
    public static What read(JsonObject json) {
        return switch (text(json, "is")) {
            case "to-patient" -> new What.ToPatient(readMessage(json));
            case "to-staff" -> new What.ToStaff(readMessage(json), Json.flag(json, "urgent"));
            case "alarm" ->
                new What.Alarm(
                        UUID.fromString(text(json, "alert")),
                        json.getInteger("round"),
                        json.getInteger("place"),
                        readMessage(json));
            case "alarm-to-crm" ->
                new What.AlarmToCrm(UUID.fromString(text(json, "alert")), json.getInteger("round"), readCall(json));
            case "request-due" -> new What.RequestDue(json.getInteger("number"));
            case "visit-to-crm" ->
                new What.VisitToCrm(UUID.fromString(text(json, "visit")), CrmNews.valueOf(text(json, "news")));
            case "consent-to-crm" -> new What.ConsentToCrm(NoteJson.read(json));
            case "call-to-crm" -> readCall(json);
            case "reminder" ->
                new What.Reminder(
                        UUID.fromString(text(json, "visit")),
                        Instant.parse(text(json, "start")),
                        Duration.parse(text(json, "before")));
            default -> throw new IllegalArgumentException("unknown debt");
        };
    }

    /** The same without a patient's words: all that may be kept while there is no consent. */
    public static What impersonal(What what) {
        return switch (what) {
            case What.CallToCrm call -> What.CallToCrm.because(call.reason());
            case What.AlarmToCrm(var alert, var round, var call) ->
                new What.AlarmToCrm(alert, round, What.CallToCrm.because(call.reason()));
            case What.ToPatient _,
                    What.ToStaff _,
                    What.Alarm _,
                    What.RequestDue _,
                    What.VisitToCrm _,
                    What.ConsentToCrm _,
                    What.Reminder _ -> what;
        };
    }

    private static What.CallToCrm readCall(JsonObject json) {
        return new What.CallToCrm(text(json, "reason"), Json.maybe(json, "words"), Json.maybe(json, "phone"));
    }

    private static JsonObject write(Outgoing message) {
        var json = new JsonObject()
                .put("text", message.text())
                .put("buttons", Json.array(message.buttons(), row -> Json.array(row, WhatJson::write)))
                .put("keyboard", message.keyboard().name());
        Json.put(json, "replyTo", message.replyTo());
        return json;
    }

    private static JsonObject write(Key key) {
        return new JsonObject().put("label", key.label()).put("data", key.data());
    }

    private static Outgoing readMessage(JsonObject json) {
        return new Outgoing(
                text(json, "text"),
                readButtons(json),
                Keyboard.valueOf(text(json, "keyboard")),
                Json.maybe(json, "replyTo"));
    }

    private static List<List<Key>> readButtons(JsonObject json) {
        return json.getJsonArray("buttons", new JsonArray()).stream()
                .map(row -> ((JsonArray) row)
                        .stream()
                                .map(JsonObject.class::cast)
                                .map(WhatJson::readKey)
                                .toList())
                .toList();
    }

    private static Key readKey(JsonObject json) {
        return new Key(text(json, "label"), text(json, "data"));
    }
}
