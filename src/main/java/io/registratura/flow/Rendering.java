package io.registratura.flow;

import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Effect.SayList;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import io.registratura.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what the dialog says into texts with buttons, by the message file. */
final class Rendering {
    private Rendering() {}

    /** {@code repliesTo}: the patient's own message, which a consent question quotes so that its words come back. */
    static Outgoing text(Say say, Optional<String> repliesTo) {
        return new Outgoing(
                Words.PATIENT.say(say.phrase(), say.values()),
                say.buttons().stream().map(Rendering::row).toList(),
                say.keyboard(),
                say.keyboard() == Keyboard.CONSENT ? repliesTo : Optional.empty());
    }

    static Outgoing text(SayList list) {
        String lines = list.lines().stream()
                .map(line -> "• " + Words.PATIENT.say(line.phrase(), line.values()))
                .collect(Collectors.joining("\n"));
        return plain(Words.PATIENT.say(list.heading().phrase(), list.heading().values()) + "\n" + lines);
    }

    static Outgoing plain(String text) {
        return new Outgoing(text, List.of(), Keyboard.USUAL, Optional.empty());
    }

    private static List<Key> row(List<Button> buttons) {
        return buttons.stream()
                .map(button -> new Key(
                        Words.PATIENT.say(button.label(), button.values()),
                        button.choice().data()))
                .toList();
    }
}
