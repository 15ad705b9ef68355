package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The messages of a chat that nobody delivers because the patient's page comes for them: the widget's. */
@CheckReturnValue
public interface Mailbox {

    /** Messages with a higher number than {@code seq} whose time has come, in order, a page of them at most. */
    Uni<List<Posted>> after(Address address, long seq, Instant now);

    /** A message that may be read; {@code seq} only ever grows within a chat. */
    record Posted(long seq, Outgoing message) {}
}
