package io.registratura.redaction.text;

/** Something personal between two places of the searched text; {@code note} is what may be told all the same. */
public record Finding(int start, int end, Type type, String note) {

    /** Nothing may be told of it. */
    public Finding(int start, int end, Type type) {
        this(start, end, type, "");
    }
}
