package io.registratura.visit;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Service;
import io.registratura.visit.Wish.PartOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which times to offer: free, within the doctor's hours and the clinic's rules, and as near to the wish as can be. */
public final class FreeSlots {
    private static final Duration A_DAY = Duration.ofDays(1);

    private FreeSlots() {}

    /** Slots to offer; {@code asWished} is false when they are only the nearest to what was wished. */
    public record Offer(List<Slot> slots, boolean asWished) {}

    /** The whole stretch in which a visit may be booked now; what is taken in it is all that an offer needs to know. */
    public static Window bookable(Clinic clinic, Instant now) {
        var last = now.plus(clinic.booking().horizon()).plusSeconds(1);
        return new Window(now.plus(clinic.booking().notice()), last);
    }

    /** The stretch to ask busy times for before {@link #find}: for a clock time its whole day. */
    public static Window window(Clinic clinic, Service service, Wish wish, Instant now) {
        var starts = starts(clinic, wish, now);
        return new Window(starts.from(), starts.to().plus(service.duration()));
    }

    /** Whose busy times matter: these doctors (none named: all of the service) and those who share a room with them. */
    public static Set<String> doctorsInTheWay(Clinic clinic, Service service, Set<String> doctors) {
        var all = new LinkedHashSet<String>();
        for (var doctor : clinic.doctorsOf(service)) {
            if (doctors.isEmpty() || doctors.contains(doctor.id())) {
                all.addAll(Rooms.sharedWith(clinic, doctor));
            }
        }
        return all;
    }

    /**
     * Up to {@code most} free slots as wished; {@code doctors} empty means any of the service. For a clock time that very
     * time comes first, if it is free, and then the nearest of the same day.
     */
    public static List<Slot> find(
            Clinic clinic,
            Service service,
            Set<String> doctors,
            Wish wish,
            Collection<Busy> busy,
            Instant now,
            int most) {
        var clock = new ClinicClock(clinic.zone());
        var free = new Timetable(clinic, service, doctors, busy)
                .in(starts(clinic, wish, now)).stream()
                        .filter(slot -> isWished(slot, wish, clock))
                        .toList();
        if (wish.exact()) {
            return Choosing.nearest(free, wish.from(), most);
        }
        return wish.soonest() ? Choosing.nearest(free, now, most) : Choosing.spread(free, clock, most);
    }

    /** The free slots nearest to a wish that cannot be met: other times of its days first, then other days. */
    public static List<Slot> alternatives(
            Clinic clinic,
            Service service,
            Set<String> doctors,
            Wish wish,
            Collection<Busy> busy,
            Instant now,
            int most) {
        var clock = new ClinicClock(clinic.zone());
        var free = new Timetable(clinic, service, doctors, busy)
                .in(bookable(clinic, now)).stream()
                        .filter(slot -> isDayWished(slot, wish, clock))
                        .toList();
        return Choosing.nearest(free, slot -> distance(slot, wish, clock), most);
    }

    /** What to offer: as wished or, when there is nothing, the nearest to it. */
    public static Offer offer(
            Clinic clinic,
            Service service,
            Set<String> doctors,
            Wish wish,
            Collection<Busy> busy,
            Instant now,
            int most) {
        var found = find(clinic, service, doctors, wish, busy, now, most);
        if (found.isEmpty()) {
            return new Offer(alternatives(clinic, service, doctors, wish, busy, now, most), false);
        }
        return new Offer(found, !wish.exact() || found.getFirst().from().equals(wish.from()));
    }

    /** When a slot may start: within the wish, or for a clock time on its day; not too soon and not too far ahead. */
    private static Window starts(Clinic clinic, Wish wish, Instant now) {
        var bookable = bookable(clinic, now);
        var wished = new Window(wish.from(), wish.to()).clip(bookable);
        if (wish.past()) {
            return new Window(bookable.from(), bookable.from());
        }
        return wish.exact() && bookable.isNear(wish.from(), A_DAY)
                ? dayOf(clinic, wish).clip(bookable)
                : wished;
    }

    private static Window dayOf(Clinic clinic, Wish wish) {
        var clock = new ClinicClock(clinic.zone());
        var day = clock.day(wish.from());
        return new Window(clock.at(day, LocalTime.MIN), clock.at(day.plusDays(1), LocalTime.MIN));
    }

    private static boolean isWished(Slot slot, Wish wish, ClinicClock clock) {
        return isDayWished(slot, wish, clock)
                && (wish.exact()
                        || wish.part()
                                .map(part -> holds(part, clock.time(slot.from())))
                                .orElse(true));
    }

    private static boolean isDayWished(Slot slot, Wish wish, ClinicClock clock) {
        return !wish.except().contains(clock.day(slot.from()).getDayOfWeek());
    }

    private static boolean holds(PartOfDay part, LocalTime time) {
        return part.from().isBefore(part.to())
                ? !time.isBefore(part.from()) && time.isBefore(part.to())
                : !time.isBefore(part.from()) || time.isBefore(part.to());
    }

    /** How far a slot is from the wished stretch, and within its day from the wished part of the day. */
    private static Duration distance(Slot slot, Wish wish, ClinicClock clock) {
        if (wish.exact() || slot.from().isBefore(wish.from())) {
            return Duration.between(slot.from(), wish.from()).abs().plus(partDistance(slot, wish, clock));
        }
        var late = slot.from().isBefore(wish.to()) ? Duration.ZERO : Duration.between(wish.to(), slot.from());
        return late.plus(partDistance(slot, wish, clock));
    }

    private static Duration partDistance(Slot slot, Wish wish, ClinicClock clock) {
        var time = clock.time(slot.from());
        return wish.part()
                .filter(part -> !wish.exact() && !holds(part, time))
                .map(part -> shorter(
                        Duration.between(time, part.from()).abs(),
                        Duration.between(time, part.to()).abs()))
                .orElse(Duration.ZERO);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
