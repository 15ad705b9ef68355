package io.registratura.inventory.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule that ours stand on: until when it holds, when it was looked at, by when again, and what hangs on it. */
public record Law(
        String id, String rule, Optional<LocalDate> until, LocalDate checked, LocalDate review, List<String> affects) {

    boolean past(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }

    boolean stale(LocalDate today) {
        return today.isAfter(review);
    }
}
