package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.registratura.rights.Request;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** What people asked about their own data. Requests are opened and closed with the turn that does so ({@link Turn}). */
@CheckReturnValue
public interface Requests {

    /**
     * The request, while nobody has closed it. One that was only asked about, and left unanswered for a day, counts as opened
     * from here on; where no person is needed it is done.
     */
    Uni<Optional<Standing>> standing(String clinic, int number, Instant now);

    /** An open request, and whether the law was quoted. */
    record Standing(Request request, boolean priority) {}
}
