package io.registratura.persistence;

import io.registratura.dialog.Talk;
import io.registratura.persistence.disk.Json;
import io.registratura.persistence.disk.SourceJson;
import io.registratura.persistence.disk.TalkJson;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Opened;
import io.registratura.port.Sealing;
import io.registratura.port.Turn;
import io.registratura.port.Turn.OfferChange;
import io.registratura.port.Turn.VisitChange;
import io.registratura.visit.Slot;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A turn as the JSON that {@code save.sql} takes. All that may be personal is sealed here, before it leaves. */
final class Saving {

    /** How long the caller of a save may take to deliver what was leased to it. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private final Sealing sealing;
    private final Opened opened;
    private final Turn turn;
    private final Address address;
    private final Patient.Vault vault;
    private final Optional<Patient> patient;

    Saving(Sealing sealing, Opened opened, Turn turn) {
        this.sealing = sealing;
        this.opened = opened;
        this.turn = turn;
        this.address = Opening.clean(opened.address());
        if (!(opened.vault() instanceof Patient.Vault ours)) {
            throw new IllegalStateException("this talk was opened by another store");
        }
        this.vault = ours;
        this.patient = turn.talk().agreed()
                ? Optional.of(ours.patient().orElseGet(() -> Patient.fresh(sealing, address.clinic())))
                : ours.patient();
    }

    JsonObject write() {
        Talk talk = turn.talk();
        var json = new JsonObject()
                .put("clinic", address.clinic())
                .put("channel", address.channel())
                .put("chat", address.chat())
                .put("event", opened.event())
                .put("version", opened.version())
                .put("now", turn.now().toString())
                .put("lease", turn.now().plus(LEASE).toString())
                .put("stage", TalkJson.stage(talk))
                .put("source", SourceJson.writeImpersonal(turn.source()))
                .put("debts", Debts.write(address, patient, talk.agreed(), turn.debts()));
        patient.ifPresent(known -> json.put("patient", known.id().toString()));
        turn.blocked().ifPresent(blocked -> json.put("blocked", blocked));
        putState(json, talk);
        putPerson(json, talk);
        putConsent(json);
        turn.decision().ifPresent(made -> json.put("judged", Judgements.write(made, address, whoseSecrets())));
        turn.alert().ifPresent(change -> json.put("alert", Judgements.write(change, address, whoseSecrets())));
        turn.rights().opened().ifPresent(request -> json.put("request", Asked.write(request, address, patient)));
        turn.rights().settled().ifPresent(settled -> json.put("settled", Asked.write(settled)));
        json.put("quiet", turn.rights().quiet());
        turn.visit().ifPresent(change -> json.put("visit", visit(change)));
        turn.offer().ifPresent(change -> json.put("offer", offer(change)));
        Seals.of(sealing, new TurnEntries(sealing, address, turn, vault.patient(), patient).all())
                .ifPresent(entries -> json.put("journal", entries));
        return Json.clean(json);
    }

    /** Whose turn it is, by an id that tells nothing. */
    Optional<UUID> whose() {
        return patient.map(Patient::id);
    }

    private void putState(JsonObject json, Talk talk) {
        if (talk.agreed()) {
            var whole = TalkJson.write(talk).put("source", SourceJson.write(turn.source()));
            json.put("sealed", whoAgreed().seal(Patient.dialog(address), whole));
            talk.consent().ifPresent(consent -> json.put("consent", consent.version()));
        } else {
            json.put("state", TalkJson.writeImpersonal(talk));
        }
    }

    /** The patient's own row, when it is new or something in it has changed. */
    private void putPerson(JsonObject json, Talk talk) {
        Optional<byte[]> hash = talk.draft().phone().map(phone -> phoneHash(phone.e164()));
        boolean newHash =
                hash.isPresent() && !Arrays.equals(hash.get(), vault.phoneHash().orElse(null));
        talk.consent()
                .filter(consent -> newHash
                        || vault.patient().isEmpty()
                        || !opened.talk().consent().equals(Optional.of(consent)))
                .ifPresent(consent -> {
                    var person = new JsonObject()
                            .put("key", base64(whoAgreed().key().wrapped()))
                            .put("key_id", base64(sealing.masterKeyId()))
                            .put("consent_version", consent.version())
                            .put("consent_at", consent.at().toString());
                    hash.ifPresent(value -> person.put("phone_hash", base64(value)));
                    json.put("person", person);
                });
    }

    private void putConsent(JsonObject json) {
        if (turn.consent().isEmpty() && turn.served().isEmpty()) {
            return;
        }
        String chat = address.channel() + "/" + address.chat();
        json.put("chat_hash", base64(sealing.hash("chat/" + address.clinic(), chat)))
                .put("texts", Ledger.texts(turn));
        turn.consent().ifPresent(change -> json.put("decision", Ledger.decision(change, turn, opened, proof(chat))));
        if (!turn.served().isEmpty()) {
            json.put("served", Ledger.served(turn));
        }
    }

    /** Seals what proves a decision of somebody known. */
    private Function<JsonObject, Optional<String>> proof(String chat) {
        return answer -> patient.map(known -> known.seal(Patient.consent(address.clinic()), answer.put("chat", chat)));
    }

    private JsonObject visit(VisitChange change) {
        return switch (change) {
            case VisitChange.Book book -> book(book);
            case VisitChange.Move(var id, var to, var room) -> {
                var json = new JsonObject().put("kind", "move").put("id", id.toString());
                room.ifPresent(value -> json.put("room", value));
                yield slot(json, to);
            }
            case VisitChange.Cancel(var id) ->
                new JsonObject().put("kind", "cancel").put("id", id.toString());
            case VisitChange.Confirm(var id) ->
                new JsonObject().put("kind", "confirm").put("id", id.toString());
        };
    }

    private JsonObject book(VisitChange.Book book) {
        var visit = book.visit();
        var whose = new JsonObject()
                .put("patient", visit.patient())
                .put("booker", book.booker())
                .put("phone", book.phone())
                .put("source", SourceJson.write(turn.source()));
        book.age().ifPresent(age -> whose.put("age", age));
        String person = book.phone() + "/" + Patient.same(visit.patient());
        var json = new JsonObject()
                .put("kind", "book")
                .put("id", visit.id().toString())
                .put("service", visit.service())
                .put("price", visit.price())
                .put("sealed", whoAgreed().seal(Patient.visit(address.clinic(), visit.id()), whose))
                .put("phone_hash", base64(phoneHash(book.phone())))
                .put("person_hash", base64(sealing.hash("person/" + address.clinic(), person)));
        book.room().ifPresent(room -> json.put("room", room));
        return slot(json, visit.slot());
    }

    private static JsonArray offer(OfferChange change) {
        var slots = new JsonArray();
        if (change instanceof OfferChange.Hold(var held, var until)) {
            for (Slot slot : held) {
                slots.add(slot(new JsonObject().put("place", slots.size()).put("until", until.toString()), slot));
            }
        }
        return slots;
    }

    private static JsonObject slot(JsonObject json, Slot slot) {
        return json.put("doctor", slot.doctor())
                .put("starts", slot.from().toString())
                .put("ends", slot.to().toString());
    }

    /** Whose key seals what is personal, while there is a consent. */
    private Optional<Patient> whoseSecrets() {
        return patient.filter(_ -> turn.talk().agreed());
    }

    private Patient whoAgreed() {
        return patient.orElseThrow(() -> new IllegalStateException("nothing personal is kept without consent"));
    }

    private byte[] phoneHash(String phone) {
        return sealing.hash("phone/" + address.clinic(), phone);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
