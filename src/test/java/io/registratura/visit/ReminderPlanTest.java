package io.registratura.visit;

import static io.registratura.visit.Clinics.BERLIN;
import static io.registratura.visit.Clinics.MOSCOW;
import static io.registratura.visit.Clinics.at;
import static io.registratura.visit.Clinics.clinic;
import static io.registratura.visit.Clinics.doctor;
import static io.registratura.visit.Clinics.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.ReminderRules;
import io.registratura.visit.ReminderPlan.Planned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a patient is reminded: 24 and 2 hours before, and never between 21:00 and 09:00. */
class ReminderPlanTest {
    private static final Clinic MOSCOW_CLINIC = rules(MOSCOW, "21:00", "09:00", 24, 2);

    static Clinic rules(ZoneId zone, String quietFrom, String quietTo, long... before) {
        var rules = new ReminderRules(hours(before), LocalTime.parse(quietFrom), LocalTime.parse(quietTo));
        return clinic(zone, Duration.ofMinutes(30), rules, doctor("ivanova", "09:00-18:00"));
    }

    private static List<String> printed(Clinic clinic, List<Planned> planned) {
        return planned.stream()
                .map(one -> one.at().atZone(clinic.zone()).toLocalDateTime() + " "
                        + one.before().toHours() + "h")
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary visit
        "2026-10-08T15:30, 2026-10-05T12:00, 2026-10-07T15:30 24h; 2026-10-08T13:30 2h",
        // two hours before is early in the morning: the evening before
        "2026-10-08T09:30, 2026-10-05T12:00, 2026-10-07T09:30 24h; 2026-10-07T20:59 2h",
        // both fall into quiet hours
        "2026-10-08T08:00, 2026-10-05T12:00, 2026-10-06T20:59 24h; 2026-10-07T20:59 2h",
        // booked for tomorrow: a day before has gone by
        "2026-10-06T11:30, 2026-10-05T12:00, 2026-10-06T09:30 2h",
        // booked for the same day, or late the evening before
        "2026-10-05T13:30, 2026-10-05T12:00, ''",
        "2026-10-06T09:30, 2026-10-05T22:00, ''",
        // just booked: it would only repeat what was said
        "2026-10-05T14:04, 2026-10-05T12:00, ''",
        "2026-10-05T14:06, 2026-10-05T12:00, 2026-10-05T12:06 2h",
    })
    void reminders_of_a_visit(String visit, String booked, String expected) {
        var planned = ReminderPlan.plan(MOSCOW_CLINIC, at(MOSCOW_CLINIC, visit), at(MOSCOW_CLINIC, booked));
        assertThat(String.join("; ", printed(MOSCOW_CLINIC, planned))).isEqualTo(expected);
    }

    @Test
    void two_reminders_moved_to_the_same_minute_are_one() {
        var clinic = rules(MOSCOW, "21:00", "09:00", 12, 10);
        var planned = ReminderPlan.plan(clinic, at(clinic, "2026-10-08T09:30"), at(clinic, "2026-10-05T12:00"));
        assertThat(printed(clinic, planned)).containsExactly("2026-10-07T20:59 12h");
    }

    @Test
    void a_day_before_a_visit_is_24_hours_even_when_the_clock_changes() {
        var clinic = rules(BERLIN, "21:00", "09:00", 24);
        var planned = ReminderPlan.plan(clinic, at(clinic, "2026-03-29T12:00"), at(clinic, "2026-03-20T12:00"));
        assertThat(printed(clinic, planned)).containsExactly("2026-03-28T11:00 24h");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-07T15:30, 2026-10-08T15:30, Send[]",
        "2026-10-07T18:00, 2026-10-08T15:30, Send[]",
        "2026-10-07T15:00, 2026-10-08T15:30, Wait[until=2026-10-07T12:30:00Z]",
        "2026-10-07T23:00, 2026-10-08T15:30, Wait[until=2026-10-08T06:00:00Z]",
        "2026-10-08T08:59, 2026-10-08T09:30, Wait[until=2026-10-08T06:00:00Z]",
        "2026-10-08T08:59, 2026-10-08T09:29, Skip[]",
        "2026-10-08T15:30, 2026-10-08T15:30, Skip[]",
        "2026-10-09T15:30, 2026-10-08T15:30, Skip[]",
    })
    void at_the_time_of_sending(String now, String visit, String decision) {
        var planned = new Planned(at(MOSCOW_CLINIC, "2026-10-07T15:30"), Duration.ofHours(24));
        var decided = ReminderPlan.decide(MOSCOW_CLINIC, at(MOSCOW_CLINIC, now), at(MOSCOW_CLINIC, visit), planned);
        assertThat(decided.toString()).isEqualTo(decision);
    }

    @Test
    void quiet_hours_without_length_are_none() {
        var clinic = rules(MOSCOW, "21:00", "21:00", 2);
        var visit = at(clinic, "2026-10-08T23:00");
        assertThat(printed(clinic, ReminderPlan.plan(clinic, visit, at(clinic, "2026-10-05T12:00"))))
                .containsExactly("2026-10-08T21:00 2h");
    }

    @ParameterizedTest
    @CsvSource({
        // the hour that is skipped makes the night shorter
        "09:00, 2026-03-29T00:30:00Z, Wait[until=2026-03-29T07:00:00Z]",
        // the hour that comes twice: half past two is still to come, once more
        "02:30, 2026-10-25T01:10:00Z, Wait[until=2026-10-25T01:30:00Z]",
        "09:00, 2026-10-25T00:10:00Z, Wait[until=2026-10-25T08:00:00Z]",
    })
    void quiet_hours_end_by_the_clock_on_the_wall(String quietTo, Instant now, String decision) {
        var clinic = rules(BERLIN, "21:00", quietTo, 24);
        var decided = ReminderPlan.decide(
                clinic, now, now.plus(Duration.ofHours(20)), new Planned(now, Duration.ofHours(24)));
        assertThat(decided.toString()).isEqualTo(decision);
    }
}
