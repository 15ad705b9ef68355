package io.registratura.triage.phrase;

import java.util.List;

/**
 * One place of a phrase: the choices that may stand there, each the words that follow one another. Phrases share items, so
 * that a report is searched for each only once; first words lie together, since most stand nowhere in it.
 */
record Item(int index, int[] first, List<int[]> choices) {

    static Item of(int index, List<int[]> choices) {
        var first = new int[choices.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = choices.get(i)[0];
        }
        return new Item(index, first, choices);
    }
}
