package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.registratura.dialog.Talk;
import io.registratura.port.Outbox.Kind;
import io.registratura.visit.Busy;
import io.registratura.visit.Visit;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The hot path: one read, one write. Nothing is locked between them; a write that lost a race says so and the unit is run
 * again from the read.
 */
@CheckReturnValue
public interface Conversations {

    /** The talk at this address as of now, whether this event was heard before, and the coming visits. One round trip. */
    Uni<Opened> open(Address address, String event, Instant now);

    /** What is taken between these moments: visits, and offers of others that have not run out. One round trip. */
    Uni<List<Busy>> busy(Address asking, Set<String> doctors, Instant from, Instant to, Instant now);

    /** Saves the turn whole or not at all. One round trip. */
    Uni<Saved> save(Opened opened, Turn turn);

    /**
     * A talk as it was read; {@code version} 0 when it does not exist yet. {@code owed}: when the event was heard before,
     * the kinds of what is still owed to this chat, each with the moment it falls due. {@code vault} is the store's own.
     */
    record Opened(
            Address address,
            String event,
            long version,
            Talk talk,
            Source source,
            boolean heardBefore,
            Map<Kind, Instant> owed,
            List<Visit> visits,
            int nextRequest,
            Vault vault) {}

    /** Whatever the store keeps beside a talk to open and seal it; opaque to everybody else. */
    interface Vault {}

    /** How a save ended. */
    sealed interface Saved {
        /**
         * Done; the rows that are owed now, leased to the caller, in order. When {@code waiting}, others of the turn wait
         * behind earlier rows of their lane, and somebody must be woken for them. A channel whose page comes for its
         * messages ({@link Mailbox}) has no messages among either.
         */
        record Done(List<Owed> owed, boolean waiting) implements Saved {}

        /** Somebody else moved the talk: read again. */
        record Stale() implements Saved {}

        /** The slot is no longer free: nothing was saved. */
        record SlotTaken() implements Saved {}
    }
}
