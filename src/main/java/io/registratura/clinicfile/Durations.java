package io.registratura.clinicfile;

import io.registratura.clinicfile.tree.Place;
import io.registratura.clinicfile.tree.Wrong;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as an owner writes them: {@code 30m}, {@code 1h30m}, {@code 30d}. */
final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("(?=\\d)(?:(\\d{1,4})d)?(?:(\\d{1,4})h)?(?:(\\d{1,4})m)?");

    private Durations() {}

    /** Reads a length between these two. */
    static Function<Place, Optional<Duration>> within(Duration least, Duration most) {
        return place -> place.text()
                .flatMap(text -> parse(text)
                        .map(duration -> duration.compareTo(least) < 0 || duration.compareTo(most) > 0
                                ? place.<Duration>wrong(Wrong.DURATION_RANGE, place.quoted(), print(least), print(most))
                                : Optional.of(duration))
                        .orElseGet(() -> place.wrong(Wrong.DURATION, place.quoted())));
    }

    static String print(Duration duration) {
        var printed =
                part(duration.toDays(), "d") + part(duration.toHoursPart(), "h") + part(duration.toMinutesPart(), "m");
        return printed.isEmpty() ? "0m" : printed;
    }

    private static Optional<Duration> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(Duration.ofDays(number(written.group(1)))
                        .plusHours(number(written.group(2)))
                        .plusMinutes(number(written.group(3))))
                : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }
}
