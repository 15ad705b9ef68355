package io.registratura.intake.time;

import io.registratura.intake.text.Phrases;
import java.util.List;

/** The word lists of this room. */
final class TimeWords {
    static final Phrases MONTHS = Phrases.of("time.txt", "MONTHS");
    static final Phrases RELATIVE = Phrases.of("time.txt", "RELATIVE");
    static final Phrases WEEKDAYS = Phrases.of("time.txt", "WEEKDAYS");
    static final Phrases WEEKDAYS_PLURAL = Phrases.of("time.txt", "WEEKDAYS PLURAL");
    static final Phrases WHICH = Phrases.of("time.txt", "WHICH");
    static final Phrases UNITS = Phrases.of("time.txt", "UNITS");
    static final Phrases EDGES = Phrases.of("time.txt", "EDGES");
    static final Phrases DAYS = Phrases.of("time.txt", "DAYS");
    static final Phrases PARTS = Phrases.of("time.txt", "PARTS");
    static final Phrases SOONEST = Phrases.of("time.txt", "SOONEST");
    static final Phrases ANY_TIME = Phrases.of("time.txt", "ANY TIME");
    static final Phrases MERIDIEM = Phrases.of("time.txt", "MERIDIEM");
    static final Phrases CLOCK_WORDS = Phrases.of("time.txt", "CLOCK WORDS");
    static final Phrases NOT_AFTER = Phrases.of("time.txt", "NOT AFTER A CLOCK");
    static final Phrases APPROX = Phrases.of("time.txt", "APPROX");

    private TimeWords() {}

    /** The lists whose words may be mended to. */
    static List<Phrases> all() {
        return List.of(
                MONTHS, RELATIVE, WEEKDAYS, WHICH, UNITS, EDGES, DAYS, PARTS, SOONEST, ANY_TIME, MERIDIEM, CLOCK_WORDS);
    }
}
