package io.registratura.flow;

import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import java.time.Duration;
import java.time.Instant;

/** How long to wait before a repeat, and when to stop and tell a person. */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** The next repetition must not wait behind this one. */
    private static final Duration LONGEST_FOR_ALARMS = Duration.ofMinutes(1);

    /** About a day of repeats for messages, a week for the CRM: a portal may be away over a weekend. */
    private static final int MOST_FOR_MESSAGES = 150;

    private static final int MOST_FOR_CRM = 1000;

    private Patience() {}

    /** Doubles from five seconds to ten minutes; rows spread a little, by their own number. */
    static Instant next(Owed row, Instant now) {
        int doubled = Math.min(row.attempt() - 1, 12);
        boolean alarm = row.what() instanceof What.Alarm || row.what() instanceof What.AlarmToCrm;
        long longest = (alarm ? LONGEST_FOR_ALARMS : LONGEST).toMillis();
        long wait = Math.min(FIRST.toMillis() << Math.max(doubled, 0), longest);
        long spread = Math.floorMod(row.id() * 7919 + row.attempt() * 104729L, Math.max(1, wait / 5));
        return now.plusMillis(wait + spread);
    }

    /** Has this row been tried often enough? */
    static boolean over(Owed row) {
        return switch (row.what()) {
            case What.ToPatient _, What.ToStaff _, What.Alarm _, What.Reminder _, What.RequestDue _ ->
                row.attempt() >= MOST_FOR_MESSAGES;
            case What.VisitToCrm _, What.CallToCrm _, What.AlarmToCrm _, What.ConsentToCrm _ ->
                row.attempt() >= MOST_FOR_CRM;
        };
    }
}
