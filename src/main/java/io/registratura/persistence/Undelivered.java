package io.registratura.persistence;

import io.registratura.dialog.Effect.Keyboard;
import io.registratura.port.Address;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed.What;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The news that something was given up: to the staff's chat, or to the CRM when that chat itself is what failed. */
final class Undelivered {

    private static final Properties WORDS = read();

    private Undelivered() {}

    static What news(Kind kind, Address address, String reason) {
        String words = WORDS.getProperty(Debts.name(kind), "")
                .replace("{channel}", address.channel())
                .replace("{reason}", reason);
        return kind == Kind.STAFF
                ? new What.CallToCrm("UNDELIVERED", Optional.of(words))
                : new What.ToStaff(new Outgoing(words, List.of(), Keyboard.USUAL, Optional.empty()), false);
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = Undelivered.class.getResourceAsStream("/messages/undelivered.properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return words;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
