package io.registratura.triage.phrase;

import java.util.BitSet;
import java.util.List;

/** A phrase found: the tokens it took, first and last. */
public record Mention(BitSet tokens, int first, int last) {

    static Mention of(List<int[]> places) {
        var tokens = new BitSet();
        for (int[] place : places) {
            tokens.set(place[0], place[1] + 1);
        }
        return new Mention(tokens, tokens.nextSetBit(0), tokens.length() - 1);
    }
}
