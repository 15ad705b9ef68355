package io.registratura.intake.time;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Hours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When anybody at the clinic sees patients: settles whether «в пять» is morning or evening. */
record OpenHours(Clinic clinic) {

    /** The one reading of a bare hour at which the clinic is open, if there is exactly one. */
    Optional<LocalTime> settle(LocalTime time, Optional<LocalDate> day) {
        List<Hours> open = day.map(this::on).filter(hours -> !hours.isEmpty()).orElseGet(this::ever);
        LocalTime later = time.plusHours(12);
        boolean early = open.stream().anyMatch(hours -> holds(hours, time));
        boolean late = open.stream().anyMatch(hours -> holds(hours, later));
        return early == late ? Optional.empty() : Optional.of(early ? time : later);
    }

    private List<Hours> on(LocalDate day) {
        return clinic.doctors().stream()
                .flatMap(doctor -> doctor.hoursOn(day).stream())
                .toList();
    }

    private List<Hours> ever() {
        return clinic.doctors().stream()
                .flatMap(doctor -> doctor.hours().values().stream())
                .flatMap(List::stream)
                .toList();
    }

    private static boolean holds(Hours hours, LocalTime time) {
        return !time.isBefore(hours.from()) && time.isBefore(hours.to());
    }
}
