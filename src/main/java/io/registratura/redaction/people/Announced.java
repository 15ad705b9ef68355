package io.registratura.redaction.people;

import io.registratura.redaction.text.Lists;
import java.util.Set;

/** Names that other words announce: «меня зовут», «фамилия:», «сын». */
record Announced(Line line) {
    static final Set<String> STRONG = Lists.words("names.txt", "STRONG CUES");
    private static final Set<String> FILLERS = Lists.words("names.txt", "FILLERS");

    /** «меня зовут», «фамилия:», «сын»: who is meant follows, or stands before «зовут». */
    void announce(int cue) {
        boolean strong = STRONG.contains(line.words().get(cue).norm());
        if (strong || Signals.relation(line.words().get(cue))) {
            announce(cue, strong);
        }
    }

    private void announce(int cue, boolean strong) {
        int at = cue + 1;
        while (at < line.words().size()
                && at < cue + 4
                && FILLERS.contains(line.words().get(at).norm())) {
            at++;
        }
        if (at < line.words().size() && near(at, cue) && fits(at, strong)) {
            line.named().set(at);
            line.announced().set(at);
            if (strong
                    && at + 1 < line.words().size()
                    && line.words().get(at + 1).joined()
                    && line.capital(at + 1)
                    && !Signals.notName(line.words().get(at + 1))) {
                line.named().set(at + 1);
            }
        } else if (line.words().get(cue).norm().equals("зовут")) {
            int before = cue > 0 && FILLERS.contains(line.words().get(cue - 1).norm()) ? cue - 2 : cue - 1;
            if (before >= 0
                    && line.words().get(before + 1).gap().isBlank()
                    && line.capital(before)
                    && !Signals.ordinary(line.words().get(before))) {
                line.named().set(before);
            }
        }
    }

    private boolean near(int at, int cue) {
        for (int i = cue + 1; i <= at; i++) {
            String gap = line.words().get(i).gap().strip();
            if (gap.length() > 2 || gap.chars().anyMatch(c -> ";!?)\uE000".indexOf(c) >= 0 || Character.isDigit(c))) {
                return false;
            }
        }
        return !line.words().get(cue + 1).gap().strip().startsWith(",") || line.capital(at);
    }

    private boolean fits(int at, boolean strong) {
        Word word = line.words().get(at);
        if (Signals.notName(word) || word.raw().length() < 2 && !word.capital()) {
            return false;
        }
        if (Signals.given(word) || Signals.knownSurname(word) && !Signals.ordinary(word)) {
            return strong || !Signals.doubtful(word) || line.capital(at);
        }
        boolean unknown = !Signals.ordinary(word) && !Signals.verb(word) && !line.shouted(at);
        return strong ? line.capital(at) && !line.shouted(at) || unknown : line.capital(at) && unknown;
    }
}
