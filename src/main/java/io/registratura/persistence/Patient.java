package io.registratura.persistence;

import io.registratura.port.Address;
import io.registratura.port.Conversations;
import io.registratura.port.Sealing;
import io.registratura.port.Sealing.DataKey;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A patient as the store knows one: an id and a key that seals all that is personal. */
record Patient(UUID id, DataKey key) {

    /** What is kept beside an opened talk: the patient if there was a consent, and the phone's hash as it was read. */
    record Vault(Optional<Patient> patient, Optional<byte[]> phoneHash) implements Conversations.Vault {
        @Override
        public String toString() {
            return "Vault";
        }
    }

    static Patient fresh(Sealing sealing, String clinic) {
        UUID id = UUID.randomUUID();
        return new Patient(id, sealing.newKey(owner(clinic, id)));
    }

    static Patient known(Sealing sealing, String clinic, UUID id, Buffer wrapped) {
        return new Patient(id, sealing.unwrap(owner(clinic, id), wrapped.getBytes()));
    }

    /** Sealed, in the form in which it travels within JSON. */
    String seal(String purpose, JsonObject value) {
        byte[] plain = value.encode().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(key.seal(purpose, plain));
    }

    JsonObject open(String purpose, byte[] sealed) {
        return new JsonObject(new String(key.open(purpose, sealed), StandardCharsets.UTF_8));
    }

    static String dialog(Address address) {
        return "dialog/" + address.clinic() + "/" + address.channel() + "/" + address.chat();
    }

    static String visit(String clinic, UUID visit) {
        return "visit/" + clinic + "/" + visit;
    }

    static String outbox(String clinic) {
        return "outbox/" + clinic;
    }

    static String request(String clinic, int number) {
        return "request/" + clinic + "/" + number;
    }

    static String triage(String clinic) {
        return "triage/" + clinic;
    }

    static String consent(String clinic) {
        return "consent/" + clinic;
    }

    /** Whose a data key is: wrapped for one patient, it opens for no other. */
    static String owner(String clinic, UUID id) {
        return clinic + "/" + id;
    }

    /** «Пётр  ИВАНОВ» and «петр иванов» are one person under one phone. */
    static String same(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .trim();
    }

    @Override
    public String toString() {
        return "Patient[" + id + "]";
    }
}
