package io.registratura.intake;

/** Takes e-mail addresses out of a text: their letters are no names, their digits no phones. */
final class Emails {
    private Emails() {}

    static String blank(String text) {
        StringBuilder rest = new StringBuilder(text);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > 0 && part(text.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < text.length() && part(text.charAt(to))) {
                to++;
            }
            rest.replace(from, to, " ".repeat(to - from));
        }
        return rest.toString();
    }

    private static boolean part(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == '+');
    }
}
