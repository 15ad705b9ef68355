package io.registratura.triage.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Named sets of words («%pain»), so that phrases stay short. Plain loops: thousands of items are read at a cold start. */
final class Sets {
    private final Map<String, List<String>> sets = new HashMap<>();

    void define(String name, String words) {
        if (sets.put(name, expand(words)) != null) {
            throw new IllegalStateException("%" + name + " is there twice");
        }
    }

    private List<String> expand(String words) {
        var all = new ArrayList<String>();
        int from = 0;
        for (int to = 0; to <= words.length(); to++) {
            if (to == words.length() || words.charAt(to) == ' ') {
                if (to > from) {
                    take(words.substring(from, to), all);
                }
                from = to + 1;
            }
        }
        return all;
    }

    private void take(String word, List<String> all) {
        if (word.startsWith("%")) {
            all.addAll(named(word.substring(1)));
        } else {
            all.add(word);
        }
    }

    /** The words of a set; fails when it is not there. */
    List<String> named(String name) {
        var set = sets.get(name);
        if (set == null) {
            throw new IllegalStateException("no such set: %" + name);
        }
        return set;
    }
}
