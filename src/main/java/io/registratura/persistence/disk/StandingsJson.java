package io.registratura.persistence.disk;

import static io.registratura.persistence.disk.Json.text;

import io.registratura.consent.Scope;
import io.registratura.consent.Standing;
import io.registratura.consent.Standings;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** What was decided about each scope, on disk; the consent itself, while it stands, has a place of its own. */
final class StandingsJson {

    private StandingsJson() {}

    static JsonObject write(Standings standings) {
        var json = new JsonObject();
        for (Scope scope : Scope.values()) {
            standings
                    .of(scope)
                    .filter(standing -> scope != Scope.CORE || !standing.granted())
                    .ifPresent(standing -> json.put(scope.key(), write(standing)));
        }
        return json;
    }

    /** A scope of a later version is left alone. */
    static Standings read(JsonObject json) {
        Standings standings = Standings.NONE;
        for (Scope scope : Scope.values()) {
            if (json.containsKey(scope.key())) {
                standings = standings.with(scope, readOne(json.getJsonObject(scope.key())));
            }
        }
        return standings;
    }

    private static JsonObject write(Standing standing) {
        return new JsonObject()
                .put("granted", standing.granted())
                .put("version", standing.version())
                .put("at", standing.at().toString());
    }

    private static Standing readOne(JsonObject json) {
        return new Standing(json.getBoolean("granted"), text(json, "version"), Instant.parse(text(json, "at")));
    }
}
