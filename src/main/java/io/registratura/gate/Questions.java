package io.registratura.gate;

import io.registratura.gate.Patterns.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Questions that only a doctor may answer: for a diagnosis, a drug, a dose, a prognosis. To name a disease is no question
 * yet: «запишите, у меня диабет», «сколько стоит прививка от гриппа» are the front desk's own.
 */
public final class Questions {
    private static final Questions STANDARD = new Questions();

    private final Patterns<String> named = new Patterns<>();
    private final Patterns<String> asked = new Patterns<>();
    private final Patterns<String> harmless = new Patterns<>();

    private Questions() {
        named.addAll("<disease>", Lists.DISEASES);
        named.addAll("<drug>", Lists.DRUGS);
        Lists.sections("questions.txt")
                .forEach((section, lines) -> (section.equals("HARMLESS") ? harmless : asked).addAll(section, lines));
    }

    /** With the lists of this build. */
    public static Questions standard() {
        return STANDARD;
    }

    /** Does the text put such a question? */
    public boolean in(String text) {
        return Reader.readings(text).stream().map(this::marked).anyMatch(this::asked);
    }

    private boolean asked(List<Word> words) {
        List<Match<String>> found = asked.in(words);
        if (found.isEmpty()) {
            return false;
        }
        var free = new BitSet();
        harmless.in(words).forEach(match -> free.or(match.words()));
        return found.stream().anyMatch(match -> !match.words().intersects(free));
    }

    /** Every disease and drug as one word, marked so. */
    private List<Word> marked(List<Word> words) {
        var marked = new ArrayList<Word>();
        List<Match<String>> found = named.in(words);
        int next = 0;
        for (int at = 0; at < words.size(); ) {
            int end = at;
            String mark = "";
            for (; next < found.size() && start(found.get(next)) <= at; next++) {
                boolean longer =
                        start(found.get(next)) == at && found.get(next).words().length() > end;
                mark = longer ? found.get(next).meaning() : mark;
                end = longer ? found.get(next).words().length() : end;
            }
            marked.add(end > at ? words.get(at).marked(mark) : words.get(at));
            at = Math.max(end, at + 1);
        }
        return marked;
    }

    private static int start(Match<String> match) {
        return match.words().nextSetBit(0);
    }
}
