package io.registratura.persistence.disk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Small words for reading and writing JSON. A missing or empty field is an empty answer; a needed one fails. */
public final class Json {

    private Json() {}

    static String text(JsonObject json, String key) {
        String value = json.getString(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    static Optional<String> maybe(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key));
    }

    static <T> Optional<T> maybe(JsonObject json, String key, Function<JsonObject, T> read) {
        JsonObject inner = json.getJsonObject(key);
        return inner == null ? Optional.empty() : Optional.of(read.apply(inner));
    }

    static boolean flag(JsonObject json, String key) {
        return Boolean.TRUE.equals(json.getBoolean(key));
    }

    static JsonObject needed(JsonObject json, String key) {
        JsonObject inner = json.getJsonObject(key);
        if (inner == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return inner;
    }

    static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> read) {
        JsonArray array = json.getJsonArray(key);
        if (array == null) {
            return List.of();
        }
        return array.stream().map(JsonObject.class::cast).map(read).toList();
    }

    static <T> JsonArray array(List<T> values, Function<T, ?> write) {
        var array = new JsonArray();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }

    static void put(JsonObject json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present));
    }

    static void flag(JsonObject json, String key, boolean value) {
        if (value) {
            json.put(key, true);
        }
    }

    /** The same without what Postgres cannot keep: NUL is dropped, half a surrogate pair becomes U+FFFD. */
    public static JsonObject clean(JsonObject json) {
        var copy = new JsonObject();
        json.forEach(entry -> copy.put(clean(entry.getKey()), cleanValue(entry.getValue())));
        return copy;
    }

    /** The same without what Postgres cannot keep. */
    public static String clean(String text) {
        if (text.chars().noneMatch(unit -> unit == 0 || Character.isSurrogate((char) unit))) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static @Nullable Object cleanValue(@Nullable Object value) {
        return switch (value) {
            case String text -> clean(text);
            case JsonObject inner -> clean(inner);
            case JsonArray array -> {
                var copy = new JsonArray();
                array.forEach(item -> copy.add(cleanValue(item)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
