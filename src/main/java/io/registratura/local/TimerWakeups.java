package io.registratura.local;

import io.quarkus.arc.lookup.LookupIfProperty;
import io.registratura.functions.WokenFunctions;
import io.registratura.port.Now;
import io.registratura.port.Wakeups;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One timer a job, set to the next moment something falls due: no polling, the table stays the only truth. */
@ApplicationScoped
@LookupIfProperty(name = "registratura.wakeups", stringValue = "timer", lookupIfMissing = true)
class TimerWakeups implements Wakeups {
    private static final Logger LOG = Logger.getLogger(TimerWakeups.class);

    private final Instance<WokenFunctions> functions;
    private final Now now;
    private final Map<Job, Alarm> alarms = new EnumMap<>(Job.class);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("wakeups").factory());

    TimerWakeups(Instance<WokenFunctions> functions, Now now) {
        this.functions = functions;
        this.now = now;
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
        Thread.ofVirtual().name("woken-" + job).start(() -> run(job));
    }

    private synchronized void forget(Job job) {
        alarms.remove(job);
    }

    /** Does what is due of this job, as soon as may be, while the caller goes on. */
    void wake(Job job) {
        set(job, now.now());
    }

    /** Clears a job's alarm and does what is due; after a failure it is tried again in a minute. */
    void run(Job job) {
        try {
            functions.get().due(job);
        } catch (RuntimeException failure) {
            LOG.warnf("%s could not be done: %s", job, failure.getClass().getName());
            set(job, now.now().plusSeconds(60));
        }
    }

    /** The clock was moved: every alarm is set anew by whoever finds the next due moment. */
    synchronized void reset() {
        alarms.values().forEach(alarm -> alarm.timer().cancel(false));
        alarms.clear();
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
