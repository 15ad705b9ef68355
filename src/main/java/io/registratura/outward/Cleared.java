package io.registratura.outward;

/** A text that the gateway has let through: nobody else can make one. */
public final class Cleared {
    private final String text;

    Cleared(String text) {
        this.text = text;
    }

    /** What may be sent. */
    public String text() {
        return text;
    }

    /** It may tell of health. */
    @Override
    public String toString() {
        return "Cleared";
    }
}
