package io.registratura.redaction;

import io.registratura.redaction.text.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands for what in one dialogue: the same words get the same placeholder again. Never leaves our own machines. */
public record Placeholders(Map<String, String> values) {
    /** A dialogue in which nothing has been hidden yet. */
    public static final Placeholders NONE = new Placeholders(Map.of());

    public Placeholders {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Every placeholder so far. */
    public Set<String> labels() {
        return values.keySet();
    }

    /** Puts the hidden words back into a text. */
    public String restore(String text) {
        var out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int open = text.indexOf("[[", at);
            int close = open < 0 ? -1 : text.indexOf("]]", open);
            if (close < 0) {
                return out.append(text, at, text.length()).toString();
            }
            int inner = text.lastIndexOf("[[", close);
            String value = values.get(text.substring(inner, close + 2));
            out.append(text, at, inner).append(value == null ? text.substring(inner, close + 2) : value);
            at = close + 2;
        }
        return out.toString();
    }

    /** The placeholder of these words, if they have one. */
    Optional<String> of(Type type, String words) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(words) && Label.is(entry.getKey(), type))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** With one more; {@code taken} are labels that the text itself happens to contain. */
    Placeholders with(String label, String words) {
        var more = new LinkedHashMap<>(values);
        more.put(label, words);
        return new Placeholders(more);
    }

    /** Personal all through. */
    @Override
    public String toString() {
        return "Placeholders[" + values.size() + "]";
    }
}
