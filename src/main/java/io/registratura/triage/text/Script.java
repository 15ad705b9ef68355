package io.registratura.triage.text;

import java.util.ArrayList;
import java.util.List;

/** Reads text typed in the wrong keyboard layout, or in Latin letters, as the Russian it stands for. */
public final class Script {
    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`/";
    private static final String SIGNS = "йцукенгшщзхъфывапролджэячсмитьбюе.";
    private static final String[][] LETTERS = {
        {"shch", "щ"},
        {"tsya", "тся"},
        {"tsja", "тся"},
        {"sch", "щ"},
        {"zh", "ж"},
        {"kh", "х"},
        {"ts", "ц"},
        {"ch", "ч"},
        {"sh", "ш"},
        {"yu", "ю"},
        {"ju", "ю"},
        {"ya", "я"},
        {"ja", "я"},
        {"yo", "е"},
        {"jo", "е"},
        {"ye", "е"},
        {"ck", "к"},
        {"a", "а"},
        {"b", "б"},
        {"c", "ц"},
        {"d", "д"},
        {"e", "е"},
        {"f", "ф"},
        {"g", "г"},
        {"h", "х"},
        {"i", "и"},
        {"j", "й"},
        {"k", "к"},
        {"l", "л"},
        {"m", "м"},
        {"n", "н"},
        {"o", "о"},
        {"p", "п"},
        {"q", "к"},
        {"r", "р"},
        {"s", "с"},
        {"t", "т"},
        {"u", "у"},
        {"v", "в"},
        {"w", "в"},
        {"x", "х"},
        {"y", "ы"},
        {"z", "з"}
    };

    private static final int LATIN = 4;

    private Script() {}

    /** Every reading worth judging, the text as it stands first. */
    public static List<Reading> readings(Reading plain, Spelling spelling) {
        var all = spelled(plain);
        if (latin(plain)) {
            add(swapped(plain, spelling), all);
        }
        return all;
    }

    /** The text as it stands, and where it has Latin words, as they sound in Russian. */
    public static List<Reading> spelled(Reading plain) {
        var all = new ArrayList<Reading>();
        all.add(plain);
        if (latin(plain)) {
            add(transliterated(plain), all);
        }
        return all;
    }

    private static boolean latin(Reading plain) {
        int letters = 0;
        for (int i = 0; i < plain.length(); i++) {
            letters += plain.at(i) >= 'a' && plain.at(i) <= 'z' ? 1 : 0;
        }
        return letters >= LATIN;
    }

    private static void add(Reading reading, List<Reading> all) {
        for (Reading one : all) {
            if (one.same(reading)) {
                return;
            }
        }
        all.add(reading);
    }

    /** Only words in Latin letters are swapped: a message may be half right. */
    private static Reading swapped(Reading plain, Spelling spelling) {
        var out = new Reading();
        for (int from = 0; from < plain.length(); ) {
            int to = from;
            while (to < plain.length() && !Character.isWhitespace(plain.at(to))) {
                to++;
            }
            swap(plain, from, to, spelling, out);
            if (to < plain.length()) {
                out.add(plain.at(to), plain.start(to), plain.end(to));
            }
            from = to + 1;
        }
        return out;
    }

    private static void swap(Reading plain, int from, int to, Spelling spelling, Reading out) {
        boolean latin = false;
        boolean russian = false;
        for (int i = from; i < to; i++) {
            latin |= plain.at(i) >= 'a' && plain.at(i) <= 'z';
            russian |= Cleaner.isCyrillic(plain.at(i));
        }
        boolean swaps = latin && !russian;
        boolean point = swaps && to - from > 1 && isPoint(plain.at(to - 1)) && !endsInLetter(plain, from, to, spelling);
        for (int i = from; i < to; i++) {
            boolean sign = point && i == to - 1 || isPoint(plain.at(i)) && digit(plain, i - 1) && digit(plain, i + 1);
            out.add(swaps && !sign ? swap(plain.at(i)) : plain.at(i), plain.start(i), plain.end(i));
        }
    }

    private static char swap(char key) {
        int at = KEYS.indexOf(key);
        return at < 0 ? key : SIGNS.charAt(at);
    }

    private static boolean isPoint(char c) {
        return c == ',' || c == '.';
    }

    /** A point that ends a word is a letter of it when that makes a word: «cgk.» is «сплю», «ldf.» is «два.». */
    private static boolean endsInLetter(Reading plain, int from, int to, Spelling spelling) {
        var word = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            word.append(swap(plain.at(i)));
        }
        var whole = word.toString();
        boolean written = spelling.has(whole) || Everyday.has(whole);
        return written || spelling.knows(whole) && !spelling.knows(whole.substring(0, whole.length() - 1));
    }

    private static boolean digit(Reading text, int i) {
        return i >= 0 && i < text.length() && Character.isDigit(text.at(i));
    }

    private static Reading transliterated(Reading plain) {
        var out = new Reading();
        for (int i = 0; i < plain.length(); ) {
            i = step(plain, i, out);
        }
        return out;
    }

    private static int step(Reading plain, int i, Reading out) {
        for (String[] pair : LETTERS) {
            int to = i + pair[0].length();
            if (to <= plain.length() && plain.slice(i, to).equals(pair[0])) {
                boolean yot =
                        pair[0].equals("y") && out.length() > 0 && "аеиоуыэюя".indexOf(out.at(out.length() - 1)) >= 0;
                out.add(yot ? "й" : pair[1], plain.start(i), plain.end(to - 1));
                return to;
            }
        }
        boolean soft = plain.at(i) == '\'' && out.length() > 0 && Cleaner.isCyrillic(out.at(out.length() - 1));
        out.add(soft ? 'ь' : plain.at(i), plain.start(i), plain.end(i));
        return i + 1;
    }
}
