package io.registratura.intake.text;

import org.tartarus.snowball.ext.RussianStemmer;

/** The part of a Russian word that its endings leave alone. */
public final class Stem {
    private Stem() {}

    /** «терапевту» and «терапевты» as «терапевт». */
    public static String of(String norm) {
        var stemmer = new RussianStemmer();
        stemmer.setCurrent(norm.length() > 40 ? norm.substring(0, 40) : norm);
        return stemmer.stem() ? stemmer.getCurrent() : norm;
    }
}
