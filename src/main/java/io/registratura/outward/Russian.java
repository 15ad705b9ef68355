package io.registratura.outward;

import java.util.Locale;

/** Is it the language whose names the recognisers know? */
final class Russian {
    private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final double MOST_OTHERS = 0.2;

    private Russian() {}

    /** Hardly any letters but Russian ones, placeholders aside. */
    static boolean is(String text) {
        String bare = text.replaceAll("\\[\\[[^\\[\\]]{1,60}]]", " ").toLowerCase(Locale.ROOT);
        long letters = bare.codePoints().filter(Character::isLetter).count();
        long russian = bare.codePoints().filter(c -> LETTERS.indexOf(c) >= 0).count();
        boolean cyrillicOfOthers = bare.codePoints()
                .anyMatch(c -> LETTERS.indexOf(c) < 0
                        && Character.isLetter(c)
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
        return !cyrillicOfOthers && letters - russian <= letters * MOST_OTHERS;
    }
}
