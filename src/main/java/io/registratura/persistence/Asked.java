package io.registratura.persistence;

import io.registratura.dialog.Effect.OpenRequest;
import io.registratura.dialog.Effect.Outcome;
import io.registratura.dialog.Effect.SettleRequest;
import io.registratura.intake.Claim;
import io.registratura.intake.Right;
import io.registratura.port.Address;
import io.registratura.rights.Request;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** A request about personal data as {@code save.sql} takes it: its words only under the patient's key. */
final class Asked {

    private Asked() {}

    static JsonObject write(OpenRequest opened, Address address, Optional<Patient> patient) {
        Request request = opened.request();
        Claim claim = opened.claim();
        var scopes = new JsonArray();
        claim.rights().stream().map(Right::wire).sorted().forEach(scopes::add);
        var json = new JsonObject()
                .put("number", request.number())
                .put("type", request.type().wire())
                .put("scopes", scopes)
                .put("priority", claim.law())
                .put("for_another", claim.forAnother())
                .put("state", name(opened.outcome()))
                .put("target", request.target().toString())
                .put("due", request.due().toString());
        opened.words()
                .flatMap(words -> patient.map(known -> known.seal(
                        Patient.request(address.clinic(), request.number()), new JsonObject().put("words", words))))
                .ifPresent(closed -> json.put("sealed", closed));
        return json;
    }

    static JsonObject write(SettleRequest settled) {
        var json = new JsonObject()
                .put("number", settled.number())
                .put("state", name(settled.outcome()))
                .put("by", settled.by());
        settled.reason().ifPresent(reason -> json.put("reason", reason));
        return json;
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
