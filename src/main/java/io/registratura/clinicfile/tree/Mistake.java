package io.registratura.clinicfile.tree;

/**
 * One mistake of a clinic file, told to the person who edits it: where it is, what is wrong, what to do. {@code line} is
 * 0 and {@code key} empty when the mistake belongs to no single place.
 */
public record Mistake(String file, int line, String key, String message, String hint) {

    /** The kind's words with these values in them. */
    public static Mistake of(String file, int line, String key, Wrong wrong, Object... values) {
        return new Mistake(file, line, key, wrong.message(values), wrong.hint(values));
    }

    /** One readable line: «demo.yaml, строка 12, services[1].duration: … Подсказка: …». */
    @Override
    public String toString() {
        var place = line == 0 ? Wrong.words("place.file", file) : Wrong.words("place.line", file, line);
        var keyed = key.isEmpty() ? place : Wrong.words("place.key", place, key);
        return Wrong.words("mistake", keyed, message, hint);
    }
}
