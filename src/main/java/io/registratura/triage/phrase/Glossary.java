package io.registratura.triage.phrase;

import io.registratura.triage.text.Glue;
import io.registratura.triage.text.Spelling;
import io.registratura.triage.text.Stems;
import io.registratura.triage.text.Token;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the words of one report mean. Each is looked up once, however often it stands there and in how many readings. */
final class Glossary {
    private final Patterns patterns;
    private final Synonyms synonyms;
    private final Spelling spelling;
    private final Glue glue;
    private final Stems stems = new Stems();
    private final Map<String, Form> forms = new HashMap<>();
    private final Map<String, BitSet> meanings = new HashMap<>();

    Glossary(Words words) {
        this.patterns = words.patterns();
        this.synonyms = words.synonyms();
        this.spelling = words.spelling();
        this.glue = new Glue(spelling);
    }

    /**
     * How a word is written.
     *
     * @param known it is spelt right
     * @param matches a rule knows it as it stands
     * @param parts the words it is glued of; mostly none
     * @param likely its likely spelling; itself when there is no better one
     */
    record Form(boolean known, boolean matches, List<String> parts, String likely) {

        /** Is it a word of ours, if need be with a slip mended? */
        boolean familiar(String word) {
            return known || !likely.equals(word);
        }
    }

    Form form(Token token) {
        var form = forms.get(token.word());
        if (form == null) {
            form = token.isNumber()
                    ? new Form(false, false, List.of(), token.word())
                    : written(token.word(), token.stem());
            forms.put(token.word(), form);
        }
        return form;
    }

    private Form written(String word, String stem) {
        var found = new BitSet();
        match(word, stem, found);
        boolean matches = !found.isEmpty();
        if (spelling.knows(word, stem)) {
            return new Form(true, matches, List.of(), word);
        }
        var corrections = spelling.corrections(word, !matches);
        var likely = corrections.isEmpty() ? word : corrections.iterator().next();
        return new Form(false, matches, glue.parts(word, matches), likely);
    }

    /** The patterns that this token satisfies, its likely corrections included. */
    BitSet meaning(Token token) {
        var meaning = meanings.get(token.word());
        if (meaning == null) {
            meaning = look(token);
            meanings.put(token.word(), meaning);
        }
        return meaning;
    }

    private BitSet look(Token token) {
        var found = new BitSet();
        found.set(Patterns.ANY);
        if (token.isNumber()) {
            patterns.number(token, found);
            return found;
        }
        match(token.word(), token.stem(), found);
        var unstretched = unstretched(token.word());
        if (!unstretched.equals(token.word())) {
            match(unstretched, stems.of(unstretched), found);
        }
        if (!form(token).known()) {
            repair(token.word(), found);
        }
        return found;
    }

    /** «спасиите» is «спасите» when the rules know no doubled letter there. */
    private static String unstretched(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            boolean twice = i > 0 && word.charAt(i) == word.charAt(i - 1) && "аоуыэияюеё".indexOf(word.charAt(i)) >= 0;
            if (!twice) {
                out.append(word.charAt(i));
            }
        }
        return out.toString();
    }

    private void repair(String word, BitSet found) {
        boolean strange = found.cardinality() == 1;
        var corrections = spelling.corrections(word, strange);
        corrections.forEach(one -> match(one, stems.of(one), found));
        var meant = spelling.everyday(word);
        meant.forEach(one -> match(one, stems.of(one), found));
        if (strange && corrections.isEmpty() && meant.isEmpty()) {
            spelling.beginnings(word).forEach(start -> patterns.begins(start, found));
        }
    }

    private void match(String word, String stem, BitSet found) {
        patterns.match(word, stem, found);
        for (String meant : synonyms.of(word)) {
            patterns.match(meant, stems.of(meant), found);
        }
    }
}
