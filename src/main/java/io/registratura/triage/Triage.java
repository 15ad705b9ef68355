package io.registratura.triage;

import io.registratura.triage.rules.RuleBook;
import io.registratura.triage.rules.RuleFile;
import io.registratura.triage.text.Cleaner;
import java.util.List;

/** Sorts what a patient writes by urgency. Total and deterministic: same messages, same rules, same verdict. */
public final class Triage {
    /** The engine that reads the rules; a change in how they are read is a new version. */
    public static final String ENGINE = "2";

    private static final int LONGEST = 16_384;
    private final RuleBook book;

    private Triage(RuleBook book) {
        this.book = book;
    }

    /** The rules that ship with the product, loaded and checked once. */
    public static Triage standard() {
        return Standard.TRIAGE;
    }

    /** Rules of one's own, for tests and for a reviewed replacement. */
    public static Triage of(RuleBook book) {
        return new Triage(book);
    }

    /** The messages of one burst are one report; span offsets refer to them joined by a line break. */
    public Verdict judge(List<String> messages, Card card) {
        var raw = String.join("\n", messages);
        var text = raw.length() > LONGEST ? raw.substring(raw.length() - LONGEST) : raw;
        return highest(book.verdicts(text, Cleaner.clean(text), card));
    }

    private static Verdict highest(List<Verdict> verdicts) {
        var highest = verdicts.getFirst();
        for (Verdict verdict : verdicts) {
            highest = verdict.urgency().compareTo(highest.urgency()) > 0 ? verdict : highest;
        }
        return highest;
    }

    /** The rules in force. */
    public RuleBook book() {
        return book;
    }

    private static final class Standard {
        private static final Triage TRIAGE = new Triage(RuleBook.of(RuleFile.standard()));
    }
}
