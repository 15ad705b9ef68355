package io.registratura.intake.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Takes the tricks out of typed text: look-alike letters, invisible signs, odd dashes and spaces, stress marks. */
public final class Normal {
    /** No message is read further than this. */
    public static final int LIMIT = 4096;

    private static final String LATIN = "aceopxykmthbABCEHKMOPTXYi";
    private static final String LOOKS = "асеорхукмтнвАВСЕНКМОРТХУи";
    private static final Map<Integer, String> SIGNS = signs();

    private Normal() {}

    /** The same text in plain letters, digits, spaces and ASCII punctuation; never longer than the limit. */
    public static String clean(String text) {
        String head = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
        StringBuilder out = new StringBuilder(head.length() + 16);
        Normalizer.normalize(head, Normalizer.Form.NFKC).codePoints().forEach(cp -> append(out, cp));
        return out.length() > LIMIT ? out.substring(0, LIMIT) : out.toString();
    }

    /** Lower case, «ё» as «е»: the form in which words are compared. */
    public static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** A Cyrillic word with Latin look-alikes in it, put right; any other word as it is. */
    public static String oneAlphabet(String word) {
        boolean cyrillic = word.chars().anyMatch(Normal::isCyrillic);
        boolean latin = word.chars().anyMatch(Normal::isLatin);
        if (!cyrillic || !latin) {
            return word;
        }
        StringBuilder out = new StringBuilder(word.length());
        word.chars().forEach(c -> out.append(LATIN.indexOf(c) < 0 ? (char) c : LOOKS.charAt(LATIN.indexOf(c))));
        return out.toString();
    }

    static boolean isCyrillic(int c) {
        return c >= 0x0400 && c <= 0x052F;
    }

    static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static void append(StringBuilder out, int cp) {
        String sign = SIGNS.get(cp);
        if (sign != null) {
            out.append(sign);
            return;
        }
        switch (Character.getType(cp)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            case Character.CONTROL -> out.append(cp == '\n' ? '\n' : ' ');
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
            case Character.DASH_PUNCTUATION -> out.append('-');
            case Character.DECIMAL_DIGIT_NUMBER -> out.append(Character.digit(cp, 10));
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> out.append(' ');
            default -> out.appendCodePoint(cp);
        }
    }

    private static Map<Integer, String> signs() {
        Map<Integer, String> signs = new HashMap<>();
        for (String line : Lines.of("signs.txt")) {
            String[] pair = line.split("=", 2);
            signs.put(
                    Integer.parseInt(pair[0].strip(), 16),
                    pair[1].strip().translateEscapes() + (pair[1].strip().length() > 1 ? " " : ""));
        }
        return Map.copyOf(signs);
    }
}
