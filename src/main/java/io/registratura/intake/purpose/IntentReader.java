package io.registratura.intake.purpose;

import io.registratura.intake.Expecting;
import io.registratura.intake.Intent;
import io.registratura.intake.text.Phrases;
import io.registratura.intake.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a message is for. */
public final class IntentReader {
    private static final Phrases YES = whole("YES");
    private static final Phrases NO = whole("NO");
    private static final Phrases FILLERS = Phrases.of("answers.txt", "FILLERS");

    private IntentReader() {}

    /** What else the message holds: a service or a doctor, and a time. */
    public record Beside(boolean offer, boolean time) {}

    /** The intents of a Russian text; words that are {@code taken} speak for something else. */
    public static Set<Intent> read(List<Token> tokens, Expecting expecting, Beside beside, BitSet taken) {
        CueGuards guards = new CueGuards(tokens);
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        Cues.in(tokens, taken).stream().filter(guards::stands).forEach(cue -> intents.add(cue.intent()));
        intents.addAll(answers(tokens, expecting));
        new Settling(tokens, beside, expecting).settle(intents);
        return intents;
    }

    /** Is the text nothing but a yes or a no, in whatever letters («ok», «yes»)? */
    public static boolean bareAnswer(List<Token> tokens) {
        return !answers(tokens, Expecting.ANYTHING).isEmpty();
    }

    /** The cues, to mend mistyped words to. */
    public static List<Phrases> lists() {
        List<Phrases> lists = new ArrayList<>(Cues.lists());
        lists.addAll(List.of(YES, NO));
        return lists;
    }

    private static Set<Intent> answers(List<Token> tokens, Expecting expecting) {
        int most = expecting == Expecting.YES_OR_NO ? 6 : 4;
        Set<Intent> answers = EnumSet.noneOf(Intent.class);
        if (tokens.isEmpty() || tokens.size() > most) {
            return answers;
        }
        if (covers(NO, tokens)) {
            answers.add(Intent.NO);
        } else if (covers(YES, tokens)) {
            answers.add(Intent.YES);
        } else if (expecting == Expecting.YES_OR_NO) {
            first(tokens, answers);
        }
        return answers;
    }

    /** «да, запишите», «нет, другое»: the first word answers an open question. */
    private static void first(List<Token> tokens, Set<Intent> answers) {
        if (NO.word(tokens.getFirst()).isPresent()) {
            answers.add(Intent.NO);
        } else if (YES.word(tokens.getFirst()).isPresent()) {
            answers.add(Intent.YES);
        }
    }

    /** Do the phrases, with fillers between them, make up the whole message? */
    private static boolean covers(Phrases phrases, List<Token> tokens) {
        boolean some = false;
        for (int at = 0; at < tokens.size(); ) {
            var here = phrases.at(tokens, at);
            some |= here.isPresent();
            if (here.isEmpty() && FILLERS.word(tokens.get(at)).isEmpty()) {
                return false;
            }
            at = here.map(Phrases.Found::end).orElse(at + 1);
        }
        return some;
    }

    private static Phrases whole(String section) {
        return Phrases.of("answers.txt", section);
    }
}
