package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The visits as the reminders and the CRM see them: opened, with whose they are. */
@CheckReturnValue
public interface VisitBook {

    /** The visit with all that the CRM gets of it; empty when it is unknown or erased. */
    Uni<Optional<Crm.VisitRecord>> record(Address address, UUID visit);

    /** Notes under which id the CRM keeps the visit. */
    Uni<Void> keptInCrm(Address address, UUID visit, String deal);

    /** Under which ids the CRM keeps the visits of this chat, the latest first; a few. */
    Uni<List<String>> deals(Address address);

    /**
     * If the visit still stands with this very start, does {@code send} while nobody can move or cancel it, and says
     * whether it did. The decision, the sending and the note of it are one transaction.
     */
    Uni<Boolean> whileItStands(Address address, UUID visit, Instant start, Function<Crm.VisitRecord, Uni<Void>> send);
}
