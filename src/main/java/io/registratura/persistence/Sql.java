package io.registratura.persistence;

import io.registratura.port.ConnectionLost;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One statement, one round trip, never without an end; a dead connection is told by its name. */
final class Sql {

    /** Longer than any statement of ours takes, shorter than a function lives. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Pool pool;

    Sql(Pool pool) {
        this.pool = pool;
    }

    /** A statement kept in {@code sql/}. */
    static String read(String name) {
        try (InputStream in = Sql.class.getResourceAsStream("/sql/" + name)) {
            if (in == null) {
                throw new IllegalStateException("sql/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Uni<RowSet<Row>> run(String statement, Tuple values) {
        return bounded(pool.preparedQuery(statement).execute(values), PATIENCE);
    }

    /** Work that sends all it has to say at once: it is one flight, answered in order, on one connection. */
    <T> Uni<T> inOneFlight(Function<SqlConnection, Uni<T>> work) {
        return bounded(pool.withConnection(work), PATIENCE);
    }

    <T> Uni<T> inTransaction(Duration patience, Function<SqlConnection, Uni<T>> work) {
        return bounded(pool.withTransaction(work), patience);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Did the connection die, rather than the statement fail? Then the whole unit may be run again. */
    static boolean connectionDied(Throwable failure) {
        return switch (failure) {
            case ConnectionLost _, ClosedConnectionException _, IOException _, TimeoutException _ -> true;
            case PgException refused -> isShutdown(refused.getSqlState());
            default -> {
                Throwable cause = failure.getCause();
                yield isClosedByVertx(failure) || (cause != null && cause != failure && connectionDied(cause));
            }
        };
    }

    /** The state of a refusal by Postgres, or an empty text. */
    static String state(Throwable failure) {
        return failure instanceof PgException refused && refused.getSqlState() != null ? refused.getSqlState() : "";
    }

    /** 08: connection exceptions; 57P01 to 57P03: the server is going down, was ended, or is coming up. */
    private static boolean isShutdown(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    private static boolean isClosedByVertx(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof io.vertx.core.VertxException && message != null && message.contains("closed");
    }

    private static <T> Uni<T> bounded(Uni<T> work, Duration patience) {
        return work.ifNoItem()
                .after(patience)
                .failWith(() -> new TimeoutException("no answer within " + patience))
                .onFailure(Sql::connectionDied)
                .transform(Sql::lost);
    }

    private static Throwable lost(Throwable failure) {
        return failure instanceof ConnectionLost ? failure : new ConnectionLost(failure);
    }
}
