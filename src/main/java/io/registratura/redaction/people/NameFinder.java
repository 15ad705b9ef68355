package io.registratura.redaction.people;

import io.registratura.redaction.text.Finding;
import io.registratura.redaction.text.Page;
import io.registratura.redaction.text.Type;

/**
 * Names of people in all cases, written large or small. A name needs two signals (a first name with a capital, a surname
 * beside a first name), a patronymic, or words that announce it. People of the clinic stay.
 */
public final class NameFinder {
    static final int LONGEST = 4;

    private NameFinder() {}

    /** Marks every name but those of the clinic's people. */
    public static void find(Page page, Staff staff) {
        var line = Line.of(Word.in(page.open()));
        read(line);
        mark(line, page, staff);
    }

    private static void read(Line line) {
        var announcements = new Announced(line);
        var alone = new Alone(line);
        var beside = new Beside(line);
        int words = line.words().size();
        for (int i = 0; i < words; i++) {
            announcements.announce(i);
        }
        for (int i = 0; i < words; i++) {
            if (alone.alone(i)) {
                line.named().set(i);
            }
        }
        for (int round = 0; round < LONGEST; round++) {
            for (int i = 0; i < words; i++) {
                if (!line.named().get(i) && beside.beside(i)) {
                    line.named().set(i);
                }
            }
        }
    }

    private static void mark(Line line, Page page, Staff staff) {
        for (int from = line.named().nextSetBit(0); from >= 0; ) {
            int to = from + 1;
            while (to < line.words().size()
                    && line.named().get(to)
                    && line.words().get(to).joined()) {
                to++;
            }
            String before = from > 0 ? line.words().get(from - 1).norm() : "";
            if (line.announced().get(from) && Announced.STRONG.contains(before)
                    || !staff.has(line.words().subList(from, to), before)) {
                page.find(new Finding(
                        line.words().get(from).start(), line.words().get(to - 1).end(), Type.NAME));
            } else {
                page.keep(
                        line.words().get(from).start(), line.words().get(to - 1).end());
            }
            from = line.named().nextSetBit(to);
        }
    }
}
