package io.registratura.intake.time;

import io.registratura.intake.text.Phrases;
import io.registratura.intake.text.Token;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What the readers of time look at: the words, the clinic's present moment, and whether a time was asked for. */
record Scan(List<Token> tokens, ZonedDateTime now, boolean asked) {

    LocalDate today() {
        return now.toLocalDate();
    }

    Optional<Token> token(int at) {
        return at >= 0 && at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    boolean is(int at, String... words) {
        return token(at).map(token -> token.is(words)).orElse(false);
    }

    Optional<Phrases.Found> find(Phrases phrases, int at) {
        return phrases.at(tokens, at);
    }

    Bounds bounds(int at) {
        return Bounds.before(tokens, at);
    }

    /** A day or days with the bounds that stand in front of it. */
    Hit.Day day(int at, int end, Hit.Kind kind, LocalDate from, LocalDate to) {
        Bounds bounds = bounds(at);
        return new Hit.Day(bounds.start(), end, bounds.role(), kind, from, to, false);
    }

    /** A day that no calendar has. */
    Hit.Day broken(int at, int end) {
        Bounds bounds = bounds(at);
        return new Hit.Day(bounds.start(), end, bounds.role(), Hit.Kind.DATE, today(), today(), true);
    }
}
