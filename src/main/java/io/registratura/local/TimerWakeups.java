package io.registratura.local;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quarkus.arc.lookup.LookupIfProperty;
import io.registratura.functions.WokenFunctions;
import io.registratura.port.Now;
import io.registratura.port.Wakeups;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** One timer a job, set to the next moment something falls due: no polling, the table stays the only truth. */
@ApplicationScoped
@LookupIfProperty(name = "registratura.wakeups", stringValue = "timer", lookupIfMissing = true)
class TimerWakeups implements Wakeups {
    private static final Logger LOG = Logger.getLogger(TimerWakeups.class);

    private final Instance<WokenFunctions> functions;
    private final Now now;
    private final Map<Job, Alarm> alarms = new EnumMap<>(Job.class);
    private final Map<Job, Lock> turns = new EnumMap<>(Job.class);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("wakeups").factory());

    TimerWakeups(Instance<WokenFunctions> functions, Now now) {
        this.functions = functions;
        this.now = now;
        for (Job job : Job.values()) {
            turns.put(job, new ReentrantLock());
        }
    }

    private record Alarm(Instant at, ScheduledFuture<?> timer) {}

    /** The earlier of two alarms stands: whoever is woken looks for the next moment himself. */
    @Override
    public Uni<Void> at(Job job, Instant moment) {
        set(job, moment);
        return Uni.createFrom().voidItem();
    }

    private synchronized void set(Job job, Instant moment) {
        Alarm standing = alarms.get(job);
        if (clock.isShutdown()) {
            return;
        }
        if (standing != null && !standing.at().isAfter(moment)) {
            return;
        }
        if (standing != null) {
            standing.timer().cancel(false);
        }
        long wait = Math.max(0, Duration.between(now.now(), moment).toMillis() + 1);
        alarms.put(job, new Alarm(moment, clock.schedule(() -> ring(job), wait, TimeUnit.MILLISECONDS)));
    }

    /** The work is done on a thread of its own: a slow portal must not hold up a reminder. */
    private void ring(Job job) {
        forget(job);
        workers.execute(() -> run(job)); // refused while stopping: the next start looks for what is due
    }

    private synchronized void forget(Job job) {
        alarms.remove(job);
    }

    /** Does what is due of this job, as soon as may be, while the caller goes on. */
    void wake(Job job) {
        set(job, now.now());
    }

    /** Once a day what is no longer needed is thrown away; on AWS a schedule does it. */
    void sweepDaily() {
        clock.scheduleAtFixedRate(() -> workers.execute(this::sweep), 1, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            functions.get().housekeeping(Map.of());
        } catch (RuntimeException failure) {
            LOG.warnf("not swept: %s", failure.getClass().getName());
        }
    }

    /** Does what is due, one run of a job at a time: who returns knows that it is done, and how much. A failure is tried again in a minute. */
    @CanIgnoreReturnValue
    int run(Job job) {
        Lock turn = Objects.requireNonNull(turns.get(job));
        turn.lock();
        try {
            return functions.get().due(job);
        } catch (RuntimeException failure) {
            LOG.warnf("%s could not be done: %s", job, failure.getClass().getName());
            set(job, now.now().plusSeconds(60));
            return 0;
        } finally {
            turn.unlock();
        }
    }

    /** The clock was moved: every alarm is set anew by whoever finds the next due moment. */
    synchronized void reset() {
        alarms.values().forEach(alarm -> alarm.timer().cancel(false));
        alarms.clear();
    }

    /** Rings no more. */
    synchronized void stop() {
        clock.shutdownNow();
        workers.shutdown();
    }

    /** What is under way gets this long to finish. */
    void finish(Duration patience) {
        HttpFront.await(workers, patience);
    }
}
