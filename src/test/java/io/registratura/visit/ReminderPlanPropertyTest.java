package io.registratura.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.Clinic;
import io.registratura.visit.ReminderPlan.Decision;
import io.registratura.visit.ReminderPlan.Planned;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What no reminder may ever do, in any zone, on any night. */
class ReminderPlanPropertyTest {
    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void reminders_are_never_in_quiet_hours_never_late_and_never_at_once(
            @ForAll("clinics") Clinic clinic,
            @ForAll("moments") Instant booked,
            @ForAll @IntRange(max = 60_000) int ahead) {
        var visit = booked.plus(Duration.ofMinutes(ahead));
        var planned = ReminderPlan.plan(clinic, visit, booked);
        assertThat(planned).extracting(Planned::at).doesNotHaveDuplicates().isSorted();
        for (var one : planned) {
            assertThat(one.at()).isBefore(visit).isAfter(booked).isBeforeOrEqualTo(visit.minus(one.before()));
            assertThat(quiet(clinic, one.at())).isFalse();
            assertThat(ReminderPlan.decide(clinic, one.at(), visit, one)).isEqualTo(new Decision.Send());
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_sent_in_quiet_hours_or_after_the_visit_began(
            @ForAll("clinics") Clinic clinic,
            @ForAll("moments") Instant now,
            @ForAll @IntRange(min = -3000, max = 3000) int ahead) {
        var visit = now.plus(Duration.ofMinutes(ahead));
        var decision = ReminderPlan.decide(clinic, now, visit, new Planned(now, Duration.ofHours(2)));
        switch (decision) {
            case Decision.Send() -> assertThat(quiet(clinic, now) || ahead <= 0).isFalse();
            case Decision.Wait(var until) -> {
                assertThat(until).isAfter(now).isBeforeOrEqualTo(visit.minus(Duration.ofMinutes(30)));
                assertThat(quiet(clinic, until)).isFalse();
            }
            case Decision.Skip() -> assertThat(quiet(clinic, now) || ahead <= 0).isTrue();
        }
    }

    private static boolean quiet(Clinic clinic, Instant moment) {
        return clinic.reminders().quietAt(moment.atZone(clinic.zone()).toLocalTime());
    }

    @Provide
    Arbitrary<Instant> moments() {
        return FreeSlotsPropertyTest.moments();
    }

    @Provide
    Arbitrary<Clinic> clinics() {
        var quiet = Arbitraries.of(
                "21:00 09:00",
                "00:00 09:00",
                "22:00 00:00",
                "02:30 09:00",
                "21:00 02:30",
                "01:15 02:15",
                "23:30 00:30",
                "13:00 14:00",
                "02:00 03:00",
                "09:00 08:59");
        return Combinators.combine(FreeSlotsPropertyTest.zones(), quiet)
                .as((zone, hours) ->
                        ReminderPlanTest.rules(zone, hours.split(" ")[0], hours.split(" ")[1], 48, 24, 12, 2, 1));
    }
}
