package io.registratura.flow;

import io.registratura.dialog.Effect.Reason;
import io.registratura.port.Alerts.Alert;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import io.registratura.triage.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often an alarm is repeated, and to whom: one more chat of the clinic's list with every repetition, until all of them
 * hear it. After a day it is repeated no more and stays open for the desk.
 */
final class AlarmPace {
    private static final Duration EMERGENCY = Duration.ofMinutes(2);
    private static final Duration URGENT = Duration.ofMinutes(15);
    private static final Duration CRY = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    /** A task in the CRM stays until it is done: after these the pace there is slower. */
    private static final int BRISK = 5;

    private static final int SLOWER = 15;

    private AlarmPace() {}

    static Duration interval(Urgency urgency) {
        return urgency == Urgency.EMERGENCY ? EMERGENCY : URGENT;
    }

    /** The first repetition. Who cried for help and says nothing for a minute is to be called. */
    static List<Debt> first(What.Alarm alarm, Alert alert, Reason reason, int chats, Instant now) {
        return after(reason == Reason.CRY_FOR_HELP ? CRY : interval(alert.urgency()), alarm, alert, chats, now);
    }

    /** The repetition after this one, in each of its chats. */
    static List<Debt> next(What.Alarm alarm, Alert alert, int chats, Instant now) {
        return alarm.place() > 0 ? List.of() : after(interval(alert.urgency()), alarm, alert, chats, now);
    }

    private static List<Debt> after(Duration pause, What.Alarm alarm, Alert alert, int chats, Instant now) {
        int round = alarm.round() + 1;
        Instant due = now.plus(pause);
        if (over(alert, due)) {
            return List.of();
        }
        return IntStream.range(0, Math.min(chats, round + 1))
                .mapToObj(place -> new Debt(new What.Alarm(alarm.alert(), round, place, alarm.message()), due))
                .toList();
    }

    static List<Debt> next(What.AlarmToCrm alarm, Alert alert, Instant now) {
        Duration interval = interval(alert.urgency());
        Instant due = now.plus(alarm.round() < BRISK ? interval : interval.multipliedBy(SLOWER));
        return over(alert, due)
                ? List.of()
                : List.of(new Debt(new What.AlarmToCrm(alarm.alert(), alarm.round() + 1, alarm.call()), due));
    }

    private static boolean over(Alert alert, Instant due) {
        return due.isAfter(alert.raised().plus(LONGEST));
    }
}
