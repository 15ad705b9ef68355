package io.registratura.triage.phrase;

import io.registratura.triage.text.Reading;
import io.registratura.triage.text.Script;
import io.registratura.triage.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole report as tokens, and where each word pattern stands in it. */
public final class Sentence {
    private static final Comparator<int[]> BY_PLACE = (a, b) -> a[0] != b[0] ? a[0] - b[0] : a[1] - b[1];
    private final List<Token> tokens;
    private final Words words;
    private final @Nullable BitSet[] places;
    /** The patterns that stand anywhere: small enough to stay at hand while thousands are asked for. */
    private final BitSet stands = new BitSet();

    private final @Nullable List<int[]>[] found;
    private final @Nullable BitSet[] speech = new BitSet[Speech.values().length];
    private final int[] sentence;

    @SuppressWarnings("unchecked")
    private Sentence(List<Token> tokens, Words words, @Nullable BitSet[] places) {
        this.tokens = tokens;
        this.words = words;
        this.places = places;
        for (int i = 0; i < places.length; i++) {
            stands.set(i, places[i] != null);
        }
        this.found = (List<int[]>[]) new List<?>[words.items()];
        this.sentence = Borders.sentences(tokens);
    }

    /**
     * Of all ways to read a report those that have most words of ours. A reading that knows fewer invents symptoms: of
     * 1,937 sentences in the wrong layout 61 rose in class when all were judged, 1 with the likeliest.
     */
    public static List<Sentence> likeliest(Reading plain, Words words) {
        var readings = Script.readings(plain, words.spelling());
        var glossary = new Glossary(words);
        var wordings = new ArrayList<Wording>(readings.size());
        int most = 0;
        for (Reading reading : readings) {
            var wording = Wording.of(reading, glossary);
            wordings.add(wording);
            most = Math.max(most, wording.familiar());
        }
        var likeliest = new ArrayList<Sentence>(1);
        for (Wording wording : wordings) {
            if (wording.familiar() == most) {
                likeliest.add(of(wording, glossary, words));
            }
        }
        return likeliest;
    }

    private static Sentence of(Wording wording, Glossary glossary, Words words) {
        var places = new BitSet[words.size()];
        for (int i = 0; i < wording.written().size(); i++) {
            var numbers = glossary.meaning(wording.written().get(i));
            for (int one = numbers.nextSetBit(0); one >= 0; one = numbers.nextSetBit(one + 1)) {
                put(places, one, i);
            }
        }
        return new Sentence(wording.spelt(), words, places);
    }

    private static void put(BitSet[] places, int number, int at) {
        if (places[number] == null) {
            places[number] = new BitSet();
        }
        places[number].set(at);
    }

    public int size() {
        return tokens.size();
    }

    public Token at(int index) {
        return tokens.get(index);
    }

    public boolean isNegator(int index) {
        return tokens.get(index).is("не", "ни", "нет", "без");
    }

    /** Do these tokens stand in one sentence? Words of a phrase never do otherwise; messages of one burst may go on. */
    boolean together(int a, int b) {
        return sentence[a] == sentence[b];
    }

    /** Does this token belong to a word of the set? Outside of the text: no. */
    public boolean is(int index, Speech set) {
        return index >= 0 && index < tokens.size() && where(set).get(index);
    }

    /** Does a word of the set stand at one of the tokens {@code from} to {@code to}, both included? */
    public boolean within(int from, int to, Speech set) {
        int at = where(set).nextSetBit(Math.max(0, from));
        return at >= 0 && at <= to;
    }

    /** The tokens of all words of the set. */
    public BitSet where(Speech set) {
        var known = speech[set.ordinal()];
        if (known == null) {
            known = new BitSet();
            for (int[] place : places(words.speech(set))) {
                known.set(place[0], place[1] + 1);
            }
            speech[set.ordinal()] = known;
        }
        return known;
    }

    /** {first, last} of every place where one of the item's choices stands, in order. */
    List<int[]> places(Item item) {
        var known = found[item.index()];
        if (known == null) {
            known = search(item);
            found[item.index()] = known;
        }
        return known;
    }

    private List<int[]> search(Item item) {
        List<int[]> all = List.of();
        var first = item.first();
        for (int i = 0; i < first.length; i++) {
            if (stands.get(first[i])) {
                all = all.isEmpty() ? new ArrayList<>(2) : all;
                collect(item.choices().get(i), places[first[i]], all);
            }
        }
        if (all.size() > 1) {
            all.sort(BY_PLACE);
        }
        return all;
    }

    private void collect(int[] words, BitSet start, List<int[]> all) {
        for (int at = start.nextSetBit(0); at >= 0; at = start.nextSetBit(at + 1)) {
            if (follow(words, at)) {
                all.add(new int[] {at, at + words.length - 1});
            }
        }
    }

    private boolean follow(int[] words, int at) {
        for (int i = 1; i < words.length; i++) {
            var place = places[words[i]];
            if (place == null || !place.get(at + i) || !together(at, at + i)) {
                return false;
            }
        }
        return true;
    }
}
