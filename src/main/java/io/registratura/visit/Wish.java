package io.registratura.visit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * When a patient would like to come. {@code from} and {@code to} (excluded) bound the stretch; {@code exact} when a
 * clock time was named and {@code from} is that time; {@code part} narrows each day of the stretch («вечером»);
 * {@code past} when the wish lies behind us; {@code vague} when it must be asked again; {@code soonest} for «как можно
 * скорее».
 */
public record Wish(
        Instant from,
        Instant to,
        boolean exact,
        boolean past,
        boolean vague,
        boolean soonest,
        Optional<PartOfDay> part,
        Set<DayOfWeek> except) {

    /** A part of each day on the clinic's clock; {@code to} is excluded. */
    public record PartOfDay(LocalTime from, LocalTime to) {}

    /** Would a visit that starts at this moment be what was wished? */
    public boolean covers(Instant start, java.time.ZoneId zone) {
        LocalTime time = start.atZone(zone).toLocalTime();
        return !start.isBefore(from)
                && start.isBefore(to)
                && !except.contains(start.atZone(zone).getDayOfWeek())
                && part.map(hours -> !time.isBefore(hours.from()) && time.isBefore(hours.to()))
                        .orElse(true);
    }

    /** Any time at all from this moment until that one. */
    public static Wish within(Instant from, Instant to) {
        return new Wish(from, to, false, false, false, false, Optional.empty(), Set.of());
    }

    /** The nearest free time in this stretch. */
    public static Wish soonest(Instant from, Instant to) {
        return new Wish(from, to, false, false, false, true, Optional.empty(), Set.of());
    }
}
