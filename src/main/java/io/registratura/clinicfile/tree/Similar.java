package io.registratura.clinicfile.tree;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that was probably meant: the one that the fewest slips of the finger lead to. */
public final class Similar {
    private static final int LONGEST = 60;

    private Similar() {}

    public static Optional<String> to(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        int bearable = typed.length() < 4 ? 1 : Math.max(2, typed.length() / 3);
        return known.stream()
                .filter(word -> distance(typed, word) <= bearable)
                .min(Comparator.comparingInt((String word) -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Like {@link #to}, but always an answer. */
    public static String nearest(String typed, Collection<String> known) {
        var short_ = typed.substring(0, Math.min(typed.length(), LONGEST));
        return known.stream()
                .min(Comparator.comparingInt((String word) -> distance(short_, word))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row = next(row, one.charAt(i - 1), i, other);
        }
        return row[other.length()];
    }

    private static int[] next(int[] row, char letter, int number, String other) {
        var next = new int[row.length];
        next[0] = number;
        for (int j = 1; j < row.length; j++) {
            int changed = row[j - 1] + (Character.toLowerCase(letter) == other.charAt(j - 1) ? 0 : 1);
            next[j] = Math.min(changed, 1 + Math.min(row[j], next[j - 1]));
        }
        return next;
    }
}
