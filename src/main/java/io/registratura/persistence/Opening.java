package io.registratura.persistence;

import io.registratura.dialog.Talk;
import io.registratura.persistence.disk.Json;
import io.registratura.persistence.disk.SourceJson;
import io.registratura.persistence.disk.TalkJson;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Opened;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Sealing;
import io.registratura.port.Sealing.Unreadable;
import io.registratura.port.Source;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The row of {@code open.sql} as a talk. Of an event that was heard before nothing personal is opened: nobody needs it. */
final class Opening {

    private final Address address;
    private final Row row;
    private final boolean heardBefore;
    private final Optional<Patient> patient;

    Opening(Address address, Row row, Sealing sealing) {
        this.address = address;
        this.row = row;
        this.heardBefore = row.getBoolean("heard_before");
        this.patient = Optional.ofNullable(row.getUUID("patient"))
                .filter(_ -> !heardBefore)
                .map(id -> Patient.known(sealing, address.clinic(), id, row.getBuffer("wrapped_key")));
    }

    Opened read(String event) {
        Long version = row.getLong("version");
        Optional<byte[]> phoneHash =
                Optional.ofNullable(row.getBuffer("phone_hash")).map(Buffer::getBytes);
        boolean fresh = version == null || heardBefore;
        Optional<JsonObject> state = fresh ? Optional.of(new JsonObject()) : state();
        return new Opened(
                address,
                event,
                version == null ? 0 : version,
                fresh ? Talk.FRESH : state.map(TalkJson::read).orElseGet(this::unreadable),
                source(state),
                heardBefore,
                owed(),
                visits(),
                row.getInteger("next_request"),
                new Patient.Vault(patient, phoneHash));
    }

    /** Empty when it does not open: then a person must look, and nothing fails. */
    private Optional<JsonObject> state() {
        Buffer sealed = row.getBuffer("sealed");
        if (sealed == null) {
            return Optional.ofNullable(row.getJsonObject("state"));
        }
        return patient.flatMap(known -> opened(known, Patient.dialog(address), sealed.getBytes()));
    }

    private static Optional<JsonObject> opened(Patient patient, String purpose, byte[] sealed) {
        try {
            return Optional.of(patient.open(purpose, sealed));
        } catch (Unreadable | DecodeException unreadable) {
            return Optional.empty();
        }
    }

    private Talk unreadable() {
        OffsetDateTime at = row.getOffsetDateTime("consent_at");
        return TalkJson.unreadable(Optional.ofNullable(row.getString("consent"))
                .filter(_ -> at != null)
                .map(version -> new Talk.Consent(version, at.toInstant())));
    }

    private Source source(Optional<JsonObject> state) {
        return state.map(json -> json.getJsonObject("source"))
                .or(() -> Optional.ofNullable(row.getJsonObject("source")))
                .map(SourceJson::read)
                .orElse(Source.UNKNOWN);
    }

    private Map<Kind, Instant> owed() {
        JsonObject owed = row.getJsonObject("owed");
        return owed == null
                ? Map.of()
                : owed.fieldNames().stream().collect(Collectors.toMap(Debts::kind, kind -> instant(owed, kind)));
    }

    private List<Visit> visits() {
        JsonArray visits = row.getJsonArray("visits");
        return visits == null
                ? List.of()
                : visits.stream().map(JsonObject.class::cast).map(this::visit).toList();
    }

    private Visit visit(JsonObject json) {
        UUID id = UUID.fromString(json.getString("id"));
        byte[] sealed = Base64.getDecoder().decode(json.getString("sealed"));
        String comes = patient.flatMap(known -> opened(known, Patient.visit(address.clinic(), id), sealed))
                .map(opened -> opened.getString("patient", ""))
                .orElse("");
        return new Visit(
                id,
                json.getString("service"),
                new Slot(json.getString("doctor"), instant(json, "from"), instant(json, "to")),
                comes,
                json.getInteger("price"),
                json.getBoolean("confirmed"));
    }

    private static Instant instant(JsonObject json, String key) {
        return OffsetDateTime.parse(json.getString(key)).toInstant();
    }

    /** What Postgres cannot keep in a text cannot be looked for either. */
    static Address clean(Address address) {
        return new Address(address.clinic(), Json.clean(address.channel()), Json.clean(address.chat()));
    }
}
