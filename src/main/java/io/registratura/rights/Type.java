package io.registratura.rights;

import io.registratura.intake.Right;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What kind of request a person makes, and which clock the law sets for it. */
public enum Type {
    /** Destroy what is kept: 30 days at the most. */
    ERASE(Clock.CALENDAR, 30, Duration.ofHours(72)),
    /** Destroy what is kept about health. */
    FORGET_HEALTH(Clock.CALENDAR, 30, Duration.ofHours(72)),
    /** Use it no more in this way, or pass it on to nobody. */
    OBJECT(Clock.WORKING, 10, Duration.ofHours(24)),
    /** A copy of all that is kept. */
    COPY(Clock.WORKING, 10, Duration.ofHours(24)),
    /** What is kept, why and from where. */
    ACCESS(Clock.WORKING, 10, Duration.ofHours(24)),
    /** Who has looked at it. */
    WHO_VIEWED(Clock.WORKING, 10, Duration.ofHours(24)),
    /** Put right what is wrong. */
    CORRECT(Clock.WORKING, 7, Duration.ofHours(24)),
    /** Wrong advice: a doctor judges it. */
    COMPLAINT(Clock.CALENDAR, 10, Duration.ofHours(24)),
    /** Messages of some kind are to stop: done as it is heard. */
    STOP(Clock.WORKING, 10, Duration.ofHours(24));

    private final Clock clock;
    private final int days;
    private final Duration target;

    Type(Clock clock, int days, Duration target) {
        this.clock = clock;
        this.days = days;
        this.target = target;
    }

    /** How days are counted. */
    enum Clock {
        CALENDAR,
        WORKING
    }

    Clock clock() {
        return clock;
    }

    int days() {
        return days;
    }

    /** How soon it ought to be done, long before it must. */
    public Duration target() {
        return target;
    }

    /** Is it done by the very step that hears it? */
    public boolean atOnce() {
        return this == STOP;
    }

    /** The name on disk. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The strongest of what was claimed decides. */
    public static Type of(Set<Right> rights) {
        return Stream.of(values())
                .filter(type -> rights.stream().anyMatch(right -> of(right) == type))
                .findFirst()
                .orElse(ACCESS);
    }

    private static Type of(Right right) {
        return switch (right) {
            case ERASE, WITHDRAW_ALL -> ERASE;
            case FORGET_HEALTH -> FORGET_HEALTH;
            case OBJECT_AI, OBJECT_RECIPIENT -> OBJECT;
            case EXPORT -> COPY;
            case WHAT_DATA -> ACCESS;
            case WHO_VIEWED -> WHO_VIEWED;
            case CORRECT -> CORRECT;
            case WRONG_ADVICE -> COMPLAINT;
            case STOP_MARKETING, STOP_MESSAGES, STOP_REMINDERS -> STOP;
        };
    }
}
