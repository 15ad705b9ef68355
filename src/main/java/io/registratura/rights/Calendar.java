package io.registratura.rights;

import io.registratura.intake.time.day.WorkDays;
import java.time.LocalDate;

/** Working days by Russia's official calendar; a year that is not in it counts every day, so a deadline only comes sooner. */
final class Calendar {
    private Calendar() {}

    /** The {@code days}-th working day after this one. */
    static LocalDate after(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (works(at)) {
                left--;
            }
        }
        return at;
    }

    private static boolean works(LocalDate day) {
        return !WorkDays.knows(day.getYear()) || !WorkDays.isOff(day);
    }
}
