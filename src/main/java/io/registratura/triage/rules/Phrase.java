package io.registratura.triage.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that stand near one another: in order with small gaps, or («~») in any order within a window. Thousands are held
 * against every message, so the items are arrays: each item its choices, each choice the words that follow one another.
 */
final class Phrase {
    private static final int GAP = 2;
    private static final int MOST = 12;
    private static final Pattern SPACES = Pattern.compile(" +");

    private final int window;
    private final int[][][] items;

    private Phrase(int window, int[][][] items) {
        this.window = window;
        this.items = items;
    }

    static Phrase parse(String source, Words words, Sets sets) {
        var parts = new ArrayList<>(Arrays.asList(SPACES.split(source.strip())));
        int window = 0;
        if (parts.getFirst().startsWith("~")) {
            var size = parts.removeFirst().substring(1);
            window = size.isEmpty() ? 7 : Integer.parseInt(size);
        }
        return new Phrase(
                window, parts.stream().map(part -> item(part, words, sets)).toArray(int[][][]::new));
    }

    private static int[][] item(String part, Words words, Sets sets) {
        return sets.expand(part).stream()
                .map(one ->
                        Arrays.stream(one.split("_")).mapToInt(words::number).toArray())
                .toArray(int[][]::new);
    }

    /** Every place where the phrase stands. */
    List<Mention> in(Sentence text) {
        if (!possible(text)) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        var first = places(text, 0);
        for (int[] start : first) {
            if (found.size() < MOST) {
                var taken = new ArrayList<int[]>();
                taken.add(start);
                if (complete(text, taken)) {
                    found.add(Mention.of(taken));
                }
            }
        }
        return found;
    }

    /** Every item has at least one of its words somewhere: a quick look before the search. */
    private boolean possible(Sentence text) {
        for (int[][] item : items) {
            boolean some = false;
            for (int i = 0; i < item.length && !some; i++) {
                some = text.mayHave(item[i]);
            }
            if (!some) {
                return false;
            }
        }
        return true;
    }

    private boolean complete(Sentence text, List<int[]> taken) {
        for (int i = 1; i < items.length; i++) {
            var next = window > 0 ? nearest(text, i, taken) : following(text, i, taken.getLast());
            if (next == null) {
                return false;
            }
            taken.add(next);
        }
        return true;
    }

    private int @org.jspecify.annotations.Nullable [] following(Sentence text, int item, int[] last) {
        int gap = text.isNegator(last[1]) ? 0 : GAP;
        for (int[] place : places(text, item)) {
            if (place[0] > last[1] && place[0] - last[1] - 1 <= gap) {
                return place;
            }
        }
        return null;
    }

    private int @org.jspecify.annotations.Nullable [] nearest(Sentence text, int item, List<int[]> taken) {
        int low = taken.stream().mapToInt(one -> one[0]).min().orElse(0);
        int high = taken.stream().mapToInt(one -> one[1]).max().orElse(0);
        int[] best = null;
        int bestSpan = window + 1;
        for (int[] place : places(text, item)) {
            int span = Math.max(high, place[1]) - Math.min(low, place[0]) + 1;
            if (span < bestSpan && taken.stream().noneMatch(one -> place[0] <= one[1] && one[0] <= place[1])) {
                best = place;
                bestSpan = span;
            }
        }
        return best;
    }

    private List<int[]> places(Sentence text, int item) {
        var all = new ArrayList<int[]>();
        for (int[] words : items[item]) {
            text.collect(words, all);
        }
        if (items[item].length > 1) {
            all.sort((a, b) -> Integer.compare(a[0], b[0]));
        }
        return all;
    }
}
