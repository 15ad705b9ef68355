package io.registratura.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.intake.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clock of a request: Russian working days, moved days among them. */
class RequestTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static Request opened(Type type, String day) {
        return Request.open(1, type, Instant.parse(day + "T09:00:00Z"), MOSCOW);
    }

    @Test
    @DisplayName(
            "PRV-32 · A request before the holidays is due by the official calendar, and staff is reminded on its days")
    void a_request_before_the_holidays_is_due_by_the_official_calendar() {
        assertThat(opened(Type.ACCESS, "2025-12-29").due()).isEqualTo(LocalDate.of(2026, 1, 22));
        assertThat(opened(Type.ACCESS, "2026-04-30").due()).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(opened(Type.CORRECT, "2026-04-30").due()).isEqualTo(LocalDate.of(2026, 5, 13));
        assertThat(opened(Type.ERASE, "2026-04-30").due()).isEqualTo(LocalDate.of(2026, 5, 30));
        Request request = opened(Type.ACCESS, "2026-03-02");
        assertThat(request.alertAfter(request.opened(), MOSCOW)).isEqualTo(Instant.parse("2026-03-12T07:00:00Z"));
        assertThat(request.alertAfter(Instant.parse("2026-03-12T07:00:00Z"), MOSCOW))
                .isEqualTo(Instant.parse("2026-03-16T07:00:00Z"));
    }

    @Test
    void a_year_without_a_calendar_counts_every_day_so_the_deadline_only_comes_sooner() {
        assertThat(opened(Type.ACCESS, "2030-01-01").due()).isEqualTo(LocalDate.of(2030, 1, 11));
    }

    @Test
    void five_working_days_more_are_counted_from_the_last_day() {
        assertThat(opened(Type.ACCESS, "2026-04-30").extended().due()).isEqualTo(LocalDate.of(2026, 5, 25));
    }

    @Test
    void an_erasure_is_reminded_of_on_days_twenty_and_twenty_seven_and_daily_after_its_last() {
        Request request = opened(Type.ERASE, "2026-03-02");
        assertThat(request.alertAfter(Instant.parse("2026-03-17T12:00:00Z"), MOSCOW))
                .isEqualTo(Instant.parse("2026-03-22T07:00:00Z"));
        assertThat(request.alertAfter(Instant.parse("2026-03-22T07:00:00Z"), MOSCOW))
                .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(request.alertAfter(Instant.parse("2026-04-01T07:00:00Z"), MOSCOW))
                .isEqualTo(Instant.parse("2026-04-02T07:00:00Z"));
    }

    @Test
    void the_strongest_of_what_was_claimed_decides_the_kind() {
        assertThat(Type.of(Set.of(Right.STOP_MESSAGES, Right.ERASE))).isEqualTo(Type.ERASE);
        assertThat(Type.of(Set.of(Right.STOP_MARKETING))).isEqualTo(Type.STOP);
        assertThat(opened(Type.ERASE, "2026-03-02").target()).isEqualTo(Instant.parse("2026-03-05T09:00:00Z"));
    }
}
