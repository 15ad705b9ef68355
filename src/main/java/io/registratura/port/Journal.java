package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.registratura.audit.Anchor;
import io.registratura.audit.Entry;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * The journal of personal data. What a turn or a delivery does is noted by the statement that does it; this is for whoever
 * reads or changes personal data by another way, before he does.
 */
@CheckReturnValue
public interface Journal {

    /** Done when it is noted for good. */
    Uni<Void> note(Entry entry);

    /** Where the clinic's journal stands. */
    Uni<Anchor> head(String clinic, Instant now);
}
