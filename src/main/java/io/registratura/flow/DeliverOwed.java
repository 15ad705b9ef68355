package io.registratura.flow;

import io.registratura.flow.ReceiveMessage.Settled;
import io.registratura.port.Now;
import io.registratura.port.Outbox;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Owed;
import io.registratura.port.Wakeups;
import io.registratura.port.Wakeups.Job;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Brings what is owed to the outside: the rows of a message at once, what has come due whenever a function is woken. */
@ApplicationScoped
public class DeliverOwed {
    private static final Logger LOG = Logger.getLogger(DeliverOwed.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BATCH = 20;
    private static final int MOST_BATCHES = 25;

    private final Outbox outbox;
    private final Delivery delivery;
    private final Wakeups wakeups;
    private final Now now;

    @Inject
    public DeliverOwed(Outbox outbox, Delivery delivery, Instance<Wakeups> wakeups, Now now) {
        this(outbox, delivery, (job, moment) -> wakeups.get().at(job, moment), now);
    }

    DeliverOwed(Outbox outbox, Delivery delivery, Wakeups wakeups, Now now) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.wakeups = wakeups;
        this.now = now;
    }

    /** The rows a turn left to its own function, in order, and wake-ups for what falls due later. */
    Uni<Void> own(Settled settled) {
        return deliver(settled.owed(), outbox::finishSoon).chain(() -> wake(settled.wakes()));
    }

    /** Rows that somebody has leased already; how many were brought to the other side. */
    public Uni<Integer> leased(List<Owed> rows) {
        return deliver(rows, outbox::finish);
    }

    /** All that is due of this job, in batches; how many rows were brought to the other side. */
    public Uni<Integer> due(Job job) {
        return batches(job, MOST_BATCHES).call(() -> wakeForNext(job));
    }

    private Uni<Integer> batches(Job job, int left) {
        if (left == 0) {
            return Uni.createFrom().item(0);
        }
        return outbox.claim(Jobs.kinds(job), BATCH, now.now(), LEASE).chain(rows -> {
            if (rows.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            return leased(rows).chain(done -> batches(job, left - 1).map(more -> more + done));
        });
    }

    /** Rows of one chat keep their order and a failure holds back those behind it; chats do not wait for each other. */
    private Uni<Integer> deliver(List<Owed> rows, Finishing finishing) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        var lanes =
                rows.stream().collect(Collectors.groupingBy(DeliverOwed::lane)).values();
        return Multi.createFrom()
                .iterable(lanes)
                .onItem()
                .transformToUniAndMerge(this::lane)
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(lane -> lane.done().stream()).toList())
                .chain(done -> finish(done, finishing));
    }

    /** Closes the rows, and goes on with those that waited behind them. */
    private Uni<Integer> finish(List<Done> done, Finishing finishing) {
        int left = (int) done.stream().filter(one -> one.receipt().isPresent()).count();
        return done.isEmpty()
                ? Uni.createFrom().item(0)
                : finishing
                        .finish(done, now.now(), LEASE)
                        .chain(behind -> deliver(behind, finishing))
                        .map(more -> more + left);
    }

    /** How rows are closed: at once or soon. */
    private interface Finishing {
        Uni<List<Owed>> finish(List<Done> rows, Instant now, Duration lease);
    }

    private static String lane(Owed row) {
        return row.address() + "/" + row.what().kind();
    }

    private Uni<Lane> lane(List<Owed> rows) {
        Uni<Lane> all = Uni.createFrom().item(new Lane(List.of(), false));
        for (Owed row : rows) {
            all = all.chain(lane -> lane.stopped() ? hold(row, lane) : one(row, lane));
        }
        return all;
    }

    /** An earlier row of the lane was put off: this one follows it. */
    private Uni<Lane> hold(Owed row, Lane lane) {
        return outbox.later(row, now.now(), "behind another").replaceWith(lane);
    }

    private Uni<Lane> one(Owed row, Lane lane) {
        return delivery.deliver(row)
                .map(receipt -> lane.with(new Done(row, receipt)))
                .onFailure()
                .recoverWithUni(failure -> failed(row, failure).map(goOn -> new Lane(lane.done(), !goOn)));
    }

    /** What of a lane is done, and whether a row of it was put off. */
    private record Lane(List<Done> done, boolean stopped) {
        Lane with(Done more) {
            return new Lane(Stream.concat(done.stream(), Stream.of(more)).toList(), stopped);
        }
    }

    /**
     * Puts the row off or gives it up, and wakes whoever tells a person so and goes on with what waited behind it; true when
     * the rows behind it may go on.
     */
    private Uni<Boolean> failed(Owed row, Throwable failure) {
        Instant moment = now.now();
        Setback setback = Setback.of(failure);
        LOG.infof("row %d (%s), attempt %d: %s", row.id(), row.what().kind(), row.attempt(), setback.reason());
        if (setback.hopeless() || Patience.over(row)) {
            return outbox.dead(row, moment, setback.reason())
                    .chain(() -> wake(Map.of(Job.DELIVER, moment, Job.CRM, moment)))
                    .replaceWith(true);
        }
        Instant due = setback.after().map(moment::plus).orElseGet(() -> Patience.next(row, moment));
        return outbox.later(row, due, setback.reason())
                .chain(() -> wakeups.at(Jobs.job(row.what()), due))
                .replaceWith(false);
    }

    private Uni<Void> wake(Map<Job, Instant> wanted) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<Job, Instant> one : wanted.entrySet()) {
            all = all.chain(() -> wakeups.at(one.getKey(), one.getValue()));
        }
        return all;
    }

    private Uni<Void> wakeForNext(Job job) {
        return outbox.nextDue(Jobs.kinds(job))
                .chain(next -> next.map(moment -> wakeups.at(job, moment))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
