package io.registratura.intake.text;

import java.util.List;

/** A message as words, in one alphabet and mended; {@code foreign} when it is not Russian at all. */
public record Reading(String text, List<Token> tokens, boolean foreign) {

    /** Reads clean text (see {@link Normal#clean}) with the words of this vocabulary. */
    public static Reading of(String clean, Vocabulary vocabulary) {
        List<Token> tokens = Tokenizer.tokens(clean);
        if (!Languages.latinOnly(tokens)) {
            List<Token> mended = tokens.stream().map(t -> mend(t, vocabulary)).toList();
            return new Reading(
                    clean, mended, Languages.otherLetters(clean) || Languages.foreignWords(mended, vocabulary));
        }
        return ofLatin(clean, tokens, vocabulary);
    }

    private static Reading ofLatin(String clean, List<Token> tokens, Vocabulary vocabulary) {
        List<Token> translit = tokens.stream().map(t -> mend(t, vocabulary)).toList();
        double sounded = Languages.known(translit, vocabulary);
        String typed = Translit.otherLayout(clean);
        List<Token> switched =
                Tokenizer.tokens(typed).stream().map(t -> mend(t, vocabulary)).toList();
        if (sounded < 0.5 && Languages.known(switched, vocabulary) >= 0.5) {
            return new Reading(typed, switched, false);
        }
        double english = Languages.english(tokens);
        return new Reading(clean, translit, english > 0 && english >= sounded || sounded < 0.34);
    }

    private static Token mend(Token token, Vocabulary vocabulary) {
        if (token.digits()) {
            return token;
        }
        boolean latin = token.norm().chars().anyMatch(Normal::isLatin);
        return token.withNorm(latin ? vocabulary.fromLatin(token.norm()) : vocabulary.mend(token.norm()));
    }

    /** The words from one place to another, {@code to} excluded. */
    public List<Token> words(int from, int to) {
        return tokens.subList(Math.max(0, from), Math.min(to, tokens.size()));
    }
}
