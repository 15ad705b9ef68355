package io.registratura.functions;

import io.quarkus.runtime.PreloadClassesRecorder;
import io.quarkus.runtime.StartupEvent;
import io.registratura.port.Database;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jboss.logging.Logger;

/**
 * Before SnapStart's snapshot: every class of ours is loaded (a start without a snapshot loads only what it needs), and one
 * harmless read is done, so that the classes and the compiled code of a database call are in it. Then every connection is
 * ended, so that no copy wakes with somebody's dead socket. The first call after a restore connects.
 */
@Singleton
class Priming implements Resource {

    private static final Logger LOG = Logger.getLogger(Priming.class);
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private final Instance<Database> database;

    Priming(Instance<Database> database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started) {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        PreloadClassesRecorder.preloadClasses(false);
        try {
            Invocation.await(
                    LIMIT,
                    () -> database.get().warm().chain(() -> database.get().letGo()));
            LOG.info("primed");
        } catch (RuntimeException failure) {
            // a snapshot that is not primed is slow, not wrong: publishing goes on
            LOG.warnf("not primed: %s", failure.getClass().getName());
        }
    }

    /** Nothing to do: connections are opened by the first call that needs one. */
    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
