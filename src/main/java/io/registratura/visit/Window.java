package io.registratura.visit;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time; {@code to} is excluded. Empty when it ends before it begins. */
public record Window(Instant from, Instant to) {

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    boolean isNear(Instant moment, Duration within) {
        return moment.isAfter(from.minus(within)) && moment.isBefore(to.plus(within));
    }

    Window clip(Window other) {
        return new Window(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
