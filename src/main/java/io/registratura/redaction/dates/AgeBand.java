package io.registratura.redaction.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How old somebody is, roughly: enough for a doctor, too little to know who it is. */
final class AgeBand {
    private static final int[] BOUNDS = {1, 3, 7, 12, 16, 18, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90};

    private AgeBand() {}

    static String of(LocalDate birth, LocalDate today) {
        return of((int) ChronoUnit.YEARS.between(birth, today));
    }

    static String of(int age) {
        if (age < BOUNDS[0]) {
            return "до года";
        }
        for (int i = 1; i < BOUNDS.length; i++) {
            if (age < BOUNDS[i]) {
                int last = BOUNDS[i] - 1;
                return BOUNDS[i - 1] + "–" + last + (last < 5 ? " года" : " лет");
            }
        }
        return BOUNDS[BOUNDS.length - 1] + " лет и старше";
    }
}
