package io.registratura.redaction;

import io.registratura.redaction.text.Type;
import java.util.Set;
import java.util.regex.Pattern;

/** How a placeholder is written: «[[ИМЯ_1]]», «[[ЧИСЛО]]», «[[ДАТА_РОЖДЕНИЯ_1, 35–39 лет]]». */
final class Label {
    /** Any placeholder of ours. */
    static final Pattern ANY = Pattern.compile("\\[\\[([А-ЯЁ_]{2,20}?)(?:_\\d{1,4})?(?:, [0-9а-я– -]{1,20})?]]");

    private Label() {}

    /** The first free number of this type. */
    static String next(Type type, String note, Set<String> taken, String text) {
        if (!type.numbered()) {
            return "[[" + type.label() + "]]";
        }
        int number = 1;
        while (used(type, number, taken, text)) {
            number++;
        }
        return start(type, number) + (note.isEmpty() ? "" : ", " + note) + "]]";
    }

    static boolean is(String label, Type type) {
        return label.startsWith("[[" + type.label() + "_")
                && Character.isDigit(label.charAt(type.label().length() + 3));
    }

    private static boolean used(Type type, int number, Set<String> taken, String text) {
        String start = start(type, number);
        return text.contains(start)
                || taken.stream().anyMatch(label -> label.startsWith(start + "]") || label.startsWith(start + ","));
    }

    private static String start(Type type, int number) {
        return "[[" + type.label() + "_" + number;
    }
}
