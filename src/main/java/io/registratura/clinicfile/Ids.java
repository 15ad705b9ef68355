package io.registratura.clinicfile;

import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Wrong;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids of one list of the file, each of them once. */
final class Ids {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
    private final Map<String, Integer> lines = new HashMap<>();

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** An id nobody above has; it counts as taken even if the rest of its owner turns out wrong. */
    Optional<String> read(Place place) {
        return place.text(Ids::isId, Wrong.ID).flatMap(id -> {
            var line = lines.putIfAbsent(id, place.line());
            return line == null ? Optional.of(id) : place.wrong(Wrong.ID_TWICE, id, line);
        });
    }

    Set<String> known() {
        return lines.keySet();
    }
}
