package io.registratura.redaction.people;

import io.registratura.redaction.text.Lists;
import io.registratura.redaction.text.Page;
import java.util.Set;

/** Words that are names by themselves, by how they are written or by the word before them. */
record Alone(Line line) {
    private static final Set<String> WEAK = Lists.words("names.txt", "WEAK CUES");

    boolean alone(int i) {
        Word word = line.words().get(i);
        if (Signals.patronymic(word) || patronymicBehindGiven(i)) {
            return true;
        }
        if (Signals.given(word)) {
            return !Signals.doubtful(word) && !Signals.relation(word)
                    || line.capital(i) && (!word.first() || signed(i))
                    || sureBeside(i);
        }
        boolean inside = line.capital(i) && !word.first() && !line.shouted(i);
        boolean whole = line.words().size() == 1;
        boolean surname = Signals.sureSurname(word) || Signals.knownSurname(word) && !Signals.ordinary(word);
        return surname && (inside || whole || line.capital(i) && digitsFollow(i))
                || initials(i)
                || inside && weakCue(i) && !Signals.ordinary(word) && !Signals.verb(word) && !Signals.notName(word);
    }

    /** «островская вера». */
    private boolean sureBeside(int i) {
        boolean before =
                i > 0 && line.words().get(i).joined() && surely(line.words().get(i - 1));
        return before
                || i + 1 < line.words().size()
                        && line.words().get(i + 1).joined()
                        && surely(line.words().get(i + 1));
    }

    private static boolean surely(Word word) {
        return Signals.sureSurname(word) || Signals.knownSurname(word) && !Signals.ordinary(word);
    }

    private boolean patronymicBehindGiven(int i) {
        return i > 0
                && line.words().get(i).joined()
                && Signals.patronymicOrAdjective(line.words().get(i))
                && (Signals.given(line.words().get(i - 1)) || initials(i));
    }

    /** The whole message, or a name with a comma behind it. */
    private boolean signed(int i) {
        return line.words().size() <= 3
                || i + 1 < line.words().size() && !line.words().get(i + 1).gap().isBlank();
    }

    private boolean digitsFollow(int i) {
        return i + 1 < line.words().size()
                ? line.words().get(i + 1).gap().indexOf(Page.MARK) >= 0
                : line.words().size() <= 3;
    }

    /** «Иванов И. И.», «И.И. Иванов». */
    private boolean initials(int i) {
        Word word = line.words().get(i);
        boolean name = word.capital()
                && word.raw().length() > 2
                && !line.shouted(i)
                && !Signals.notName(word)
                && (!Signals.ordinary(word) || Signals.knownSurname(word) || Signals.given(word));
        boolean behind = i + 1 < line.words().size()
                && line.initialAt(i + 1)
                && line.words().get(i + 1).gap().isBlank();
        boolean before = i > 0
                && line.initialAt(i - 1)
                && line.words().get(i).gap().strip().equals(".");
        return name && (behind || before);
    }

    private boolean weakCue(int i) {
        return i > 0
                && line.words().get(i).gap().isBlank()
                && WEAK.contains(line.words().get(i - 1).norm());
    }
}
