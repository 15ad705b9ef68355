package io.registratura.visit;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.ReminderRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When to remind of a visit: before it, never in the quiet hours, and never about what was only just said. */
public final class ReminderPlan {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A reminder this soon after booking would only repeat what the patient has just read. */
    private static final Duration JUST_SAID = Duration.ofMinutes(5);
    /** A reminder later than this before the visit no longer helps anybody to come. */
    private static final Duration TOO_LATE = Duration.ofMinutes(30);

    private ReminderPlan() {}

    /** A reminder due at this moment, which stands for the one that the clinic wants {@code before} the visit. */
    public record Planned(Instant at, Duration before) {}

    /** What to do with a reminder now. */
    public sealed interface Decision {
        record Send() implements Decision {}

        record Wait(Instant until) implements Decision {}

        record Skip() implements Decision {}
    }

    /** The reminders of a visit booked at this moment, in the order of their times. */
    public static List<Planned> plan(Clinic clinic, Instant visitFrom, Instant bookedAt) {
        var planned = new ArrayList<Planned>();
        for (var before : byLength(clinic.reminders().before())) {
            var at = beforeQuiet(clinic, visitFrom.minus(before));
            boolean needed = at.isBefore(visitFrom) && at.isAfter(bookedAt.plus(JUST_SAID));
            if (needed && planned.stream().noneMatch(other -> other.at().equals(at))) {
                planned.add(new Planned(at, before));
            }
        }
        planned.sort(Comparator.comparing(Planned::at));
        return List.copyOf(planned);
    }

    /** Whether to send this reminder now: it may come late, when the quiet hours or the visit have begun. */
    public static Decision decide(Clinic clinic, Instant now, Instant visitFrom, Planned planned) {
        if (!now.isBefore(visitFrom)) {
            return new Decision.Skip();
        }
        if (now.isBefore(planned.at())) {
            return new Decision.Wait(planned.at());
        }
        var until = afterQuiet(clinic, now);
        if (until.equals(now)) {
            return new Decision.Send();
        }
        return until.plus(TOO_LATE).isAfter(visitFrom) ? new Decision.Skip() : new Decision.Wait(until);
    }

    private static List<Duration> byLength(List<Duration> before) {
        return before.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** This moment, or the last minute before the quiet hours that it falls into. */
    private static Instant beforeQuiet(Clinic clinic, Instant moment) {
        var clock = new ClinicClock(clinic.zone());
        var at = moment;
        while (isQuiet(clinic.reminders(), clock.time(at))) {
            at = last(clock, clinic.reminders().quietFrom(), at).minus(MINUTE);
        }
        return at;
    }

    /** This moment, or the end of the quiet hours that it falls into. */
    private static Instant afterQuiet(Clinic clinic, Instant moment) {
        var clock = new ClinicClock(clinic.zone());
        var at = moment;
        while (isQuiet(clinic.reminders(), clock.time(at))) {
            at = next(clock, clinic.reminders().quietTo(), at);
        }
        return at;
    }

    /** Quiet hours without length are none, or no moment would ever do. */
    private static boolean isQuiet(ReminderRules rules, LocalTime time) {
        return !rules.quietFrom().equals(rules.quietTo()) && rules.quietAt(time);
    }

    private static Instant last(ClinicClock clock, LocalTime time, Instant moment) {
        var today = clock.at(clock.day(moment), time);
        return today.isAfter(moment) ? clock.at(clock.day(moment).minusDays(1), time) : today;
    }

    private static Instant next(ClinicClock clock, LocalTime time, Instant moment) {
        var today = clock.at(clock.day(moment), time);
        var again = moment.plus(Duration.between(clock.time(moment), time)); // on a night whose hour comes twice
        var upcoming =
                again.isAfter(moment) ? again : clock.at(clock.day(moment).plusDays(1), time);
        return today.isAfter(moment) ? today : upcoming;
    }
}
