package io.registratura.persistence.disk;

import static io.registratura.persistence.disk.Json.text;

import io.registratura.port.Crm.ConsentNote;
import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;

/** A decision about a consent as the CRM is to hear of it, on disk. */
public final class NoteJson {

    private NoteJson() {}

    static JsonObject write(ConsentNote note) {
        return new JsonObject()
                .put("scope", note.scope())
                .put("decision", note.decision())
                .put("version", note.version())
                .put("hash", note.hash())
                .put("at", note.at().toString())
                .put("text", note.text());
    }

    /** A decision of before the texts were kept has none. */
    public static ConsentNote read(JsonObject json) {
        return new ConsentNote(
                text(json, "scope"),
                text(json, "decision"),
                text(json, "version"),
                text(json, "hash"),
                OffsetDateTime.parse(text(json, "at")).toInstant(),
                Json.maybe(json, "text").orElse(""));
    }
}
