package io.registratura.functions;

import io.quarkus.funqy.Funq;
import io.registratura.flow.AnchorJournal;
import io.registratura.flow.DeliverOwed;
import io.registratura.port.Housekeeping;
import io.registratura.port.Now;
import io.registratura.port.Rewrapping;
import io.registratura.port.Wakeups.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The functions that are woken, at a minute when something comes due or once a day. What they are told is only a hint: they
 * do all that is due, whoever asked.
 */
@ApplicationScoped
public class WokenFunctions {
    private static final Logger LOG = Logger.getLogger(WokenFunctions.class);
    private static final Duration WORK_WITHIN = Duration.ofSeconds(50);

    private final DeliverOwed deliver;
    private final Instance<Housekeeping> housekeeping;
    private final Instance<Rewrapping> rewrapping;
    private final AnchorJournal anchor;
    private final Now now;

    WokenFunctions(
            DeliverOwed deliver,
            Instance<Housekeeping> housekeeping,
            Instance<Rewrapping> rewrapping,
            AnchorJournal anchor,
            Now now) {
        this.rewrapping = rewrapping;
        this.deliver = deliver;
        this.housekeeping = housekeeping;
        this.anchor = anchor;
        this.now = now;
    }

    @Funq("deliver")
    public String deliver(@Nullable Map<String, Object> hint) {
        return told(Job.DELIVER);
    }

    @Funq("crm")
    public String crm(@Nullable Map<String, Object> hint) {
        return told(Job.CRM);
    }

    @Funq("reminders")
    public String reminders(@Nullable Map<String, Object> hint) {
        return told(Job.REMINDERS);
    }

    @Funq("housekeeping")
    public String housekeeping(@Nullable Map<String, Object> hint) {
        Invocation.await(WORK_WITHIN, anchor::daily);
        due(Job.DELIVER);
        var swept = Invocation.await(WORK_WITHIN, () -> housekeeping.get().sweep(now.now()));
        LOG.infof("swept: %s", swept);
        rewrap();
        return swept.toString();
    }

    /** A new master key takes over by itself; those before it may go when none of their keys are left. */
    private void rewrap() {
        var done = Invocation.await(WORK_WITHIN, () -> rewrapping.get().rewrap());
        if (done.keys() > 0) {
            LOG.infof("%d data keys are wrapped by MASTER_KEY now: MASTER_KEY_FORMER may go", done.keys());
        }
        if (done.unknown() > 0) {
            LOG.errorf("%d data keys are wrapped by a master key that is not in the settings", done.unknown());
        }
    }

    private String told(Job job) {
        return job + ": " + due(job);
    }

    /** All that is due of this job; how many rows were brought to the other side. */
    public int due(Job job) {
        int rows = Invocation.await(WORK_WITHIN, () -> deliver.due(job));
        if (rows > 0) {
            LOG.infof("%s: %d", job, rows);
        }
        return rows;
    }
}
