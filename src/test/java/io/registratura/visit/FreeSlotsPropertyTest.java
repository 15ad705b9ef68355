package io.registratura.visit;

import static io.registratura.visit.Clinics.clinic;
import static io.registratura.visit.Clinics.doctor;
import static io.registratura.visit.Clinics.service;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.Clinic;
import io.registratura.visit.Wish.PartOfDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What no offer may ever do, in any zone, at any moment, for any wish. */
class FreeSlotsPropertyTest {
    record Asked(Clinic clinic, Instant now, Wish wish, List<Busy> busy) {}

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void an_offer_is_free_within_hours_and_rules(@ForAll("asked") Asked asked) {
        var offer = FreeSlots.offer(
                asked.clinic(), service(asked.clinic()), Set.of(), asked.wish(), asked.busy(), asked.now(), 3);
        assertThat(offer.slots()).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
        for (var slot : offer.slots()) {
            assertFree(slot, asked);
            assertWithinHours(slot, asked.clinic());
            assertThat(slot.from())
                    .isAfterOrEqualTo(asked.now().plus(asked.clinic().booking().notice()))
                    .isBeforeOrEqualTo(asked.now().plus(asked.clinic().booking().horizon()));
            assertThat(asked.wish().except())
                    .doesNotContain(local(slot.from(), asked.clinic()).getDayOfWeek());
        }
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void what_is_found_starts_within_the_wish(@ForAll("asked") Asked asked) {
        var wish = asked.wish();
        for (var slot : find(asked)) {
            if (!wish.exact()) {
                assertThat(slot.from()).isAfterOrEqualTo(wish.from()).isBefore(wish.to());
                var time = local(slot.from(), asked.clinic()).toLocalTime();
                assertThat(wish.part()
                                .map(part -> !time.isBefore(part.from()) && time.isBefore(part.to()))
                                .orElse(true))
                        .isTrue();
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_same_question_has_the_same_answer(@ForAll("asked") Asked asked) {
        assertThat(find(asked)).isEqualTo(find(asked));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void busy_times_outside_the_window_change_nothing(@ForAll("asked") Asked asked) {
        var window = FreeSlots.window(asked.clinic(), service(asked.clinic()), asked.wish(), asked.now());
        var inside = asked.busy().stream()
                .filter(busy ->
                        busy.from().isBefore(window.to()) && window.from().isBefore(busy.to()))
                .toList();
        assertThat(find(new Asked(asked.clinic(), asked.now(), asked.wish(), inside)))
                .isEqualTo(find(asked));
    }

    private static List<Slot> find(Asked asked) {
        return FreeSlots.find(
                asked.clinic(), service(asked.clinic()), Set.of(), asked.wish(), asked.busy(), asked.now(), 3);
    }

    private static void assertFree(Slot slot, Asked asked) {
        assertThat(asked.busy())
                .filteredOn(busy -> busy.doctor().equals(slot.doctor()))
                .noneMatch(busy -> slot.overlaps(busy.from(), busy.to()));
    }

    private static void assertWithinHours(Slot slot, Clinic clinic) {
        var start = local(slot.from(), clinic);
        var end = local(slot.to().minusSeconds(1), clinic);
        var doctor = clinic.doctor(slot.doctor()).orElseThrow();
        assertThat(Duration.between(slot.from(), slot.to()))
                .isEqualTo(service(clinic).duration());
        assertThat(doctor.hoursOn(start.toLocalDate()))
                .anyMatch(hours -> !start.toLocalTime().isBefore(hours.from())
                        && end.toLocalTime().isBefore(hours.to())
                        && start.toLocalDate().equals(end.toLocalDate()));
        assertThat(start.getMinute() % 5).isZero();
    }

    private static LocalDateTime local(Instant moment, Clinic clinic) {
        return LocalDateTime.ofInstant(moment, clinic.zone());
    }

    @Provide
    static Arbitrary<Asked> asked() {
        return Combinators.combine(clinics(), moments())
                .flatAs((clinic, now) -> Combinators.combine(
                                wishes(now), busy(now).list().ofMaxSize(60))
                        .as((wish, busy) -> new Asked(clinic, now, wish, busy)));
    }

    /** Around the nights on which Berlin's clock changes, too. */
    static Arbitrary<Instant> moments() {
        var day = Arbitraries.of("2026-03-27", "2026-10-23", "2026-12-30", "2026-07-01", "2027-03-01");
        return Combinators.combine(day, Arbitraries.integers().between(0, 4 * 24 * 60))
                .as((start, minutes) -> Instant.parse(start + "T00:00:00Z").plus(Duration.ofMinutes(minutes)));
    }

    static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "Europe/Moscow",
                        "Australia/Lord_Howe",
                        "America/Havana",
                        "Asia/Beirut",
                        "Asia/Kamchatka")
                .map(ZoneId::of);
    }

    private static Arbitrary<Clinic> clinics() {
        var lengths = Arbitraries.of(10, 15, 20, 25, 30, 40, 60, 90, 120).map(Duration::ofMinutes);
        var hours = Arbitraries.of(
                "09:00-15:00", "00:00-23:59", "01:00-04:00", "02:15-02:45", "08:20-12:00", "23:00-23:55");
        return Combinators.combine(
                        zones(), lengths, hours, hours, Arbitraries.integers().between(0, 400))
                .as((zone, length, one, other, away) -> clinic(
                        zone,
                        length,
                        doctor("ivanova", one),
                        doctor(
                                "petrov",
                                Optional.empty(),
                                Set.of(java.time.LocalDate.of(2026, 3, 1).plusDays(away)),
                                other)));
    }

    private static Arbitrary<Wish> wishes(Instant now) {
        var from = Arbitraries.integers()
                .between(-2 * 96, 35 * 96)
                .map(quarters -> now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(15L * quarters)));
        var length = Arbitraries.of(1, 60, 240, 24 * 60, 7 * 24 * 60, 60 * 24 * 60);
        var part = Arbitraries.of(
                Optional.<PartOfDay>empty(), Optional.of(new PartOfDay(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        var flags = Arbitraries.integers().between(0, 3);
        var except = Arbitraries.of(DayOfWeek.values()).set().ofMaxSize(3);
        return Combinators.combine(from, length, part, flags, except)
                .as((start, minutes, time, flag, days) -> new Wish(
                        start,
                        start.plus(Duration.ofMinutes(minutes)),
                        flag == 1,
                        false,
                        false,
                        flag == 2,
                        time,
                        days.stream().collect(Collectors.toUnmodifiableSet())));
    }

    private static Arbitrary<Busy> busy(Instant now) {
        var from =
                Arbitraries.integers().between(-300, 32 * 288).map(fives -> now.plus(Duration.ofMinutes(5L * fives)));
        return Combinators.combine(Arbitraries.of("ivanova", "petrov"), from, Arbitraries.of(30, 60, 600, 3000))
                .as((doctor, start, minutes) -> new Busy(doctor, start, start.plus(Duration.ofMinutes(minutes))));
    }
}
