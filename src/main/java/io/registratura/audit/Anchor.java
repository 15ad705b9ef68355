package io.registratura.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a clinic's journal stood at a moment. Kept outside the database: whoever rewrites the journal, even with its key,
 * contradicts every anchor that somebody else holds.
 */
public record Anchor(String clinic, long seq, String head, Instant at) {
    private static final Pattern LINE =
            Pattern.compile("registratura-journal ([A-Za-z0-9_.-]+) ([0-9]{1,18}) ([0-9a-f]{64}) ([0-9TZ:.-]{20,30})");

    /** One line of text. */
    public String line() {
        return "registratura-journal " + clinic + " " + seq + " " + head + " " + at;
    }

    /** Every anchor in this text, whatever else is written around them: a messenger's history will do. */
    public static List<Anchor> in(String text) {
        return LINE.matcher(text)
                .results()
                .map(Anchor::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Anchor> read(MatchResult found) {
        try {
            long seq = Long.parseLong(found.group(2));
            return Optional.of(new Anchor(found.group(1), seq, found.group(3), Instant.parse(found.group(4))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
