package io.registratura.intake.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Russian typed in Latin letters, or on a keyboard left in the other layout. */
final class Translit {
    private static final List<String[]> PAIRS = pairs();
    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String ROWS = "йцукенгшщзхъфывапролджэячсмитьбюё";

    private Translit() {}

    /** «zapishite» as «запишите»; letters it does not know stay. */
    static String decode(String word) {
        String in = word.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(in.length());
        for (int at = 0; at < in.length(); ) {
            at += step(in, at, out);
        }
        return out.toString();
    }

    /** «ghbdtn» as «привет»; signs that are no keys of a letter stay. */
    static String otherLayout(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .chars()
                .forEach(c -> out.append(KEYS.indexOf(c) < 0 ? (char) c : ROWS.charAt(KEYS.indexOf(c))));
        return out.toString();
    }

    private static int step(String in, int at, StringBuilder out) {
        for (String[] pair : PAIRS) {
            if (in.startsWith(pair[0], at)) {
                out.append(pair[1]);
                return pair[0].length();
            }
        }
        char c = in.charAt(at);
        out.append(c == 'y' ? ofY(in, at) : c);
        return 1;
    }

    /** «y» is «й» after a vowel and at the end of «-iy», «ы» after a consonant. */
    private static char ofY(String in, int at) {
        boolean afterVowel = at > 0 && "aeiouy".indexOf(in.charAt(at - 1)) >= 0;
        return at == 0 || afterVowel ? 'й' : 'ы';
    }

    private static List<String[]> pairs() {
        List<String[]> pairs = new ArrayList<>();
        for (String line : Lines.of("translit.txt")) {
            String[] pair = line.split("=", -1);
            pairs.add(new String[] {pair[0].strip(), pair[1].strip()});
        }
        pairs.sort((a, b) -> b[0].length() - a[0].length());
        return List.copyOf(pairs);
    }
}
