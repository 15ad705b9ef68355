package io.registratura.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import java.util.TreeSet;

/** The paths of all values in a JSON: «draft.phone.number», «report[].text». What is empty holds nothing. */
final class KeyPaths {

    private KeyPaths() {}

    static Set<String> of(JsonObject json) {
        var paths = new TreeSet<String>();
        walk("", json, paths);
        return paths;
    }

    private static void walk(String path, Object value, Set<String> paths) {
        switch (value) {
            case JsonObject object ->
                object.forEach(
                        entry -> walk(path + (path.isEmpty() ? "" : ".") + entry.getKey(), entry.getValue(), paths));
            case JsonArray array -> array.forEach(item -> walk(path + "[]", item, paths));
            default -> paths.add(path);
        }
    }
}
