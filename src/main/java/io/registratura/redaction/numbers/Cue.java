package io.registratura.redaction.numbers;

import io.registratura.redaction.text.Lists;
import io.registratura.redaction.text.Page;
import java.util.Map;
import java.util.Set;

/** What the words beside a number call it: the nearest before it wins, one behind it counts when there is none before. */
enum Cue {
    SNILS,
    INN,
    POLICY,
    TEMPORARY,
    CARD,
    CODE,
    PASSPORT,
    FOREIGN_PASSPORT,
    CERTIFICATE,
    LICENCE,
    PHONE,
    ACCOUNT,
    BANK,
    ID,
    NONE;

    private static final int BEFORE = 48;
    private static final int AFTER = 18;
    private static final Map<String, Set<String>> WORDS = Lists.sections("contexts.txt");

    static Cue of(Page page, int start, int end) {
        Cue before = nearest(page.around(start - BEFORE, start), true);
        return before == NONE ? nearest(clause(page.around(end, end + AFTER)), false) : before;
    }

    private static String clause(String after) {
        int cut = 0;
        while (cut < after.length()
                && ",;.!?\n".indexOf(after.charAt(cut)) < 0
                && !Character.isDigit(after.charAt(cut))) {
            cut++;
        }
        return after.substring(0, cut);
    }

    private static Cue nearest(String text, boolean last) {
        Cue nearest = NONE;
        int best = -1;
        for (Cue cue : values()) {
            for (String word : WORDS.getOrDefault(cue.name(), Set.of())) {
                int at = place(text, word.replace('_', ' '), last);
                if (at >= 0 && (best < 0 || (last ? at >= best : at < best))) {
                    best = at;
                    nearest = cue;
                }
            }
        }
        return nearest;
    }

    /** Where the word begins, at the beginning of a word; a short one must be whole. */
    private static int place(String text, String word, boolean last) {
        int found = -1;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetter(text.charAt(at - 1));
            boolean whole = word.length() > 3 || end == text.length() || !Character.isLetter(text.charAt(end));
            if (begins && whole) {
                found = at;
                if (!last) {
                    return found;
                }
            }
        }
        return found;
    }
}
