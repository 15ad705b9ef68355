package io.registratura.triage.text;

/** A word or a number: its stem, what stands before it, its place in the text as written. */
public record Token(String word, String stem, String before, int start, int end, double number) {

    public boolean isNumber() {
        return !Double.isNaN(number);
    }

    /** The same token in another spelling. */
    public Token spelt(String other, Stems stems) {
        return other.equals(word) ? this : new Token(other, stems.of(other), before, start, end, number);
    }

    /** A border of sentences stands before this token. */
    public boolean opensSentence() {
        return has(".!?;\n");
    }

    /** Any border stands before this token. */
    public boolean opensClause() {
        return has(".!?;\n,:()—–…") || before.contains(" - ");
    }

    private boolean has(String signs) {
        for (int i = 0; i < before.length(); i++) {
            if (signs.indexOf(before.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    public boolean is(String... words) {
        for (String one : words) {
            if (word.equals(one)) {
                return true;
            }
        }
        return false;
    }

    public boolean begins(String... prefixes) {
        for (String one : prefixes) {
            if (word.startsWith(one)) {
                return true;
            }
        }
        return false;
    }
}
