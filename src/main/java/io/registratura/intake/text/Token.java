package io.registratura.intake.text;

/**
 * A word or a run of digits («25.03», «10-12»). {@code raw} keeps the patient's letters, {@code norm} is lower case,
 * Cyrillic, without «ё»; {@code before} is the punctuation between this word and the one before; {@code clause} and
 * {@code sentence} count from zero; {@code quoted} when it stands in quotation marks inside a longer message.
 */
public record Token(
        String raw,
        String norm,
        boolean digits,
        int start,
        int end,
        String before,
        int clause,
        int sentence,
        boolean quoted) {

    /** Does the patient's spelling begin with a capital letter? */
    public boolean capital() {
        return Character.isUpperCase(raw.codePointAt(0));
    }

    /** Is this one of the words? */
    public boolean is(String... words) {
        for (String word : words) {
            if (norm.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whole digits without separators: their value, else -1. */
    public int number() {
        return digits && norm.length() <= 6 && norm.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(norm)
                : -1;
    }

    Token withNorm(String other) {
        return new Token(raw, other, digits, start, end, before, clause, sentence, quoted);
    }
}
