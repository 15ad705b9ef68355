package io.registratura.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock on the clinic's wall, which skips an hour in some springs and repeats one in some autumns. */
record ClinicClock(ZoneId zone) {

    /** The moment at which the wall shows this time; the first of two, and the end of the gap for one it skips. */
    Instant at(LocalDate day, LocalTime time) {
        var local = LocalDateTime.of(day, time);
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    LocalDateTime read(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    LocalTime time(Instant moment) {
        return read(moment).toLocalTime();
    }

    LocalDate day(Instant moment) {
        return read(moment).toLocalDate();
    }

    /** Does the wall show this time for the second time that day? */
    boolean repeats(Instant moment) {
        return at(day(moment), time(moment)).isBefore(moment);
    }
}
