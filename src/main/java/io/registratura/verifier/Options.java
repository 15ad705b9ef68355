package io.registratura.verifier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of a command: {@code --name value}, each at most once. */
public record Options(Map<String, String> values) {

    /** Empty when there is anything that is not asked for. */
    public static Optional<Options> read(List<String> words, Set<String> names) {
        var values = new HashMap<String, String>();
        for (int at = 0; at < words.size(); at += 2) {
            String name = words.get(at).startsWith("--") ? words.get(at).substring(2) : "";
            if (!names.contains(name) || at + 1 == words.size() || values.put(name, words.get(at + 1)) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Options(Map.copyOf(values)));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
