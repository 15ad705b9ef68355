package io.registratura.port;

import io.registratura.dialog.Effect.Keyboard;
import java.util.List;
import java.util.Optional;

/** A text on its way to a chat: plain text, buttons in rows, the keyboard's kind, the message it replies to. */
public record Outgoing(String text, List<List<Key>> buttons, Keyboard keyboard, Optional<String> replyTo) {

    /** A button as the channel shows it: the label, and the data that comes back. */
    public record Key(String label, String data) {}

    /** Never prints the text. */
    @Override
    public String toString() {
        return "Outgoing[" + text.length() + " characters]";
    }
}
