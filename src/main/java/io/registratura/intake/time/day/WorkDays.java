package io.registratura.intake.time.day;

import io.registratura.intake.text.Lines;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Russia's official calendar: which days are off, by law and by the yearly decree, as far as it is known. */
public final class WorkDays {
    private static final Set<LocalDate> OFF = dates("DAYS OFF");
    private static final Set<LocalDate> WORKING = dates("WORKING WEEKENDS");

    private WorkDays() {}

    /** Is the calendar of this year known? */
    public static boolean knows(int year) {
        return OFF.contains(LocalDate.of(year, 1, 1));
    }

    /** Does the country rest on this day? */
    public static boolean isOff(LocalDate day) {
        return isHoliday(day) || isWeekend(day) && !WORKING.contains(day);
    }

    /** A public holiday, or a day off that was moved to it. */
    public static boolean isHoliday(LocalDate day) {
        return OFF.contains(day);
    }

    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate at = day;
        while (isOff(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    public static LocalDate before(LocalDate day) {
        LocalDate at = day.minusDays(1);
        while (isOff(at)) {
            at = at.minusDays(1);
        }
        return at;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Set<LocalDate> dates(String section) {
        Set<LocalDate> dates = new HashSet<>();
        for (String line : Lines.section("workdays.txt", section)) {
            String[] ends = line.split("\\.\\.");
            LocalDate last = LocalDate.parse(ends[ends.length - 1]);
            LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).forEach(dates::add);
        }
        return Set.copyOf(dates);
    }
}
