package io.registratura.triage.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Named sets of words («%болит»), so that phrases stay short. */
final class Sets {
    private final Map<String, List<String>> sets = new HashMap<>();

    void define(String name, String words) {
        sets.put(
                name,
                Arrays.stream(words.strip().split("[\\s|]+")).flatMap(this::one).toList());
    }

    /** «%болит|ломит» as the words it stands for. */
    List<String> expand(String item) {
        return Arrays.stream(item.split("\\|")).flatMap(this::one).toList();
    }

    private Stream<String> one(String word) {
        if (!word.startsWith("%")) {
            return Stream.of(word);
        }
        var set = sets.get(word.substring(1));
        if (set == null) {
            throw new IllegalStateException("no such set: " + word);
        }
        return set.stream();
    }
}
