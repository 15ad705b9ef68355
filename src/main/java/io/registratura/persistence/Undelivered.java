package io.registratura.persistence;

import io.registratura.dialog.Effect.Keyboard;
import io.registratura.port.Address;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed.What;
import io.registratura.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The news that something was given up: to the staff's chat, or to the CRM when that chat itself is what failed. */
final class Undelivered {

    private Undelivered() {}

    static What news(Kind kind, Address about, String reason) {
        var values = Map.of("channel", about.channel(), "chat", about.chat(), "reason", reason);
        String words = Words.STAFF.say("UNDELIVERED_" + kind.name(), values);
        return kind == Kind.STAFF
                ? What.CallToCrm.because(words)
                : new What.ToStaff(new Outgoing(words, List.of(), Keyboard.USUAL, Optional.empty()), false);
    }
}
