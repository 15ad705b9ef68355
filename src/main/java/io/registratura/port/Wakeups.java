package io.registratura.port;

import com.google.errorprone.annotations.CheckReturnValue;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * "Run what is due at this minute." A hint only: the table is the truth, so asking twice or in vain does no harm. Locally a
 * timer, on AWS a one-time schedule named by its minute.
 */
@CheckReturnValue
public interface Wakeups {

    Uni<Void> at(Job job, Instant moment);

    /** Who is woken. */
    enum Job {
        DELIVER,
        CRM,
        REMINDERS
    }
}
