package io.registratura.triage;

import io.registratura.triage.rules.Judge;
import io.registratura.triage.rules.RuleBook;
import io.registratura.triage.rules.RuleFile;
import io.registratura.triage.text.Cleaner;
import io.registratura.triage.text.Reading;
import io.registratura.triage.text.Script;
import java.util.ArrayList;
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
        var judges = new ArrayList<Judge>(3);
        int familiar = 0;
        for (Reading reading : Script.readings(Cleaner.clean(text))) {
            var judge = new Judge(book, text, reading, card);
            judges.add(judge);
            familiar = Math.max(familiar, judge.familiar());
        }
        return highest(judges, familiar);
    }

    /** The highest class of the readings that know most words. */
    private static Verdict highest(List<Judge> judges, int familiar) {
        Verdict highest = null;
        for (Judge judge : judges) {
            boolean russian = judge.familiar() >= familiar;
            var verdict = russian ? judge.verdict() : highest;
            boolean higher =
                    highest == null || verdict != null && verdict.urgency().compareTo(highest.urgency()) > 0;
            highest = higher ? verdict : highest;
        }
        return highest == null ? judges.getFirst().verdict() : highest;
    }

    /** The rules in force. */
    public RuleBook book() {
        return book;
    }

    private static final class Standard {
        private static final Triage TRIAGE = new Triage(RuleBook.of(RuleFile.standard()));
    }
}
