package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is owed to the outside. A claim is a lease: a dead worker's rows come back by themselves. */
@CheckReturnValue
public interface Outbox {

    /** Kinds of work, so that a slow CRM never holds up a message. */
    enum Kind {
        MESSAGE,
        STAFF,
        CRM,
        REMINDER
    }

    /** Leases up to {@code most} due rows of these kinds, oldest first, never passing by an earlier row of the same lane. */
    Uni<List<Owed>> claim(Set<Kind> kinds, int most, Instant now, Duration lease);

    /** These rows are done; {@code receipt} is the outside's own id of it. A row whose lease has passed on is left alone. */
    Uni<Void> done(List<Done> rows, Instant now);

    /**
     * {@link #done}, and in the same round trip the rows that waited right behind these in their lanes, leased: whoever
     * frees a lane goes on with it.
     */
    Uni<List<Owed>> finish(List<Done> rows, Instant now, Duration lease);

    /**
     * {@link #finish}, but in a process that may keep rows for a moment ({@link Unclosed}) the rows are closed ahead of
     * whatever it says to the store next, and what waited behind them is handed to their keeper instead of the caller.
     */
    Uni<List<Owed>> finishSoon(List<Done> rows, Instant now, Duration lease);

    /** A row that is done. */
    record Done(Owed row, Optional<String> receipt) {}

    /** Not now: due again at this moment, for this reason (a code, never personal). */
    Uni<Void> later(Owed row, Instant due, String reason);

    /** Not at all: kept as dead with the reason, and staff is told by a row of its own. */
    Uni<Void> dead(Owed row, Instant now, String reason);

    /** Puts these debts beside the others, once per {@code cause}. */
    Uni<Void> owe(Address address, String cause, List<Turn.Debt> debts, Instant now);

    /** When the next row of these kinds falls due, if any. */
    Uni<Optional<Instant>> nextDue(Set<Kind> kinds);

    /** The chat that the staff's message with this receipt is about. */
    Uni<Optional<Address>> aboutChat(String clinic, String receipt);
}
