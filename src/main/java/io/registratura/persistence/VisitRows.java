package io.registratura.persistence;

import io.registratura.persistence.disk.SourceJson;
import io.registratura.port.Address;
import io.registratura.port.Crm.VisitRecord;
import io.registratura.port.Sealing;
import io.registratura.visit.Slot;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/** Rows of visits, opened. */
final class VisitRows {

    /** What {@link #read} needs; visits of another chat are not seen. */
    static final String SELECT = """
            SELECT v.id, v.service, v.doctor, lower(v.during) AS starts, upper(v.during) AS ends, v.price, v.status,
                   v.sealed, v.deal, p.id AS patient, p.wrapped_key, p.consent_version, p.consent_at
              FROM visit v JOIN patient p ON p.id = v.patient
             WHERE v.id = $1 AND v.clinic = $2 AND v.channel = $3 AND v.chat = $4
            """;

    private VisitRows() {}

    static VisitRecord read(Row row, Address address, Sealing sealing) {
        UUID id = row.getUUID("id");
        JsonObject whose = Patient.known(
                        sealing, address.clinic(), row.getUUID("patient"), row.getBuffer("wrapped_key"))
                .open(
                        Patient.visit(address.clinic(), id),
                        row.getBuffer("sealed").getBytes());
        return new VisitRecord(
                id,
                row.getString("service"),
                new Slot(
                        row.getString("doctor"),
                        row.getOffsetDateTime("starts").toInstant(),
                        row.getOffsetDateTime("ends").toInstant()),
                row.getInteger("price"),
                row.getString("status").equals("cancelled"),
                whose.getString("patient", ""),
                whose.getString("booker", ""),
                whose.getString("phone", ""),
                address,
                SourceJson.read(whose.getJsonObject("source", new JsonObject())),
                row.getString("consent_version"),
                row.getOffsetDateTime("consent_at").toInstant(),
                Optional.ofNullable(row.getString("deal")));
    }
}
