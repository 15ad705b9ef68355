package io.registratura.visit;

import static io.registratura.visit.Clinics.BERLIN;
import static io.registratura.visit.Clinics.MOSCOW;
import static io.registratura.visit.Clinics.at;
import static io.registratura.visit.Clinics.clinic;
import static io.registratura.visit.Clinics.doctor;
import static io.registratura.visit.Clinics.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.Clinic;
import io.registratura.visit.Wish.PartOfDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which times a patient is offered. Now is Monday, 5 October 2026, noon. */
class FreeSlotsTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final PartOfDay EVENING = new PartOfDay(LocalTime.of(17, 0), LocalTime.of(21, 0));
    private final Clinic clinic = clinic(MOSCOW, HALF_HOUR, doctor("ivanova", "09:00-13:00", "14:00-18:00"));
    private final Instant now = at(clinic, "2026-10-05T12:00");

    private Wish wish(String from, String to) {
        return Wish.within(at(clinic, from), at(clinic, to));
    }

    private Wish exact(String from) {
        var start = at(clinic, from);
        return new Wish(start, start.plusSeconds(60), true, false, false, false, Optional.empty(), Set.of());
    }

    private List<String> found(Wish wish, Busy... busy) {
        return printed(FreeSlots.find(clinic, service(clinic), Set.of(), wish, List.of(busy), now, 3));
    }

    private List<String> printed(List<Slot> slots) {
        return slots.stream().map(slot -> Clinics.print(clinic, slot)).toList();
    }

    private Busy busy(String from, String to) {
        return new Busy("ivanova", at(clinic, from), at(clinic, to));
    }

    @Test
    void a_day_is_shown_from_its_morning_to_its_evening() {
        assertThat(found(wish("2026-10-06T00:00", "2026-10-07T00:00")))
                .containsExactly("06 09:00", "06 14:00", "06 17:30");
    }

    @Test
    void a_week_is_shown_by_its_first_days() {
        assertThat(found(wish("2026-10-12T00:00", "2026-10-19T00:00")))
                .containsExactly("12 09:00", "13 14:00", "14 17:30");
    }

    @Test
    void a_wish_of_two_days_shows_both() {
        assertThat(found(wish("2026-10-06T00:00", "2026-10-08T00:00")))
                .containsExactly("06 09:00", "06 14:00", "07 17:30");
    }

    @Test
    void today_begins_after_the_notice_and_soonest_is_first() {
        var today = Wish.soonest(now, at(clinic, "2026-10-12T00:00"));
        assertThat(found(today)).containsExactly("05 14:00", "05 15:00", "05 16:00");
    }

    @Test
    void that_very_time_comes_first_and_then_the_nearest_of_its_day() {
        assertThat(found(exact("2026-10-06T15:30"))).containsExactly("06 15:30", "06 14:30", "06 16:30");
    }

    @Test
    void a_taken_time_brings_its_neighbours() {
        var taken = busy("2026-10-06T15:30", "2026-10-06T16:00");
        assertThat(found(exact("2026-10-06T15:30"), taken)).containsExactly("06 15:00", "06 16:00", "06 14:00");
    }

    @Test
    void a_lunch_break_is_never_offered() {
        assertThat(found(exact("2026-10-06T13:00"))).containsExactly("06 12:30", "06 14:00", "06 11:30");
    }

    @Test
    void part_of_the_day_and_days_that_do_not_suit_are_heard() {
        var from = at(clinic, "2026-10-06T00:00");
        var to = at(clinic, "2026-10-08T00:00");
        var wish = new Wish(from, to, false, false, false, false, Optional.of(EVENING), Set.of(DayOfWeek.TUESDAY));
        assertThat(found(wish)).containsExactly("07 17:00", "07 17:30");
    }

    @Test
    void nothing_is_offered_on_a_day_away_past_the_horizon_or_in_the_past() {
        var away = doctor("ivanova", Optional.empty(), Set.of(LocalDate.of(2026, 10, 6)), "09:00-18:00");
        var closed = clinic(MOSCOW, HALF_HOUR, away);
        var tuesday = wish("2026-10-06T00:00", "2026-10-07T00:00");
        assertThat(FreeSlots.find(closed, service(closed), Set.of(), tuesday, List.of(), now, 3))
                .isEmpty();
        assertThat(found(wish("2026-11-10T00:00", "2026-11-11T00:00"))).isEmpty();
        assertThat(found(wish("2026-10-05T09:00", "2026-10-05T12:30"))).isEmpty();
    }

    @Test
    void when_nothing_is_as_wished_the_nearest_is_offered_and_said_to_be_another() {
        var taken = busy("2026-10-06T17:00", "2026-10-06T18:00");
        var wish = new Wish(
                at(clinic, "2026-10-06T00:00"),
                at(clinic, "2026-10-07T00:00"),
                false,
                false,
                false,
                false,
                Optional.of(EVENING),
                Set.of());
        var offer = FreeSlots.offer(clinic, service(clinic), Set.of(), wish, List.of(taken), now, 3);
        assertThat(offer.asWished()).isFalse();
        assertThat(printed(offer.slots())).containsExactly("06 16:30", "06 15:30", "06 14:30");
    }

    @Test
    void a_fully_booked_day_brings_the_days_beside_it() {
        var taken = busy("2026-10-06T00:00", "2026-10-07T00:00");
        var offer =
                FreeSlots.offer(clinic, service(clinic), Set.of(), exact("2026-10-06T10:00"), List.of(taken), now, 3);
        assertThat(offer.asWished()).isFalse();
        assertThat(printed(offer.slots())).containsExactly("05 17:30", "05 16:30", "05 15:30");
    }

    @Test
    void a_clock_time_that_is_taken_is_not_as_wished() {
        var taken = busy("2026-10-06T15:30", "2026-10-06T16:00");
        var offer =
                FreeSlots.offer(clinic, service(clinic), Set.of(), exact("2026-10-06T15:30"), List.of(taken), now, 3);
        assertThat(offer.asWished()).isFalse();
        assertThat(offer.slots()).hasSize(3);
    }

    @Test
    void doctors_take_turns_and_different_times_come_before_different_doctors() {
        var two = clinic(MOSCOW, HALF_HOUR, doctor("ivanova", "09:00-12:00"), doctor("petrov", "09:00-12:00"));
        var day = wish("2026-10-06T00:00", "2026-10-07T00:00");
        assertThat(FreeSlots.find(two, service(two), Set.of(), day, List.of(), now, 3))
                .extracting(Slot::doctor)
                .containsExactly("ivanova", "petrov", "ivanova");
        var nine = wish("2026-10-06T09:00", "2026-10-06T09:30");
        assertThat(FreeSlots.find(two, service(two), Set.of(), nine, List.of(), now, 3))
                .extracting(Slot::doctor)
                .containsExactly("ivanova", "petrov");
        assertThat(FreeSlots.find(two, service(two), Set.of("petrov"), day, List.of(), now, 3))
                .extracting(Slot::doctor)
                .containsOnly("petrov");
    }

    @Test
    void doctors_who_share_a_room_take_each_others_time() {
        var shared = Optional.of("кабинет 3");
        var two = clinic(
                MOSCOW,
                HALF_HOUR,
                doctor("ivanova", shared, Set.of(), "09:00-12:00"),
                doctor("petrov", shared, Set.of(), "09:00-12:00"));
        var taken = new Busy("petrov", at(two, "2026-10-06T09:00"), at(two, "2026-10-06T12:00"));
        var day = wish("2026-10-06T00:00", "2026-10-07T00:00");
        assertThat(FreeSlots.find(two, service(two), Set.of("ivanova"), day, List.of(taken), now, 3))
                .isEmpty();
        assertThat(FreeSlots.doctorsInTheWay(two, service(two), Set.of("ivanova")))
                .containsExactly("ivanova", "petrov");
    }

    @Test
    void steps_leave_no_unusable_gaps() {
        assertThat(List.of(5, 10, 20, 25, 30, 45, 60, 90))
                .extracting(
                        minutes -> Timetable.step(Duration.ofMinutes(minutes)).toMinutes())
                .containsExactly(5L, 10L, 20L, 15L, 30L, 30L, 30L, 30L);
    }

    @Test
    void the_window_covers_the_visit_and_for_a_clock_time_its_day() {
        var window = FreeSlots.window(clinic, service(clinic), exact("2026-10-06T15:30"), now);
        assertThat(window).isEqualTo(new Window(at(clinic, "2026-10-06T00:00"), at(clinic, "2026-10-07T00:30")));
    }

    @Test
    void a_night_whose_hour_is_skipped_or_comes_twice_has_each_time_once() {
        var night = clinic(BERLIN, HALF_HOUR, doctor("ivanova", "01:00-04:00"));
        assertThat(all(night, "2026-03-28T12:00", "2026-03-29"))
                .containsExactly("29 01:00", "29 01:30", "29 03:00", "29 03:30");
        assertThat(all(night, "2026-10-24T12:00", "2026-10-25"))
                .containsExactly("25 01:00", "25 01:30", "25 02:00", "25 02:30", "25 03:00", "25 03:30");
    }

    private static List<String> all(Clinic night, String now, String day) {
        var from = at(night, day + "T00:00");
        var wish = Wish.within(from, from.plus(Duration.ofHours(20)));
        return FreeSlots.find(night, service(night), Set.of(), wish, List.of(), at(night, now), 20).stream()
                .map(slot -> Clinics.print(night, slot))
                .toList();
    }
}
