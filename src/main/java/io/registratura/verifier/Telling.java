package io.registratura.verifier;

import io.registratura.audit.Verdict;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** A verdict in the words of {@code messages/audit.properties}. */
public final class Telling {
    private static final Properties WORDS = load();

    private Telling() {}

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(var clinic, var size, var head, var signatures, var anchors) ->
                say("INTACT", Map.of("clinic", clinic, "size", "" + size, "head", head, "anchors", "" + anchors)) + " "
                        + say(signatures ? "SIGNED" : "UNSIGNED", Map.of());
            case Verdict.Broken(var clinic, var seq, var what, var since) ->
                say(seq == 0 ? "BROKEN_HEADER" : "BROKEN", Map.of("clinic", clinic, "seq", "" + seq)) + " "
                        + say(what.name(), Map.of("since", "" + since, "seq", "" + seq));
            case Verdict.Incomplete(var clinic, var from, var size) ->
                say(size == 0 ? "EMPTY" : "INCOMPLETE", Map.of("clinic", clinic, "from", "" + from, "size", "" + size));
        };
    }

    /** The words under this name. */
    public static String say(String name, Map<String, String> values) {
        String text = WORDS.getProperty(name);
        if (text == null) {
            throw new IllegalStateException("no words for " + name);
        }
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static Properties load() {
        var words = new Properties();
        try (var stream = Telling.class.getResourceAsStream("/messages/audit.properties")) {
            if (stream == null) {
                throw new IllegalStateException("no message file for the verifier");
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
