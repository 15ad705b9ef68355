package io.registratura.triage.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Frequent words of everyday talk: they are spelt right and never a slip of a symptom. The sorted file is searched as it
 * lies, letter by letter, so that it costs nothing before the first unknown word. A place is where a line begins.
 */
public final class Everyday {
    private static final String PATH = "/triage/everyday.txt";
    private static final int BYTES = 2;
    private static final byte[] FILE = load();

    private Everyday() {}

    private static byte[] load() {
        try (var in = Everyday.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException("no " + PATH);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Is it one of these words? In small letters, without «ё». */
    public static boolean has(String word) {
        return whole(word, 0, 0, 0, FILE.length);
    }

    /** Words of everyday talk of which this one has lost a letter, got one too many, or has two swapped. */
    static List<String> near(String word) {
        var found = new ArrayList<String>(1);
        int low = 0;
        int high = FILE.length;
        for (int i = 0; i <= word.length() && low < high; i++) {
            extra(word, i, low, high, found);
            swapped(word, i, low, high, found);
            lost(word, i, low, high, found);
            char next = i < word.length() ? word.charAt(i) : '\uffff';
            int from = first(low, high, i, next);
            high = next == '\uffff' ? low : first(from, high, i, (char) (next + 1));
            low = from;
        }
        return found;
    }

    private static void extra(String word, int i, int low, int high, List<String> found) {
        if (i < word.length() && whole(word, i + 1, i, low, high)) {
            add(word.substring(0, i) + word.substring(i + 1), found);
        }
    }

    private static void swapped(String word, int i, int low, int high, List<String> found) {
        if (i + 1 < word.length()) {
            var other = word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
            if (whole(other, i, i, low, high)) {
                add(other, found);
            }
        }
    }

    /** Every letter that goes on from here in the file may be the lost one. */
    private static void lost(String word, int i, int low, int high, List<String> found) {
        for (int from = low; from < high; ) {
            char letter = letter(from, i);
            int to = first(from, high, i, (char) (letter + 1));
            if (letter > 0 && whole(word, i, i + 1, from, to)) {
                add(word.substring(0, i) + letter + word.substring(i), found);
            }
            from = to;
        }
    }

    private static void add(String word, List<String> found) {
        if (!found.contains(word)) {
            found.add(word);
        }
    }

    /** Is the rest of the word, from this letter on, a line of these, whose letters before {@code depth} are decided? */
    private static boolean whole(String word, int letter, int depth, int low, int high) {
        int from = low;
        int to = high;
        int at = depth;
        for (int i = letter; i < word.length() && from < to; i++) {
            from = first(from, to, at, word.charAt(i));
            to = first(from, to, at, (char) (word.charAt(i) + 1));
            at++;
        }
        return from < to && letter(from, at) == 0;
    }

    /** The first line of these whose letter at this depth is not before the wanted one. */
    private static int first(int low, int high, int depth, char wanted) {
        int from = low;
        int to = high;
        while (from < to) {
            int line = start(from, (from + to) >>> 1);
            if (letter(line, depth) < wanted) {
                from = next(line);
            } else {
                to = line;
            }
        }
        return from;
    }

    private static int start(int low, int at) {
        int start = at;
        while (start > low && FILE[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int next(int line) {
        int next = line;
        while (FILE[next] != '\n') {
            next++;
        }
        return next + 1;
    }

    /** Zero behind the end of the line: shorter words come first. All letters lie in two bytes. */
    private static char letter(int line, int depth) {
        int at = line;
        for (int i = 0; i < depth; i++) {
            at += FILE[at] == '\n' ? 0 : BYTES;
        }
        return FILE[at] == '\n' ? 0 : (char) ((FILE[at] & 0x1F) << 6 | FILE[at + 1] & 0x3F);
    }
}
