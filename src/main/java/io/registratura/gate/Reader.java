package io.registratura.gate;

import io.registratura.triage.text.Cleaner;
import io.registratura.triage.text.Reading;
import io.registratura.triage.text.Script;
import io.registratura.triage.text.Stems;
import io.registratura.triage.text.Token;
import io.registratura.triage.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into words, in every reading that a trick of spelling may hide: Latin letters, split words. */
final class Reader {
    private static final String JOINTS = "-‑.·_*/'’+~|^";

    private static final Pattern NUMBERS = Pattern.parse(String.join("|", Lists.all("numbers.txt")));

    private final String text;
    private final Stems stems = new Stems();

    private Reader(String text) {
        this.text = text;
    }

    /** The words as they stand, and, where that makes a difference, transliterated and with split words joined. */
    static List<List<Word>> readings(String text) {
        var reader = new Reader(text);
        var all = new ArrayList<List<Word>>();
        for (Reading reading : Script.spelled(Cleaner.clean(halves(text)))) {
            List<Token> tokens = new Tokenizer().cut(reading);
            all.add(reader.words(tokens, false));
            if (joints(tokens)) {
                all.add(reader.words(tokens, true));
            }
        }
        return all;
    }

    /** «½» counts as any other number. */
    private static String halves(String text) {
        return text.replace('½', '2').replace('¼', '4').replace('¾', '4');
    }

    private List<Word> words(List<Token> tokens, boolean joined) {
        var words = new ArrayList<Word>();
        int sentence = 0;
        for (int i = 0; i < tokens.size(); ) {
            int next = i + 1;
            while (joined && next < tokens.size() && joint(tokens.get(next - 1), tokens.get(next))) {
                next++;
            }
            sentence += i > 0 && tokens.get(i).opensSentence() ? 1 : 0;
            words.add(word(tokens.subList(i, next), sentence));
            signs(tokens, next, sentence, words);
            i = next;
        }
        return words;
    }

    private Word word(List<Token> parts, int sentence) {
        var letters = new StringBuilder();
        parts.forEach(part -> letters.append(part.word()));
        Token first = parts.getFirst();
        int end = parts.getLast().end();
        boolean number = first.isNumber();
        String word = number ? letters.toString() : Letters.fold(letters.toString());
        boolean capital = first.start() < text.length() && Character.isUpperCase(text.charAt(first.start()));
        boolean dotted = end < text.length() && text.charAt(end) == '.';
        String stem = number ? word : stems.of(word);
        var plain = new Word(word, stem, number ? Word.NUMBER : "", capital, dotted, sentence, first.start(), end);
        return NUMBERS.is(plain) ? plain.marked(Word.NUMBER) : plain;
    }

    /** «%» is a word, and so is the sign of a question. */
    private void signs(List<Token> tokens, int next, int sentence, List<Word> words) {
        int from = tokens.get(next - 1).end();
        String between =
                next < tokens.size() ? tokens.get(next).before() : text.substring(Math.min(from, text.length()));
        if (between.startsWith("%")) {
            words.add(new Word("%", "%", "", false, false, sentence, from, from));
        }
        if (between.indexOf('?') >= 0) {
            words.add(new Word("?", "?", Word.QUESTION, false, false, sentence, from, from));
        }
    }

    private static boolean joints(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (joint(tokens.get(i - 1), tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** «ин-фаркт», «и н ф а р к т». */
    private static boolean joint(Token one, Token other) {
        if (one.isNumber() || other.isNumber()) {
            return false;
        }
        String between = other.before();
        boolean glued = between.length() == 1 && JOINTS.contains(between);
        boolean spaced =
                between.isBlank() && one.word().length() == 1 && other.word().length() == 1;
        return glued || spaced || between.isEmpty();
    }
}
