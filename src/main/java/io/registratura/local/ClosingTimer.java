package io.registratura.local;

import io.registratura.flow.DeliverOwed;
import io.registratura.functions.Invocation;
import io.registratura.port.Owed;
import io.registratura.port.Unclosed;
import io.registratura.port.Unclosed.Keeper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** A server is not frozen: what its messages have done is closed with the next message, or by itself when none comes soon. */
@ApplicationScoped
class ClosingTimer implements Keeper {
    private static final Logger LOG = Logger.getLogger(ClosingTimer.class);
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration WHILE_THE_DATABASE_IS_AWAY = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration TO_STOP = Duration.ofSeconds(2);

    private final Unclosed unclosed;
    private final DeliverOwed deliver;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("closing").factory());
    private volatile Duration patience = SOON;
    private Optional<Future<?>> alarm = Optional.empty();

    ClosingTimer(Unclosed unclosed, DeliverOwed deliver) {
        this.unclosed = unclosed;
        this.deliver = deliver;
    }

    void start() {
        unclosed.keptBy(this);
    }

    /** An alarm that was set for rows which have ridden along since must not ring for these. */
    @Override
    public synchronized void rowsWait() {
        if (clock.isShutdown()) {
            return;
        }
        alarm.ifPresent(standing -> standing.cancel(false));
        alarm = Optional.of(clock.schedule(
                () -> Thread.ofVirtual().name("closing").start(this::now), patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void freed(List<Owed> rows) {
        Thread.ofVirtual().name("freed").start(() -> deliver(rows));
    }

    /** Closes all that waits: when this returns, nothing that was done before it is open. */
    void now() {
        oneAtATime.lock();
        try {
            List<Owed> behind = Invocation.await(LIMIT, unclosed::close);
            patience = SOON;
            if (!behind.isEmpty()) {
                freed(behind);
            }
        } catch (RuntimeException failure) {
            patience = WHILE_THE_DATABASE_IS_AWAY;
            LOG.warnf("not closed yet: %s", failure.getClass().getName());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void deliver(List<Owed> rows) {
        try {
            Invocation.await(LIMIT, () -> deliver.leased(rows));
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "%d rows wait for their lease: %s",
                    rows.size(), failure.getClass().getName());
        }
    }

    private synchronized void stopClock() {
        clock.shutdownNow();
    }

    /** From here on rows are closed at once; those that still wait are closed, and what waited behind them is delivered. */
    void stop() {
        unclosed.keptByNobody();
        stopClock();
        try {
            Invocation.await(TO_STOP, () -> unclosed.close().chain(deliver::leased));
        } catch (RuntimeException failure) {
            LOG.warnf("stopped with open rows: %s", failure.getClass().getName());
        }
    }
}
