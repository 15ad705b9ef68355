package io.registratura.redaction.people;

import java.util.BitSet;
import java.util.List;

/** The words of a text, which of them are names so far, and whether large letters tell anything in it. */
record Line(List<Word> words, BitSet named, BitSet announced, boolean capitals) {

    static Line of(List<Word> words) {
        long large =
                words.stream().filter(word -> word.shouted() || word.initial()).count();
        return new Line(words, new BitSet(), new BitSet(), large * 2 < words.size());
    }

    boolean capital(int i) {
        return words.get(i).capital() && (capitals || !words.get(i).shouted());
    }

    /** In a text in which all is written large, large letters tell nothing. */
    boolean shouted(int i) {
        return capitals && words.get(i).shouted() && !Signals.knownSurname(words.get(i));
    }

    /** A letter with a point; at the end of the text the point may be missing. */
    boolean initialAt(int i) {
        boolean point = i + 1 >= words.size() || words.get(i + 1).gap().startsWith(".");
        return words.get(i).initial() && point;
    }
}
