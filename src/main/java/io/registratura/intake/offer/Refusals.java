package io.registratura.intake.offer;

import io.registratura.intake.text.Phrases;
import io.registratura.intake.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out what is refused («не к терапевту»), told («терапевт направил»), or taken back («ой, к зубному»). */
final class Refusals {
    private static final Phrases TOLD_AFTER = Phrases.of("specialities.txt", "TOLD AFTER");
    private static final Phrases TOLD_BEFORE = Phrases.of("specialities.txt", "TOLD BEFORE");
    private static final Phrases CORRECTION = Phrases.of("time-guards.txt", "CORRECTION");
    private static final Phrases NO_CORRECTION = Phrases.of("time-guards.txt", "NOT A CORRECTION");
    private static final Set<String> LEAD = Set.of(
            "к",
            "ко",
            "у",
            "на",
            "с",
            "в",
            "прием",
            "приему",
            "врачу",
            "врача",
            "доктору",
            "доктора",
            "врач",
            "доктор",
            "консультацию");
    private static final Phrases NOT_NEEDED = Phrases.of(List.of(
            "не нужен|нужна|нужно|надо|хочу|подходит|подойдет|буду|требуется|интересует", "отпадает", "исключ*"));

    private Refusals() {}

    static List<Mention> standing(List<Token> tokens, List<Mention> mentions) {
        List<Mention> standing = new ArrayList<>();
        for (Mention mention : mentions) {
            standing.removeIf(earlier -> corrected(tokens, earlier, mention));
            if (!refused(tokens, mention) && !told(tokens, mention)) {
                standing.add(mention);
            }
        }
        return standing;
    }

    private static boolean refused(List<Token> tokens, Mention mention) {
        int i = mention.start() - 1;
        while (i >= 0 && LEAD.contains(tokens.get(i).norm())) {
            i--;
        }
        boolean before = i >= 0 && tokens.get(i).is("не", "кроме", "вместо", "ни", "исключая", "помимо");
        boolean modal = i >= 1
                && tokens.get(i)
                        .is("хочу", "нужен", "нужна", "надо", "хотела", "хотел", "записаться", "записывайте", "идти")
                && negatedNear(tokens, i);
        boolean after = NOT_NEEDED.at(tokens, mention.end()).isPresent()
                && tokens.get(mention.end()).before().isEmpty();
        return before || modal || after;
    }

    private static boolean negatedNear(List<Token> tokens, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
            if (tokens.get(i).clause() == tokens.get(at).clause()
                    && tokens.get(i).is("не")) {
                return true;
            }
        }
        return false;
    }

    private static boolean told(List<Token> tokens, Mention mention) {
        int end = mention.end();
        boolean after = TOLD_AFTER
                .within(tokens, end, Math.min(end + 2, tokens.size()))
                .filter(f ->
                        tokens.get(f.start()).clause() == tokens.get(end - 1).clause())
                .isPresent();
        boolean before = false;
        for (int i = Math.max(0, mention.start() - 5); i < mention.start(); i++) {
            before |= TOLD_BEFORE
                    .at(tokens, i)
                    .filter(f -> f.end() == mention.start()
                            || f.end() == mention.start() - 1
                                    && LEAD.contains(tokens.get(f.end()).norm()))
                    .isPresent();
        }
        return after || before;
    }

    private static boolean corrected(List<Token> tokens, Mention earlier, Mention later) {
        for (int i = earlier.end(); i < Math.min(later.start(), earlier.end() + 30); i++) {
            if (NO_CORRECTION.at(tokens, i).isEmpty()
                    && CORRECTION.at(tokens, i).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
