package io.registratura.clinicfile.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A section of the file: its keys with their places. */
public record Section(Place place, Map<String, Place> entries, int mistakesBefore) {

    public static Section of(MappingNode map, Place place, List<String> known) {
        var section = new Section(place, new LinkedHashMap<>(), place.report().count());
        for (var entry : map.getValue()) {
            section.take(entry.getKeyNode(), entry.getValueNode(), known);
        }
        return section;
    }

    /** The value of a key that must be there. */
    public <T> Optional<T> need(String key, Function<Place, Optional<T>> read) {
        var at = entries.get(key);
        return at == null ? place.wrong(Wrong.KEY_MISSING, key) : read.apply(at);
    }

    /** The value of a key that may be left out or left blank. */
    public <T> Optional<T> may(String key, Function<Place, Optional<T>> read) {
        return Optional.ofNullable(entries.get(key))
                .filter(at -> !at.isNothing())
                .flatMap(read);
    }

    /** The value of a key, or this one when it is left out (or wrong: then the file is refused anyway). */
    public <T> T or(String key, T otherwise, Function<Place, Optional<T>> read) {
        return may(key, read).orElse(otherwise);
    }

    /** The line in which this key's value stands; the section's own when there is none. */
    public int line(String key) {
        return entries.getOrDefault(key, place).line();
    }

    /** What the section says, if nothing in it was wrong. */
    public <T> Optional<T> whole(Supplier<T> made) {
        return place.report().count() == mistakesBefore ? Optional.of(made.get()) : Optional.empty();
    }

    private void take(Node keyNode, Node value, List<String> known) {
        var key = keyNode instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        var at = new Place(value, path(Place.quoted(key)), place.report());
        var there = new Place(keyNode, at.key(), place.report());
        if (!known.isEmpty() && !known.contains(key)) {
            unknown(there, key, known);
        } else if (entries.containsKey(key)) {
            there.<Void>wrong(Wrong.KEY_TWICE, Place.quoted(key));
        } else {
            entries.put(key, at);
        }
    }

    private static void unknown(Place there, String key, List<String> known) {
        var quoted = Place.quoted(key);
        Similar.to(key, known)
                .ifPresentOrElse(
                        similar -> there.<Void>wrong(Wrong.KEY_SIMILAR, quoted, similar),
                        () -> there.<Void>wrong(Wrong.KEY_UNKNOWN, quoted, String.join(", ", known)));
    }

    private String path(String key) {
        return place.key().isEmpty() ? key : place.key() + "." + key;
    }
}
