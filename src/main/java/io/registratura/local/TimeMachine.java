package io.registratura.local;

import io.registratura.port.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The system's clock. The wall's, unless a demonstration has moved it: then the shift lies in a file beside the data, so
 * that it outlives a restart as the visits do.
 */
@ApplicationScoped
class TimeMachine implements Now {
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
    private volatile Optional<Path> keptIn = Optional.empty();

    /** Microseconds, as the database keeps them. */
    @Override
    public Instant now() {
        return Instant.now().plus(shift.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Allows to move the clock, and takes up an earlier shift. */
    void unlock(Path file) {
        keptIn = Optional.of(file);
        if (Files.exists(file)) {
            try {
                shift.set(Duration.parse(Files.readString(file).strip()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    boolean unlocked() {
        return keptIn.isPresent();
    }

    /** Moves the clock ahead; it never goes back, since what has been done stays done. */
    void forward(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time goes forward only");
        }
        if (by.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("nobody books that far ahead");
        }
        Duration moved = shift.updateAndGet(earlier -> earlier.plus(by));
        keptIn.ifPresent(file -> keep(file, moved));
    }

    private static void keep(Path file, Duration moved) {
        try {
            Files.writeString(file, moved.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
