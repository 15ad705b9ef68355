package io.registratura.visit;

import io.registratura.clinic.BookingRules;
import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import io.registratura.clinic.Hours;
import io.registratura.clinic.Legal;
import io.registratura.clinic.ReminderRules;
import io.registratura.clinic.Service;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small clinics for the tests of visits. */
final class Clinics {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Clinics() {}

    static Clinic clinic(ZoneId zone, Duration length, Doctor... doctors) {
        return clinic(zone, length, new ReminderRules(hours(24, 2), LocalTime.of(21, 0), LocalTime.of(9, 0)), doctors);
    }

    static Clinic clinic(ZoneId zone, Duration length, ReminderRules reminders, Doctor... doctors) {
        var ids = Arrays.stream(doctors).map(Doctor::id).toList();
        return new Clinic(
                "rost",
                "Рост",
                zone,
                "+78632000000",
                "Ростов",
                new Legal("Рост", "6164000000", "https://example.org"),
                List.of(new Service("therapist", "Терапевт", List.of(), length, 1800, ids)),
                List.of(doctors),
                new BookingRules(Duration.ofDays(30), Duration.ofHours(1), Duration.ofMinutes(10)),
                reminders);
    }

    static List<Duration> hours(long... hours) {
        return Arrays.stream(hours).mapToObj(Duration::ofHours).toList();
    }

    /** A doctor with the same stretches every day, such as "09:00-13:00". */
    static Doctor doctor(String id, String... stretches) {
        return doctor(id, Optional.empty(), Set.of(), stretches);
    }

    static Doctor doctor(String id, Optional<String> room, Set<LocalDate> away, String... stretches) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        var hours = Arrays.stream(stretches)
                .map(stretch -> stretch.split("-"))
                .map(ends -> new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
        for (var day : DayOfWeek.values()) {
            week.put(day, hours);
        }
        return new Doctor(id, "Иванова Анна Сергеевна", Map.copyOf(week), away, room);
    }

    static Service service(Clinic clinic) {
        return clinic.services().getFirst();
    }

    /** A moment by the clinic's clock: "2026-10-05T10:00". */
    static Instant at(Clinic clinic, String local) {
        return LocalDateTime.parse(local).atZone(clinic.zone()).toInstant();
    }

    /** «05 10:00»: short enough to read many of them. */
    static String print(Clinic clinic, Slot slot) {
        var local = slot.from().atZone(clinic.zone());
        return "%02d %s".formatted(local.getDayOfMonth(), local.toLocalTime());
    }
}
