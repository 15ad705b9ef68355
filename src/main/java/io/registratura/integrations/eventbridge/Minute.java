package io.registratura.integrations.eventbridge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The minute of a wake-up: never before the moment that was asked for, never one that has begun. */
record Minute(Instant start) {

    /** A schedule is made in less; one made for a minute that has begun might never run. */
    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
    private static final DateTimeFormatter EXPRESSION = DateTimeFormatter.ofPattern("'at('yyyy-MM-dd'T'HH:mm:ss')'");

    static Minute notBefore(Instant moment, Instant now) {
        var soonest = now.plus(HEAD_START);
        return new Minute(roundedUp(moment.isAfter(soonest) ? moment : soonest));
    }

    private static Instant roundedUp(Instant moment) {
        var begun = moment.truncatedTo(ChronoUnit.MINUTES);
        return begun.equals(moment) ? begun : begun.plus(1, ChronoUnit.MINUTES);
    }

    String name() {
        return NAME.format(utc());
    }

    String expression() {
        return EXPRESSION.format(utc());
    }

    private LocalDateTime utc() {
        return LocalDateTime.ofInstant(start, ZoneOffset.UTC);
    }
}
