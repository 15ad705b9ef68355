package io.registratura.persistence;

import io.registratura.consent.Document;
import io.registratura.port.Conversations.Opened;
import io.registratura.port.Turn;
import io.registratura.port.Turn.ConsentChange;
import io.registratura.port.Turn.Served;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a turn adds to the consent ledger: the texts themselves, what was put before the patient, what was decided. */
final class Ledger {

    private Ledger() {}

    /** Every text that is named; one that is kept already is not kept twice. */
    static JsonArray texts(Turn turn) {
        var texts = new JsonArray();
        Stream.concat(
                        turn.consent().map(ConsentChange::document).stream(),
                        turn.served().stream().map(Served::document))
                .distinct()
                .map(Ledger::text)
                .forEach(texts::add);
        return texts;
    }

    static JsonArray served(Turn turn) {
        var rows = new JsonArray();
        for (Served one : turn.served()) {
            rows.add(new JsonObject()
                    .put("scope", one.document().scope().key())
                    .put("text_hash", one.document().hash())
                    .put("place", one.place()));
        }
        return rows;
    }

    /** {@code proof} seals, where there is somebody to seal for. Who refuses without ever having agreed stays unknown. */
    static JsonObject decision(
            ConsentChange change, Turn turn, Opened opened, Function<JsonObject, Optional<String>> proof) {
        Document document = change.document();
        boolean known = turn.talk().agreed() || opened.talk().agreed();
        var json = new JsonObject()
                .put("known", known)
                .put("scope", document.scope().key())
                .put("decision", change.decision().name().toLowerCase(Locale.ROOT))
                .put("lang", document.lang())
                .put("version", document.version())
                .put("text_hash", document.hash())
                .put("processors", document.processors())
                .put("actor", change.answer().kind().isPresent() ? "subject" : "system");
        change.answer().kind().ifPresent(kind -> json.put("answer", kind.name().toLowerCase(Locale.ROOT)));
        if (known) {
            proven(json, change, opened, proof);
            expires(json, change, turn);
        }
        return json;
    }

    private static void proven(
            JsonObject json, ConsentChange change, Opened opened, Function<JsonObject, Optional<String>> proof) {
        json.put(
                "operator",
                new JsonObject()
                        .put("name", change.operator().name())
                        .put("inn", change.operator().inn())
                        .put("address", change.operator().address()));
        var answer = new JsonObject().put("event", opened.event());
        change.answer().message().ifPresent(message -> answer.put("message", message));
        change.answer().words().ifPresent(words -> answer.put("words", words));
        proof.apply(answer).ifPresent(hidden -> json.put("sealed", hidden));
    }

    private static void expires(JsonObject json, ConsentChange change, Turn turn) {
        if (change.decision() == io.registratura.dialog.Effect.ConsentDecision.GRANTED) {
            change.document()
                    .scope()
                    .term()
                    .ifPresent(term -> json.put("expires", turn.now().plus(term).toString()));
        }
    }

    private static JsonObject text(Document document) {
        return new JsonObject()
                .put("hash", document.hash())
                .put("scope", document.scope().key())
                .put("lang", document.lang())
                .put("version", document.version())
                .put("template", document.template())
                .put("processors", document.processors())
                .put("text", document.text());
    }
}
