package io.registratura.triage.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Known words, and for an unknown one the known words it may be a slip of. */
public final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Map<String, Set<String>> near = new HashMap<>();
    private final Map<String, Set<String>> nearBeginnings = new HashMap<>();

    /** Adds a word that is spelt right. */
    public void know(String word, String stem) {
        if (!words.add(word)) {
            return;
        }
        stems.add(stem);
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            deletions(Sound.of(word)).forEach(key -> put(near, key, word));
        }
    }

    /** Adds the beginning of words that are spelt right. */
    public void beginning(String start) {
        var sound = Sound.of(start);
        if (sound.length() >= 6) {
            deletions(sound).forEach(key -> put(nearBeginnings, key, start));
        } else if (sound.length() == 5) {
            put(nearBeginnings, sound, start);
        }
    }

    private static void put(Map<String, Set<String>> index, String key, String word) {
        index.computeIfAbsent(key, _ -> new TreeSet<>()).add(word);
    }

    public boolean knows(String word, String stem) {
        return words.contains(word) || stems.contains(stem);
    }

    /** Known words that sound the same, or, when slips are allowed, are one slip away. */
    public Set<String> corrections(String word, boolean slipsToo) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return Set.of();
        }
        var sound = Sound.of(word);
        var same = new LinkedHashSet<String>();
        var close = new LinkedHashSet<String>();
        for (String key : deletions(sound)) {
            for (String one : near.getOrDefault(key, Set.of())) {
                int slips = Slips.between(sound, Sound.of(one));
                if (slips == 0) {
                    same.add(one);
                } else if (slipsToo && slips == 1 && one.length() >= 5) {
                    close.add(one);
                }
            }
        }
        return same.isEmpty() ? close : same;
    }

    /** Known beginnings with which this unknown word may have been meant to start. */
    public Set<String> beginnings(String word) {
        var found = new TreeSet<String>();
        var sound = Sound.of(word);
        for (int to = 5; to <= Math.min(sound.length(), 11); to++) {
            var start = sound.substring(0, to);
            for (String key : deletions(start)) {
                nearBeginnings.getOrDefault(key, Set.of()).stream()
                        .filter(one -> start.charAt(0) == Sound.of(one).charAt(0))
                        .filter(one -> Slips.between(start, Sound.of(one)) <= 1)
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Two known words written as one. */
    public Optional<List<String>> split(String word, Stems stemmer) {
        for (int at = word.length() - 3; at >= 3; at--) {
            var left = word.substring(0, at);
            var right = word.substring(at);
            if (known(left, stemmer) && known(right, stemmer)) {
                return Optional.of(List.of(left, right));
            }
        }
        return Optional.empty();
    }

    private boolean known(String word, Stems stemmer) {
        return words.contains(word) || word.length() >= 4 && stems.contains(stemmer.of(word));
    }

    private static Set<String> deletions(String word) {
        var all = new LinkedHashSet<String>();
        all.add(word);
        for (int i = 0; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }
}
