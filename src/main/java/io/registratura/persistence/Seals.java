package io.registratura.persistence;

import io.registratura.audit.Chain;
import io.registratura.audit.Entry;
import io.registratura.port.Sealing;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Entries of the journal as the database takes them: the text, and its seal. The clinic's key stays here; a seal that
 * somebody reads on the way is good for nothing but the very entry it was made for.
 */
final class Seals {

    /** An entry with its seal. */
    record Sealed(String text, Buffer seal) {
        String base64() {
            return Base64.getEncoder().encodeToString(seal.getBytes());
        }
    }

    private Seals() {}

    static Sealed of(Sealing sealing, Entry entry) {
        String text = entry.canonical();
        byte[] key = sealing.hash(Chain.KEY_PURPOSE, entry.clinic());
        return new Sealed(text, Buffer.buffer(Chain.seal(key, text.getBytes(StandardCharsets.UTF_8))));
    }

    /** As {@code save.sql} takes them; empty when there is nothing to note. */
    static Optional<JsonObject> of(Sealing sealing, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var texts = new JsonArray();
        var seals = new JsonArray();
        for (Entry entry : entries) {
            Sealed sealed = of(sealing, entry);
            texts.add(sealed.text());
            seals.add(sealed.base64());
        }
        return Optional.of(new JsonObject().put("texts", texts).put("seals", seals));
    }
}
