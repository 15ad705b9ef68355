package io.registratura.triage.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a reading into words and numbers. */
public final class Tokenizer {
    private final Stems stems = new Stems();

    public List<Token> cut(Reading text) {
        var tokens = new ArrayList<Token>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            int end = endOfToken(text, i);
            if (end > i) {
                tokens.add(token(text, from, i, end));
                from = end;
                i = end;
            } else {
                i++;
            }
        }
        return tokens;
    }

    private static int endOfToken(Reading text, int i) {
        return Character.isDigit(text.at(i)) ? endOfNumber(text, i) : endOfWord(text, i);
    }

    private static int endOfWord(Reading text, int i) {
        int end = i;
        while (end < text.length() && Character.isLetter(text.at(end))) {
            end++;
        }
        return end;
    }

    private static int endOfNumber(Reading text, int i) {
        int end = digits(text, i);
        boolean point = end + 1 < text.length() && (text.at(end) == ',' || text.at(end) == '.');
        if (!point || end - i > 3) {
            return end;
        }
        int after = digits(text, end + 1);
        int decimals = after - end - 1;
        return decimals == 1 || decimals == 2 ? after : end;
    }

    private static int digits(Reading text, int i) {
        int end = i;
        while (end < text.length() && Character.isDigit(text.at(end))) {
            end++;
        }
        return end;
    }

    private Token token(Reading text, int from, int start, int end) {
        var word = text.slice(start, end);
        double number = Character.isDigit(word.charAt(0)) ? number(word) : Double.NaN;
        return new Token(word, stems.of(word), text.slice(from, start), text.start(start), text.end(end - 1), number);
    }

    private static double number(String word) {
        try {
            return word.length() > 12 ? 1e12 : Double.parseDouble(word.replace(',', '.'));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
