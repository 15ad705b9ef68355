package io.registratura.flow;

import io.registratura.port.Outbox.Kind;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn;
import io.registratura.port.Wakeups.Job;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who delivers what, and when somebody must be woken for it. */
final class Jobs {
    private Jobs() {}

    /** When somebody must be woken for a turn's debts: for those due later, and for those that wait behind others. */
    static Map<Job, Instant> wakes(Turn turn, boolean waiting) {
        return turn.debts().stream()
                .filter(debt -> waiting || debt.due().isAfter(turn.now()))
                .collect(Collectors.toMap(debt -> job(debt.what()), Turn.Debt::due, Jobs::earlier));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Job job(What what) {
        return job(what.kind());
    }

    static Job job(Kind kind) {
        return switch (kind) {
            case MESSAGE, STAFF -> Job.DELIVER;
            case CRM -> Job.CRM;
            case REMINDER -> Job.REMINDERS;
        };
    }

    static Set<Kind> kinds(Job job) {
        return switch (job) {
            case DELIVER -> Set.of(Kind.MESSAGE, Kind.STAFF);
            case CRM -> Set.of(Kind.CRM);
            case REMINDERS -> Set.of(Kind.REMINDER);
        };
    }
}
