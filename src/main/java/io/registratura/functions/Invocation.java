package io.registratura.functions;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/** One unit of work of one invocation: runs it on a Vert.x context and waits for it, but not longer than it may take. */
public final class Invocation {

    private Invocation() {}

    /** What the unit gave; its own failure, or Mutiny's {@code TimeoutException} when {@code limit} has passed. */
    @CanIgnoreReturnValue
    public static <T> T await(Duration limit, Supplier<Uni<T>> unit) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> unit.get().ifNoItem().after(limit).fail());
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            // the message stays behind: a failed function's message goes to the log and to the caller
            throw new IllegalStateException(failure.getClass().getName(), failure);
        }
    }
}
