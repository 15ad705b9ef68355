package io.registratura.triage.text;

import java.util.ArrayList;
import java.util.List;

/** Reads text typed in the wrong keyboard layout, or in Latin letters, as the Russian it stands for. */
public final class Script {
    private static final String KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private static final String SIGNS = "йцукенгшщзхъфывапролджэячсмитьбюе";
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

    private Script() {}

    /** Every reading worth judging, the text as it stands first. */
    public static List<Reading> readings(Reading plain) {
        var all = new ArrayList<Reading>();
        all.add(plain);
        int latin = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.at(i);
            latin += c >= 'a' && c <= 'z' ? 1 : 0;
        }
        if (latin >= 4) {
            add(transliterated(plain), all);
            add(swapped(plain, false), all);
            add(swapped(plain, true), all);
        }
        return all;
    }

    private static void add(Reading reading, List<Reading> all) {
        for (Reading one : all) {
            if (one.same(reading)) {
                return;
            }
        }
        all.add(reading);
    }

    /** Only words in Latin letters are swapped: a message may be half right. A point that ends a word may be a letter. */
    private static Reading swapped(Reading plain, boolean letters) {
        var out = new Reading();
        for (int from = 0; from < plain.length(); ) {
            int to = from;
            while (to < plain.length() && !Character.isWhitespace(plain.at(to))) {
                to++;
            }
            swap(plain, from, to, letters, out);
            if (to < plain.length()) {
                out.add(plain.at(to), plain.start(to), plain.end(to));
            }
            from = to + 1;
        }
        return out;
    }

    private static void swap(Reading plain, int from, int to, boolean letters, Reading out) {
        boolean latin = plain.slice(from, to).chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean russian = plain.slice(from, to).chars().anyMatch(c -> Cleaner.isCyrillic((char) c));
        for (int i = from; i < to; i++) {
            char c = plain.at(i);
            boolean point =
                    (c == ',' || c == '.') && (i == to - 1 && !letters || digit(plain, i - 1) && digit(plain, i + 1));
            int at = !latin || russian || point ? -1 : KEYS.indexOf(c);
            out.add(at < 0 ? c : SIGNS.charAt(at), plain.start(i), plain.end(i));
        }
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
