package io.registratura.functions;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** One unit of work of one invocation: runs it on a Vert.x context and waits for it, but not longer than it may take. */
public final class Invocation {

    private Invocation() {}

    /** What the unit gave; its own failure, or Mutiny's {@code TimeoutException} when {@code limit} has passed. */
    @CanIgnoreReturnValue
    public static <T> T await(Duration limit, Supplier<Uni<T>> unit) {
        try {
            return VertxContextSupport.subscribeAndAwait(() ->
                    Uni.createFrom().deferred(unit::get).ifNoItem().after(limit).fail());
        } catch (Throwable failure) {
            throw bare(failure);
        }
    }

    /** Waiting wraps what went wrong; who catches wants it as it was thrown. */
    private static RuntimeException bare(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> bare(wrapped.getCause());
            case RuntimeException same -> same;
            case Error error -> throw error;
            // the message stays behind: a failed function's message goes to the log and to the caller
            default -> new IllegalStateException(failure.getClass().getName(), failure);
        };
    }
}
