package io.registratura.redaction.text;

import io.registratura.intake.text.Normal;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text without tricks: one form of every letter, digit, dash and space, nothing invisible, «О» and «З» among digits read
 * as digits. Every sign of it knows where it stood.
 */
public final class Plain {
    private static final String ZERO = "ОоOo";
    private static final String JOINTS = " -./()";

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Plain(String original) {
        starts = new int[original.length() + 16];
        ends = new int[original.length() + 16];
        for (int at = 0; at < original.length(); ) {
            int end = cluster(original, at);
            add(original.substring(at, end), at, end);
            at = end;
        }
        alphabets();
        digits();
    }

    /** Reads a text of any kind. */
    public static Plain of(String original) {
        return new Plain(original);
    }

    /** The text to search. */
    public String text() {
        return text.toString();
    }

    /** Where the sign at this place begins in the original. */
    public int start(int at) {
        return starts[at];
    }

    /** Where the sign before this place ends in the original. */
    public int end(int at) {
        return ends[at - 1];
    }

    /** A sign with the marks over it. */
    private static int cluster(String original, int at) {
        int end = at + Character.charCount(original.codePointAt(at));
        while (end < original.length() && Character.getType(original.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    private void add(String cluster, int from, int to) {
        Normalizer.normalize(cluster, Normalizer.Form.NFKC).codePoints().forEach(cp -> {
            switch (Character.getType(cp)) {
                case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
                case Character.CONTROL -> append(cp == '\n' ? '\n' : ' ', from, to);
                case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    append(' ', from, to);
                case Character.DASH_PUNCTUATION -> append('-', from, to);
                case Character.DECIMAL_DIGIT_NUMBER -> append((char) ('0' + Character.digit(cp, 10)), from, to);
                case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> append(' ', from, to);
                default -> other(cp, from, to);
            }
        });
    }

    /** A minus sign is a dash too. */
    private void other(int cp, int from, int to) {
        if (cp == '\u2212') {
            append('-', from, to);
        } else {
            for (char c : Character.toChars(cp)) {
                append(c, from, to);
            }
        }
    }

    private void append(char c, int from, int to) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        starts[text.length()] = from;
        ends[text.length()] = to;
        text.append(c);
    }

    /** Latin look-alikes in Russian words. */
    private void alphabets() {
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                String one = Normal.oneAlphabet(text.substring(at, end));
                text.replace(at, end, one.length() == end - at ? one : text.substring(at, end));
            }
            at = Math.max(end, at + 1);
        }
    }

    /** «8 9О3 12З-45-67»: between two digits, or after a dash and before one. */
    private void digits() {
        for (int at = 1; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            boolean zero = ZERO.indexOf(c) >= 0;
            if ((zero || c == 'З' || c == 'з') && betweenDigits(at)) {
                text.setCharAt(at, zero ? '0' : '3');
            }
        }
    }

    private boolean betweenDigits(int at) {
        boolean after = digit(at - 1) || JOINTS.indexOf(text.charAt(at - 1)) >= 0 && at > 1 && digit(at - 2);
        int next = at + 1;
        while (next < text.length() && next < at + 4 && (ZERO + "Зз").indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean direct = next < text.length() && digit(next);
        boolean joint = next + 1 < text.length() && JOINTS.indexOf(text.charAt(next)) >= 0 && digit(next + 1);
        return after && (direct || joint && digit(at - 1));
    }

    private boolean digit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
