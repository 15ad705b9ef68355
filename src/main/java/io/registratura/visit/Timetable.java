package io.registratura.visit;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinic.Hours;
import io.registratura.clinic.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Every free slot of a service: the doctors' hours in even steps, without what is taken. */
final class Timetable {
    private final Clinic clinic;
    private final Service service;
    private final Set<String> doctors;
    private final Collection<Busy> busy;
    private final ClinicClock clock;

    Timetable(Clinic clinic, Service service, Set<String> doctors, Collection<Busy> busy) {
        this.clinic = clinic;
        this.service = service;
        this.doctors = doctors;
        this.busy = busy;
        this.clock = new ClinicClock(clinic.zone());
    }

    /** The free slots that start in this window, earliest first, doctors in the order of the service. */
    List<Slot> in(Window window) {
        var free = new ArrayList<Slot>();
        if (!window.isEmpty()) {
            var last = clock.day(window.to());
            for (var day = clock.day(window.from()); !day.isAfter(last); day = day.plusDays(1)) {
                onDay(day, window, free);
            }
        }
        free.sort(Comparator.comparing(Slot::from));
        return free;
    }

    /** Half an hour for longer services; a shorter one steps by its own length where that divides the hour. */
    static Duration step(Duration duration) {
        var half = Duration.ofMinutes(30);
        boolean divides = duration.isPositive() && Duration.ofHours(1).toSeconds() % duration.toSeconds() == 0;
        return duration.compareTo(half) >= 0 ? half : divides ? duration : Duration.ofMinutes(15);
    }

    private void onDay(LocalDate day, Window window, List<Slot> free) {
        for (var doctor : clinic.doctorsOf(service)) {
            if (doctors.isEmpty() || doctors.contains(doctor.id())) {
                var taken = taken(doctor);
                for (var hours : doctor.hoursOn(day)) {
                    inHours(doctor, day, hours, taken, window, free);
                }
            }
        }
    }

    private void inHours(Doctor doctor, LocalDate day, Hours hours, List<Busy> taken, Window window, List<Slot> free) {
        var end = clock.at(day, hours.to());
        var step = step(service.duration());
        for (var from = clock.at(day, hours.from()); fits(from, end); from = from.plus(step)) {
            var slot = new Slot(doctor.id(), from, from.plus(service.duration()));
            if (window.holds(from) && !clock.repeats(from) && isFree(slot, taken)) {
                free.add(slot);
            }
        }
    }

    private boolean fits(Instant from, Instant end) {
        return !from.plus(service.duration()).isAfter(end);
    }

    private static boolean isFree(Slot slot, List<Busy> taken) {
        return taken.stream().noneMatch(busy -> slot.overlaps(busy.from(), busy.to()));
    }

    /** What takes the doctor's time, or the room's that the doctor shares. */
    private List<Busy> taken(Doctor doctor) {
        var inTheWay = Rooms.sharedWith(clinic, doctor);
        return busy.stream().filter(busy -> inTheWay.contains(busy.doctor())).toList();
    }
}
