package io.registratura.clinic;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clinic of the contract, for tests: two therapists, a dentist, in Rostov. */
public final class DemoClinic {
    private DemoClinic() {}

    /** The demo clinic as its file describes it. */
    public static Clinic clinic() {
        return new Clinic(
                "demo",
                "Клиника «Здоровье»",
                ZoneId.of("Europe/Moscow"),
                "+7 863 200-00-00",
                "Ростов-на-Дону, ул. Большая Садовая, 1",
                new Legal("ООО «Здоровье»", "6164000000", "https://example.org/privacy"),
                List.of(
                        service("therapist", "Терапевт", "врач общей практики", 30, 1800, "ivanova", "petrov"),
                        service("dentist", "Стоматолог", "зубной", 60, 2500, "sidorova")),
                List.of(
                        doctor("ivanova", "Иванова Анна Сергеевна", days(MONDAY, FRIDAY, "09:00", "15:00")),
                        doctor("petrov", "Петров Пётр Ильич", petrovDays(), LocalDate.of(2026, 12, 31)),
                        doctor("sidorova", "Сидорова Ольга Павловна", days(MONDAY, SATURDAY, "09:00", "18:00"))),
                new BookingRules(Duration.ofDays(30), Duration.ofHours(1), Duration.ofMinutes(10)),
                new ReminderRules(
                        List.of(Duration.ofHours(24), Duration.ofHours(2)), LocalTime.of(21, 0), LocalTime.of(9, 0)));
    }

    private static Service service(String id, String name, String alias, int minutes, int price, String... doctors) {
        return new Service(id, name, List.of(alias), Duration.ofMinutes(minutes), price, List.of(doctors));
    }

    private static Doctor doctor(String id, String name, Map<DayOfWeek, List<Hours>> hours, LocalDate... away) {
        return new Doctor(id, name, hours, Set.of(away), Optional.empty());
    }

    private static Map<DayOfWeek, List<Hours>> petrovDays() {
        var days = days(MONDAY, FRIDAY, "12:00", "20:00");
        days.putAll(days(SATURDAY, SATURDAY, "10:00", "14:00"));
        return days;
    }

    private static Map<DayOfWeek, List<Hours>> days(DayOfWeek first, DayOfWeek last, String from, String to) {
        Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(first) >= 0 && day.compareTo(last) <= 0) {
                days.put(day, List.of(new Hours(LocalTime.parse(from), LocalTime.parse(to))));
            }
        }
        return days;
    }
}
