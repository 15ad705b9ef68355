package io.registratura.triage.rules;

import io.registratura.triage.text.Spelling;
import io.registratura.triage.text.Stems;
import io.registratura.triage.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The word patterns of all phrases, each with a number: «боль» by stem, «задых*» by beginning, «=рот» exactly. */
final class Words {
    static final int ANY = 0;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> exact = new HashMap<>();
    private final Map<String, List<Integer>> stems = new HashMap<>();
    private final Map<String, List<Integer>> beginnings = new HashMap<>();
    private final Stems stemmer = new Stems();
    private final Spelling spelling = new Spelling();

    Words() {
        numbers.put("*", ANY);
    }

    int number(String pattern) {
        var known = numbers.get(pattern);
        return known != null ? known : register(pattern);
    }

    private int register(String pattern) {
        int number = numbers.size();
        numbers.put(pattern, number);
        if (pattern.endsWith("*")) {
            var start = pattern.substring(0, pattern.length() - 1);
            beginnings.computeIfAbsent(start, _ -> new ArrayList<>()).add(number);
            spelling.beginning(start);
        } else if (pattern.startsWith("=")) {
            exact.computeIfAbsent(pattern.substring(1), _ -> new ArrayList<>()).add(number);
            know(pattern.substring(1));
        } else {
            stems.computeIfAbsent(stemmer.of(pattern), _ -> new ArrayList<>()).add(number);
            know(pattern);
        }
        return number;
    }

    void know(String word) {
        if (spelling.know(word)) {
            spelling.stem(stemmer.of(word));
        }
    }

    Spelling spelling() {
        return spelling;
    }

    int size() {
        return numbers.size();
    }

    /** The patterns that this token satisfies, its likely corrections included. */
    BitSet of(Token token) {
        var found = new BitSet();
        found.set(ANY);
        if (token.isNumber()) {
            add(found, exact.get(token.word()));
            add(found, stems.get(token.word()));
            return found;
        }
        match(token.word(), token.stem(), found);
        if (!spelling.knows(token.word(), token.stem())) {
            repair(token.word(), found);
        }
        return found;
    }

    /** The token with its likely spelling, for all that reads words and not patterns. */
    Token spelt(Token token) {
        if (token.isNumber() || spelling.knows(token.word(), token.stem())) {
            return token;
        }
        var found = new BitSet();
        match(token.word(), token.stem(), found);
        var corrections = spelling.corrections(token.word(), found.isEmpty());
        if (corrections.isEmpty()) {
            return token;
        }
        var word = corrections.iterator().next();
        return new Token(word, new Stems().of(word), token.before(), token.start(), token.end(), token.number());
    }

    private void repair(String word, BitSet found) {
        var stemmerNow = new Stems();
        boolean strange = found.cardinality() == 1;
        Set<String> corrections = spelling.corrections(word, strange);
        corrections.forEach(one -> match(one, stemmerNow.of(one), found));
        if (strange && corrections.isEmpty()) {
            spelling.beginnings(word).forEach(start -> add(found, beginnings.get(start)));
        }
    }

    private void match(String word, String stem, BitSet found) {
        add(found, exact.get(word));
        add(found, stems.get(stem));
        for (int to = 2; to <= Math.min(word.length(), 16); to++) {
            add(found, beginnings.get(word.substring(0, to)));
        }
    }

    private static void add(BitSet found, @org.jspecify.annotations.Nullable List<Integer> numbers) {
        if (numbers != null) {
            numbers.forEach(found::set);
        }
    }
}
