package io.registratura.port;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of one channel or integration in the clinic file, environment already filled in. */
public record Settings(Map<String, String> values, Map<String, List<String>> lists) {

    public static final Settings NONE = new Settings(Map.of(), Map.of());

    /** A value that is there and not empty. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /** A list, empty when absent. */
    public List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    /** Settings hold secrets: only the keys are printed. */
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
