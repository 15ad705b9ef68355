package io.registratura.persistence;

import io.registratura.port.Sealing;
import io.registratura.privacy.TestSealing;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Seals nothing: a test reads what would have been sealed. */
final class PlainSealing {

    private PlainSealing() {}

    /** Everything else is the real one's. */
    static Sealing create() {
        Sealing real = TestSealing.create();
        return (Sealing) java.lang.reflect.Proxy.newProxyInstance(
                PlainSealing.class.getClassLoader(), new Class<?>[] {Sealing.class}, (_, method, arguments) -> {
                    if (method.getReturnType() == Sealing.DataKey.class) {
                        return new Open();
                    }
                    return method.invoke(real, arguments);
                });
    }

    static JsonObject open(String sealed) {
        return new JsonObject(new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8));
    }

    /** No key at all. */
    private static final class Open implements Sealing.DataKey {
        @Override
        public byte[] wrapped() {
            return new byte[32];
        }

        @Override
        public byte[] seal(String purpose, byte[] plain) {
            return plain;
        }

        @Override
        public byte[] open(String purpose, byte[] sealed) {
            return sealed;
        }
    }
}
