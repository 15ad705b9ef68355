package io.registratura.triage.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Words that stand near one another: in order with small gaps, or («~») in any order within a window. */
public final class Phrase {
    private static final int GAP = 2;
    private static final int MOST = 12;
    private static final int WINDOW = 7;

    private final int window;
    private final Item[] items;

    private Phrase(int window, Item[] items) {
        this.window = window;
        this.items = items;
    }

    /** Reads «~5 %pain груд*»; fails on a set that is not there. */
    public static Phrase parse(String source, Words words) {
        var parts = new StringTokenizer(source, " ");
        var items = new ArrayList<Item>(4);
        int window = 0;
        while (parts.hasMoreTokens()) {
            var part = parts.nextToken();
            if (part.startsWith("~") && items.isEmpty()) {
                window = part.length() == 1 ? WINDOW : Integer.parseInt(part.substring(1));
            } else {
                items.add(words.item(part));
            }
        }
        return new Phrase(window, items.toArray(new Item[0]));
    }

    /** Every place where the phrase stands. */
    public List<Mention> in(Sentence text) {
        for (Item item : items) {
            if (text.places(item).isEmpty()) {
                return List.of();
            }
        }
        var found = new ArrayList<Mention>();
        for (int[] start : text.places(items[0])) {
            if (found.size() < MOST) {
                var taken = new ArrayList<int[]>();
                taken.add(start);
                if (complete(text, taken) && held(text, taken)) {
                    found.add(Mention.of(taken));
                }
            }
        }
        return found;
    }

    private boolean complete(Sentence text, List<int[]> taken) {
        for (int i = 1; i < items.length; i++) {
            var next = window > 0 ? nearest(text, items[i], taken) : following(text, items[i], taken.getLast());
            if (next == null) {
                return false;
            }
            taken.add(next);
        }
        return true;
    }

    /** A denial belongs to its clause: «температуры нет, дыхание свободное» is no «нет дыхания». */
    private static boolean held(Sentence text, List<int[]> taken) {
        for (int[] one : taken) {
            if (text.isNegator(one[0]) && !joined(text, one, taken)) {
                return false;
            }
        }
        return true;
    }

    private static boolean joined(Sentence text, int[] negator, List<int[]> taken) {
        boolean alone = negator[1] == negator[0] || text.is(negator[1], Speech.DENIED_VERB);
        for (int[] other : taken) {
            int from = Math.min(negator[1], other[1]);
            int to = Math.max(negator[0], other[0]);
            boolean border = false;
            for (int i = from + 1; i <= to; i++) {
                border |= text.at(i).opensClause();
            }
            if (other != negator && !border) {
                return true;
            }
        }
        return !alone || taken.size() == 1;
    }

    private static int @Nullable [] following(Sentence text, Item item, int[] last) {
        int gap = text.isNegator(last[1]) ? 0 : GAP;
        for (int[] place : text.places(item)) {
            if (place[0] > last[1] && place[0] - last[1] - 1 <= gap) {
                return text.together(place[0], last[1]) ? place : null;
            }
        }
        return null;
    }

    private int @Nullable [] nearest(Sentence text, Item item, List<int[]> taken) {
        int low = taken.getFirst()[0];
        int high = taken.getFirst()[1];
        for (int[] one : taken) {
            low = Math.min(low, one[0]);
            high = Math.max(high, one[1]);
        }
        int[] best = null;
        int bestSpan = window + 1;
        for (int[] place : text.places(item)) {
            int span = Math.max(high, place[1]) - Math.min(low, place[0]) + 1;
            if (span < bestSpan && text.together(place[0], low) && free(place, taken)) {
                best = place;
                bestSpan = span;
            }
        }
        return best;
    }

    private static boolean free(int[] place, List<int[]> taken) {
        for (int[] one : taken) {
            if (place[0] <= one[1] && one[0] <= place[1]) {
                return false;
            }
        }
        return true;
    }
}
