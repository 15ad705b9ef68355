package io.registratura.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A doctor: the full name («Иванова Анна Сергеевна»), working hours by weekday, single days away, and the room if the
 * clinic shares rooms between doctors.
 */
public record Doctor(
        String id, String name, Map<DayOfWeek, List<Hours>> hours, Set<LocalDate> away, Optional<String> room) {

    /** The stretches of this day in which the doctor sees patients; none on a day away. */
    public List<Hours> hoursOn(LocalDate day) {
        return away.contains(day) ? List.of() : hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** «Иванова А. С.»: short enough for a button. */
    public String shortName() {
        var words = name.split(" ");
        var short_ = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            short_.append(' ')
                    .append(words[i], 0, words[i].offsetByCodePoints(0, 1))
                    .append('.');
        }
        return short_.toString();
    }
}
