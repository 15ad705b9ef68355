package io.registratura.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JSON in one line and in one way only: RFC 8785 for what entries hold, which is texts, whole numbers, lists and objects. */
final class Canonical {
    private static final int FIRST_PRINTABLE = 0x20;

    private Canonical() {}

    static String write(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> object(fields);
            case List<?> items -> items.stream().map(Canonical::write).collect(Collectors.joining(",", "[", "]"));
            case Long number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    /** Names are sorted by their UTF-16 units, as {@code String} compares them. */
    private static String object(Map<?, ?> fields) {
        var sorted = new TreeMap<String, Object>();
        fields.forEach((name, value) -> sorted.put(name.toString(), value));
        return sorted.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + write(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> out.append(escaped((char) unit)));
        return out.append('"').toString();
    }

    private static String escaped(char unit) {
        return switch (unit) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> unit < FIRST_PRINTABLE ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
        };
    }
}
