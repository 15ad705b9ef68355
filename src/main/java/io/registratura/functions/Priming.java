package io.registratura.functions;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jboss.logging.Logger;

/**
 * Before SnapStart's snapshot: one harmless read, so that the classes and the compiled code of a database call are in it, and
 * then every connection is ended, so that no copy wakes with somebody's dead socket. The first call after a restore connects.
 */
@Singleton
class Priming implements Resource {

    private static final Logger LOG = Logger.getLogger(Priming.class);
    private static final Duration LIMIT = Duration.ofSeconds(4);
    private static final String READ = "SELECT $1::int";
    /** The pool has no word for "close your connections", but a session may end itself. */
    private static final String LEAVE = "SELECT pg_terminate_backend(pg_backend_pid())";

    private final Instance<Pool> pool;

    Priming(Instance<Pool> pool) {
        this.pool = pool;
    }

    void register(@Observes StartupEvent started) {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            Invocation.await(LIMIT, () -> read().chain(_ -> leave()));
            LOG.info("primed");
        } catch (RuntimeException failure) {
            // a snapshot that is not primed is slow, not wrong: publishing goes on
            LOG.warnf("not primed: %s", failure.getClass().getName());
        }
    }

    /** Nothing to do: connections are opened by the first call that needs one. */
    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    private Uni<Integer> read() {
        return pool.get().preparedQuery(READ).execute(Tuple.of(1)).map(RowSet::size);
    }

    /** The read left one connection in the pool; ending it fails the query that asks for it, which is as it should be. */
    private Uni<Void> leave() {
        return pool.get().query(LEAVE).execute().replaceWithVoid().onFailure().recoverWithNull();
    }
}
