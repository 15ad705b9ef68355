package io.registratura.triage.phrase;

import io.registratura.triage.text.Reading;
import io.registratura.triage.text.Stems;
import io.registratura.triage.text.Token;
import io.registratura.triage.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one reading, glued ones apart.
 *
 * @param written as they stand
 * @param spelt as they are likely spelt
 * @param familiar how many of them are words of ours: a wrong reading has few
 */
record Wording(List<Token> written, List<Token> spelt, int familiar) {

    static Wording of(Reading reading, Glossary glossary) {
        var stems = new Stems();
        var written = unglued(new Tokenizer().cut(reading), glossary, stems);
        var spelt = new ArrayList<Token>(written.size());
        int familiar = 0;
        for (Token token : written) {
            var form = glossary.form(token);
            familiar += form.familiar(token.word()) ? 1 : 0;
            spelt.add(token.spelt(form.likely(), stems));
        }
        return new Wording(written, spelt, familiar);
    }

    private static List<Token> unglued(List<Token> tokens, Glossary glossary, Stems stems) {
        var out = new ArrayList<Token>(tokens.size());
        for (Token token : tokens) {
            var parts = glossary.form(token).parts();
            if (parts.isEmpty()) {
                out.add(token);
            } else {
                apart(out, token, parts, stems);
            }
        }
        return out;
    }

    private static void apart(List<Token> out, Token token, List<String> parts, Stems stems) {
        var before = token.before();
        for (String word : parts) {
            out.add(new Token(word, stems.of(word), before, token.start(), token.end(), Double.NaN));
            before = "";
        }
    }
}
