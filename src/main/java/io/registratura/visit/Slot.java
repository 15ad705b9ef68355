package io.registratura.visit;

import java.time.Instant;
import java.util.Optional;

/** A stretch of one doctor's time in which one service could be given; {@code to} is excluded. */
public record Slot(String doctor, Instant from, Instant to) {

    /** The name a button carries: the doctor and the minute, so that an old button never means another time. */
    public String id() {
        return doctor + "@" + Long.toString(from.getEpochSecond() / 60, 36);
    }

    /** Does a slot with this id mean this very doctor and minute? */
    public boolean is(String id) {
        return id().equals(id);
    }

    /** Do the two share a moment? */
    public boolean overlaps(Instant otherFrom, Instant otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    /** The doctor that a slot id names, for an id that {@link #id()} could have made. */
    public static Optional<String> doctorOf(String id) {
        int at = id.indexOf('@');
        return at > 0 ? Optional.of(id.substring(0, at)) : Optional.empty();
    }
}
