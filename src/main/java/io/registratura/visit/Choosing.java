package io.registratura.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Picks the few slots that say most: different times before different doctors, a free day rather than its first hour. */
final class Choosing {
    private static final Duration APART = Duration.ofHours(1);
    private final List<Slot> free;
    private final int most;
    private final List<Slot> chosen = new ArrayList<>();

    private Choosing(List<Slot> free, int most) {
        this.free = free;
        this.most = most;
    }

    /** The nearest to this moment: first the nearest of all, then others at least an hour apart where there are any. */
    static List<Slot> nearest(List<Slot> free, Instant wanted, int most) {
        return nearest(free, slot -> Duration.between(slot.from(), wanted).abs(), most);
    }

    /** The nearest by this measure. */
    static List<Slot> nearest(List<Slot> free, Function<Slot, Duration> distance, int most) {
        var choosing = new Choosing(
                free.stream().sorted(Comparator.comparing(distance)).toList(), most);
        choosing.take(APART);
        choosing.take(Duration.ofMinutes(1));
        choosing.take(Duration.ZERO);
        return choosing.chosen;
    }

    /** A few over the first days that have any: early on the first, in the middle of the next, late on the last. */
    static List<Slot> spread(List<Slot> free, ClinicClock clock, int most) {
        var choosing = new Choosing(free, most);
        var days = choosing.firstDays(clock);
        for (int i = 0; i < most && !days.isEmpty(); i++) {
            double share = most == 1 ? 0 : (double) i / (most - 1);
            choosing.takeFrom(days.get(i * days.size() / most), share);
        }
        choosing.take(APART);
        choosing.take(Duration.ofMinutes(1));
        choosing.take(Duration.ZERO);
        choosing.chosen.sort(Comparator.comparing(Slot::from));
        return choosing.chosen;
    }

    private List<List<Slot>> firstDays(ClinicClock clock) {
        var days = new TreeMap<LocalDate, List<Slot>>();
        free.forEach(slot -> days.computeIfAbsent(clock.day(slot.from()), _ -> new ArrayList<>())
                .add(slot));
        return days.values().stream().limit(most).toList();
    }

    private void takeFrom(List<Slot> day, double share) {
        var times = day.stream().map(Slot::from).distinct().toList();
        var wanted = times.get((int) Math.round(share * (times.size() - 1)));
        if (chosen.stream().noneMatch(slot -> slot.from().equals(wanted))) {
            take(day.stream().filter(slot -> slot.from().equals(wanted)).toList());
        }
    }

    /** Goes through the free slots in their order and takes those this far from every one chosen. */
    private void take(Duration apart) {
        for (var slot : free) {
            if (chosen.size() < most && !chosen.contains(slot) && isApart(slot, apart)) {
                take(atSameTime(slot));
            }
        }
    }

    private List<Slot> atSameTime(Slot slot) {
        return free.stream()
                .filter(other -> other.from().equals(slot.from()) && !chosen.contains(other))
                .toList();
    }

    /** Of doctors free at the same minute, the one offered least so far. */
    private void take(Collection<Slot> sameTime) {
        Optional<Slot> best = sameTime.stream().min(Comparator.comparingLong(this::offers));
        best.ifPresent(chosen::add);
    }

    private long offers(Slot slot) {
        return chosen.stream()
                .filter(other -> other.doctor().equals(slot.doctor()))
                .count();
    }

    private boolean isApart(Slot slot, Duration apart) {
        return chosen.stream()
                .allMatch(other ->
                        Duration.between(other.from(), slot.from()).abs().compareTo(apart) >= 0);
    }
}
