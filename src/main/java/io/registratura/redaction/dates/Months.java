package io.registratura.redaction.dates;

import java.util.List;
import java.util.Locale;

/** Months by how they begin. */
final class Months {
    private static final List<String> BEGINNINGS =
            List.of("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    private Months() {}

    /** From one to twelve; zero for no month. */
    static int of(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < BEGINNINGS.size(); i++) {
            if (small.startsWith(BEGINNINGS.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
