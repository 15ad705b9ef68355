package io.registratura.triage.text;

import org.tartarus.snowball.ext.RussianStemmer;

/** Russian stems; one instance belongs to one thread. */
public final class Stems {
    private static final int LONGEST = 40;
    private final RussianStemmer stemmer = new RussianStemmer();

    public String of(String word) {
        if (word.length() <= 3 || word.length() > LONGEST) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
