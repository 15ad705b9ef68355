package io.registratura.clinicfile;

import io.registratura.clinic.BookingRules;
import io.registratura.clinic.Hours;
import io.registratura.clinic.ReminderRules;
import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Wrong;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The clinic's rules: how to book, when to remind; each has a usual value. */
final class RulesReader {
    static final BookingRules USUAL_BOOKING =
            new BookingRules(Duration.ofDays(30), Duration.ofHours(1), Duration.ofMinutes(10));
    static final ReminderRules USUAL_REMINDERS = new ReminderRules(
            List.of(Duration.ofHours(24), Duration.ofHours(2)), LocalTime.of(21, 0), LocalTime.of(9, 0));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private RulesReader() {}

    static Optional<BookingRules> booking(Place place) {
        return place.section(List.of("horizon", "notice", "hold")).flatMap(section -> {
            var horizon = section.or("horizon", USUAL_BOOKING.horizon(), Durations.within(DAY, Duration.ofDays(365)));
            var notice =
                    section.or("notice", USUAL_BOOKING.notice(), Durations.within(Duration.ZERO, Duration.ofDays(30)));
            var hold = section.or("hold", USUAL_BOOKING.hold(), Durations.within(MINUTE, DAY));
            if (notice.compareTo(horizon) >= 0) {
                place.<Void>wrong(Wrong.NOTICE_PAST_HORIZON);
            }
            return section.whole(() -> new BookingRules(horizon, notice, hold));
        });
    }

    static Optional<ReminderRules> reminders(Place place) {
        return place.section(List.of("before", "quiet")).flatMap(section -> {
            var before = section.or("before", USUAL_REMINDERS.before(), RulesReader::before);
            var usual = new Hours(USUAL_REMINDERS.quietFrom(), USUAL_REMINDERS.quietTo());
            var quiet = section.or("quiet", usual, RulesReader::quiet);
            return section.whole(() -> new ReminderRules(before, quiet.from(), quiet.to()));
        });
    }

    private static Optional<List<Duration>> before(Place place) {
        var seen = new HashSet<Duration>();
        var read = Durations.within(MINUTE, Duration.ofDays(30));
        return place.listOf(item -> read.apply(item)
                .flatMap(before ->
                        seen.add(before) ? Optional.of(before) : item.wrong(Wrong.LISTED_TWICE, item.quoted())));
    }

    private static Optional<Hours> quiet(Place place) {
        return place.text()
                .flatMap(text -> WeekReader.hours(text)
                        .filter(hours -> !hours.from().equals(hours.to()))
                        .or(() -> place.wrong(Wrong.QUIET, place.quoted())));
    }
}
