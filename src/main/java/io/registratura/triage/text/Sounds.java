package io.registratura.triage.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Known words by how they sound, found at once among thousands: one slip leaves either the first or the second half of a
 * word as it was, so only words that share a half are compared. A cold start does not wait for it: the words are heard
 * when the first unknown word asks for them.
 */
final class Sounds {
    private final List<String> words = new ArrayList<>();
    private volatile @Nullable Map<String, List<Heard>> heard;

    /** A word, its sound, and its place in the order of adding. */
    record Heard(String word, String sound, int order) {}

    /** Only while the rules are read. */
    void add(String word) {
        words.add(word);
    }

    private Map<String, List<Heard>> halves() {
        var ready = heard;
        if (ready == null) {
            synchronized (words) {
                ready = heard == null ? hear() : heard;
                heard = ready;
            }
        }
        return ready;
    }

    private Map<String, List<Heard>> hear() {
        var halves = new HashMap<String, List<Heard>>(words.size() * 2);
        for (int order = 0; order < words.size(); order++) {
            var sound = Sound.of(words.get(order));
            var one = new Heard(words.get(order), sound, order);
            int half = sound.length() / 2;
            put(first(sound.length(), sound.substring(0, half)), one, halves);
            put(second(sound.length(), sound.substring(half)), one, halves);
        }
        return halves;
    }

    private static void put(String key, Heard one, Map<String, List<Heard>> halves) {
        var known = halves.get(key);
        if (known == null) {
            known = new ArrayList<>(1);
            halves.put(key, known);
        }
        known.add(one);
    }

    private static String first(int length, String half) {
        return (char) length + "<" + half;
    }

    private static String second(int length, String half) {
        return (char) length + ">" + half;
    }

    /** All words at most one slip away from this sound: shorter first, then in the order of adding. */
    Iterable<Heard> near(String sound) {
        var halves = halves();
        var found = new TreeMap<Long, Heard>();
        for (int length = Math.max(0, sound.length() - 1); length <= sound.length() + 1; length++) {
            int half = length / 2;
            if (half <= sound.length()) {
                take(first(length, sound.substring(0, half)), sound, halves, found);
            }
            int rest = sound.length() - (length - half);
            if (rest >= 0) {
                take(second(length, sound.substring(rest)), sound, halves, found);
            }
        }
        int middle = sound.length() / 2;
        if (middle > 0 && middle < sound.length()) {
            var swapped = sound.substring(0, middle - 1) + sound.charAt(middle) + sound.charAt(middle - 1);
            take(first(sound.length(), swapped.substring(0, middle)), sound, halves, found);
        }
        return found.values();
    }

    private static void take(String key, String sound, Map<String, List<Heard>> halves, Map<Long, Heard> found) {
        for (Heard one : halves.getOrDefault(key, List.of())) {
            if (Slips.between(sound, one.sound) < 2) {
                found.put(((long) one.sound.length() << 32) + one.order, one);
            }
        }
    }
}
