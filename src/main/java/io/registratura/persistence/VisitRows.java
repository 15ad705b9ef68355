package io.registratura.persistence;

import io.registratura.persistence.disk.NoteJson;
import io.registratura.persistence.disk.SourceJson;
import io.registratura.port.Address;
import io.registratura.port.Crm.ConsentNote;
import io.registratura.port.Crm.VisitRecord;
import io.registratura.port.Sealing;
import io.registratura.visit.Slot;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of visits, opened. */
final class VisitRows {

    /** What {@link #read} needs; visits of another chat are not seen. */
    static final String SELECT = """
            SELECT v.id, v.service, v.doctor, lower(v.during) AS starts, upper(v.during) AS ends, v.price, v.status,
                   v.sealed, v.deal, p.id AS patient, p.wrapped_key, p.consent_version, p.consent_at,
                   (SELECT jsonb_agg(jsonb_build_object(
                             'scope', l.scope, 'decision', l.decision, 'version', l.version, 'hash', l.text_hash,
                             'at', l.decided_at, 'text', x.text) ORDER BY l.id)
                      FROM (SELECT DISTINCT ON (c.scope) c.* FROM consent c
                             WHERE c.patient = p.id ORDER BY c.scope, c.id DESC) l
                      LEFT JOIN consent_text x ON x.clinic = l.clinic AND x.hash = l.text_hash) AS consents
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
                Optional.ofNullable(row.getString("deal")),
                consents(Optional.ofNullable(row.getJsonArray("consents"))));
    }

    /** The last decision about every scope. */
    private static List<ConsentNote> consents(Optional<JsonArray> decided) {
        return decided.map(all -> all.stream()
                        .map(JsonObject.class::cast)
                        .map(NoteJson::read)
                        .toList())
                .orElse(List.of());
    }
}
