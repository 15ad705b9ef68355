package io.registratura.intake.text;

import java.util.Arrays;

/** Are two words the same but for a slip of the finger? */
public final class Typo {
    private Typo() {}

    /** At most {@code most} letters changed, lost, added, or two neighbours swapped. */
    public static boolean within(String a, String b, int most) {
        return Math.abs(a.length() - b.length()) <= most
                && a.length() <= 40
                && Long.bitCount(letters(a) ^ letters(b)) <= 2 * most
                && distance(a, b) <= most;
    }

    /** Which letters occur, as bits: words that share too few cannot be near. */
    private static long letters(String word) {
        long bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1L << (word.charAt(i) & 63);
        }
        return bits;
    }

    /** How many slips lie between the two words. */
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        Arrays.setAll(cost[0], j -> j);
        for (int i = 1; i <= a.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                cost[i][j] = cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
