package io.registratura.dialog;

import io.registratura.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** «первое», «2», «последнее»: a place in a short list, as people name it when they do not tap. */
final class Ordinal {
    private static final Words PLACES = Words.load("/messages/places.properties");

    private Ordinal() {}

    static <T> Optional<T> in(String text, List<T> list) {
        String bare =
                text.replaceAll("\\p{Cf}", "").strip().toLowerCase(Locale.ROOT).replaceAll("[.)!]+$", "");
        if (bare.length() > 24 || list.isEmpty()) {
            return Optional.empty();
        }
        for (int place = 1; place <= Math.min(list.size(), 5); place++) {
            if (names(place, bare)) {
                return Optional.of(list.get(place - 1));
            }
        }
        return names(0, bare) ? Optional.of(list.getLast()) : Optional.empty();
    }

    private static boolean names(int place, String bare) {
        return List.of(PLACES.say("PLACE_" + place, Map.of()).split(" "))
                .contains(bare.replaceFirst(PLACES.say("LEAD", Map.of()), ""));
    }
}
