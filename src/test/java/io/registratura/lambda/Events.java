package io.registratura.lambda;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Events as Lambda gets them, from {@code src/test/resources/lambda}. */
final class Events {

    private Events() {}

    static String read(String name) throws IOException {
        try (var in = Events.class.getResourceAsStream("/lambda/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
