package io.registratura.redaction.people;

import io.registratura.redaction.text.Page;

/** Words that belong to the name beside them: «Марию» makes «Иванову» a surname. */
record Beside(Line line) {
    private static final int LONGEST = NameFinder.LONGEST;

    /** Beside a name: the rest of it. */
    boolean beside(int i) {
        boolean left = i > 0 && line.named().get(i - 1) && line.words().get(i).joined() && run(i - 1, -1) < LONGEST;
        boolean right = i + 1 < line.words().size()
                && line.named().get(i + 1)
                && line.words().get(i + 1).joined()
                && run(i + 1, 1) < LONGEST;
        boolean comma = i + 1 < line.words().size()
                && line.named().get(i + 1)
                && line.words().get(i + 1).gap().equals(", ")
                && line.capital(i)
                && (Signals.sureSurname(line.words().get(i))
                        || Signals.knownSurname(line.words().get(i)));
        return (left || right) && belongs(i, left) || comma;
    }

    private boolean belongs(int i, boolean left) {
        Word word = line.words().get(i);
        int neighbour = left ? i - 1 : i + 1;
        if (word.initial()) {
            return line.initialAt(i)
                    && (!left || word.gap().isBlank() || word.gap().strip().equals("."));
        }
        if (Signals.given(word)) {
            return !Signals.doubtful(word) && !Signals.relation(word)
                    || line.capital(i)
                    || speaksForGiven(i, neighbour);
        }
        if (Signals.patronymicOrAdjective(word) || Signals.suffix(word)) {
            return true;
        }
        return !Signals.notName(word) && !Signals.relation(word) && surnameBeside(i, neighbour, left);
    }

    /** «вера дмитриевна», «лисицына надежда», but no «5 марта Ирина». */
    private boolean speaksForGiven(int i, int neighbour) {
        Word other = line.words().get(neighbour);
        boolean date = line.words().get(i).gap().chars().anyMatch(c -> Character.isDigit(c) || c == Page.MARK);
        return !date
                && (Signals.patronymicOrAdjective(other) || Signals.maySurname(other) || Signals.knownSurname(other));
    }

    private boolean surnameBeside(int i, int neighbour, boolean left) {
        Word word = line.words().get(i);
        boolean ordinary = Signals.ordinary(word);
        if (line.capital(i)
                && !line.shouted(i)
                && (!ordinary && !Signals.verb(word) || !word.first() && Signals.knownSurname(word))) {
            return true;
        }
        boolean father = patronymicNear(neighbour, left ? -1 : 1);
        if (ordinary) {
            boolean sure = Signals.given(line.words().get(neighbour))
                    && !Signals.doubtful(line.words().get(neighbour));
            return (father || sure) && Signals.knownSurname(word) && word.norm().length() > 2;
        }
        boolean before = !left && father && !Signals.verb(word) && word.norm().length() > 3;
        return Signals.knownSurname(word)
                || Signals.sureSurname(word)
                || Signals.maySurname(word) && !Signals.verb(word)
                || before;
    }

    private boolean patronymicNear(int neighbour, int step) {
        int next = neighbour + step;
        return Signals.patronymicOrAdjective(line.words().get(neighbour))
                || next >= 0
                        && next < line.words().size()
                        && line.named().get(next)
                        && Signals.patronymicOrAdjective(line.words().get(next));
    }

    private int run(int from, int step) {
        int length = 0;
        for (int i = from; i >= 0 && i < line.words().size() && line.named().get(i); i += step) {
            length += line.words().get(i).initial() ? 0 : 1;
        }
        return length;
    }
}
