package io.registratura.intake.text;

import java.util.List;
import org.tartarus.snowball.ext.RussianStemmer;

/** The part of a Russian word that its endings leave alone. */
public final class Stem {
    private Stem() {}

    /** The stems of all words of a text. */
    public static List<String> all(List<Token> tokens) {
        var stemmer = new RussianStemmer();
        return tokens.stream().map(token -> of(stemmer, token.norm())).toList();
    }

    /** «терапевту» and «терапевты» as «терапевт». */
    public static String of(String norm) {
        return of(new RussianStemmer(), norm);
    }

    private static String of(RussianStemmer stemmer, String norm) {
        stemmer.setCurrent(norm.length() > 40 ? norm.substring(0, 40) : norm);
        return stemmer.stem() ? stemmer.getCurrent() : norm;
    }
}
