package io.registratura.triage.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Known words, and for an unknown one the known words it may be a slip of. */
public final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private final Set<String> words = new HashSet<>();
    private final Lexicon<String> stems = new Lexicon<>();
    private final Sounds sounds = new Sounds();
    private final Map<Character, List<Start>> beginnings = new HashMap<>();

    private record Start(String word, String sound) {}

    /** Adds a word that is spelt right. */
    public void know(String word) {
        boolean added = words.add(word);
        if (added) {
            stems.add(word, word);
        }
        if (added && word.length() >= SHORTEST && word.length() <= LONGEST) {
            sounds.add(word);
        }
    }

    /** Adds the beginning of words that are spelt right. */
    public void beginning(String start) {
        if (start.length() >= 5) {
            var sound = Sound.of(start);
            beginnings.computeIfAbsent(sound.charAt(0), _ -> new ArrayList<>()).add(new Start(start, sound));
        }
    }

    /** Is the word spelt right? Words of a known stem and words of everyday talk are. */
    public boolean knows(String word, String stem) {
        return words.contains(word) || stems.has(stem) || Everyday.has(word);
    }

    boolean knows(String word) {
        return knows(word, new Stems().of(word));
    }

    /** Everyday words that this unknown one is a slip of. */
    public List<String> everyday(String word) {
        return word.length() < SHORTEST + 1 || word.length() > LONGEST ? List.of() : Everyday.near(word);
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** Known words that sound the same, or, when slips are allowed, are one slip away. */
    public Set<String> corrections(String word, boolean slipsToo) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return Set.of();
        }
        var sound = Sound.of(word);
        var same = new LinkedHashSet<String>();
        var close = new LinkedHashSet<String>();
        for (Sounds.Heard one : sounds.near(sound)) {
            if (one.sound().equals(sound)) {
                same.add(one.word());
            } else if (slipsToo && likely(sound, one.sound())) {
                close.add(one.word());
            }
        }
        return same.isEmpty() ? close : same;
    }

    /** In a short word a letter is lost, added or moved; a changed letter makes another word. */
    private static boolean likely(String sound, String known) {
        boolean changed = sound.length() == known.length()
                && sound.chars().sum() != known.chars().sum();
        return known.length() >= (changed ? 7 : 4);
    }

    /** Known beginnings with which this unknown word may have been meant to start. */
    public Set<String> beginnings(String word) {
        var found = new LinkedHashSet<String>();
        var sound = Sound.of(word);
        if (sound.isEmpty()) {
            return found;
        }
        for (Start one : beginnings.getOrDefault(sound.charAt(0), List.of())) {
            if (starts(sound, one.sound, one.sound.length())) {
                found.add(one.word);
            }
        }
        return found;
    }

    /** A short beginning must sound the same; a longer one may have one slip. */
    private static boolean starts(String sound, String start, int size) {
        if (sound.startsWith(start)) {
            return true;
        }
        boolean near = false;
        for (int to = size - 1; size >= 6 && to <= size + 1 && to <= sound.length() && !near; to++) {
            near = Slips.between(sound.substring(0, to), start) <= 1;
        }
        return near;
    }
}
