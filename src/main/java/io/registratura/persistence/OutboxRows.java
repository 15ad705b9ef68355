package io.registratura.persistence;

import io.registratura.persistence.disk.WhatJson;
import io.registratura.port.Address;
import io.registratura.port.Owed;
import io.registratura.port.Sealing;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** Rows of the outbox as what is owed. */
final class OutboxRows {

    private OutboxRows() {}

    static Owed read(Row row, Sealing sealing) {
        String clinic = row.getString("clinic");
        return new Owed(
                row.getLong("id"),
                new Address(clinic, row.getString("channel"), row.getString("chat")),
                Optional.ofNullable(row.getUUID("patient")),
                row.getInteger("attempt"),
                row.getOffsetDateTime("not_before").toInstant(),
                what(row, clinic, sealing));
    }

    /** Fails when the content does not open or cannot be read. */
    static Owed.What what(Row row, String clinic, Sealing sealing) {
        Buffer sealed = row.getBuffer("sealed");
        return WhatJson.read(sealed == null ? row.getJsonObject("payload") : opened(row, clinic, sealed, sealing));
    }

    private static JsonObject opened(Row row, String clinic, Buffer sealed, Sealing sealing) {
        UUID id = row.getUUID("patient");
        return Patient.known(sealing, clinic, id, row.getBuffer("wrapped_key"))
                .open(Patient.outbox(clinic), sealed.getBytes());
    }
}
