package io.registratura.triage.phrase;

import io.registratura.triage.text.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The words of all phrases, each with a number: «боль» by stem, «задых*» by beginning, «=рот» exactly, «*» any word, «#»
 * any number, «#year» a year of our time.
 */
public final class Words {
    private final Map<String, Item> items = new HashMap<>();
    private final Patterns patterns = new Patterns();
    private final Synonyms synonyms = new Synonyms();
    private final Sets sets = new Sets();
    private final Map<String, List<int[]>> numbered = new HashMap<>();
    private final Spelling spelling = new Spelling();
    private final Item[] speech = new Item[Speech.values().length];

    /** All words are read; fails on a set of speech that is not there. */
    public void complete() {
        for (Speech one : Speech.values()) {
            speech[one.ordinal()] = item(one.set());
        }
    }

    Item speech(Speech set) {
        return speech[set.ordinal()];
    }

    /** Names a set of words for «%name». */
    public void define(String name, String words) {
        sets.define(name, words);
    }

    /** Words that stand for this one wherever a rule speaks of it: pet names, dialect, neighbouring languages. */
    public void same(String plain, String others) {
        for (var words = new StringTokenizer(others, " "); words.hasMoreTokens(); ) {
            var word = words.nextToken();
            synonyms.add(word, plain);
            if (word.endsWith("*")) {
                spelling.beginning(word.substring(0, word.length() - 1));
            } else {
                know(word);
            }
        }
    }

    /** Learns words that are spelt right. */
    public void know(String word) {
        spelling.know(word);
    }

    /** «%pain|ломит|не_могу» as one item; fails on a set that is not there. */
    Item item(String source) {
        var known = items.get(source);
        if (known == null) {
            known = Item.of(items.size(), choices(source));
            items.put(source, known);
        }
        return known;
    }

    private List<int[]> choices(String source) {
        var choices = new ArrayList<int[]>();
        for (var parts = new StringTokenizer(source, "|"); parts.hasMoreTokens(); ) {
            var part = parts.nextToken();
            if (part.startsWith("%")) {
                choices.addAll(set(part.substring(1)));
            } else {
                choices.add(sequence(part));
            }
        }
        return choices;
    }

    private List<int[]> set(String name) {
        var known = numbered.get(name);
        if (known == null) {
            known = new ArrayList<>();
            for (String words : sets.named(name)) {
                known.add(sequence(words));
            }
            numbered.put(name, known);
        }
        return known;
    }

    private int[] sequence(String words) {
        if (words.indexOf('_') < 0) {
            return new int[] {number(words)};
        }
        var parts = words.split("_");
        var sequence = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            sequence[i] = number(parts[i]);
        }
        return sequence;
    }

    private int number(String pattern) {
        var known = patterns.known(pattern);
        if (known != null) {
            return known;
        }
        if (pattern.endsWith("*")) {
            spelling.beginning(pattern.substring(0, pattern.length() - 1));
        } else {
            know(pattern.startsWith("=") ? pattern.substring(1) : pattern);
        }
        return patterns.add(pattern);
    }

    Spelling spelling() {
        return spelling;
    }

    int size() {
        return patterns.size();
    }

    int items() {
        return items.size();
    }

    Patterns patterns() {
        return patterns;
    }

    Synonyms synonyms() {
        return synonyms;
    }
}
