package io.registratura.integrations.eventbridge;

import io.quarkus.arc.lookup.LookupIfProperty;
import io.registratura.port.Wakeups;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.DeadLetterConfig;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.Target;

/**
 * A wake-up is a one-time schedule named by its job and minute: whoever asks for the same minute again finds the name taken,
 * which is success. It deletes itself. One that could not be made is only logged: the table knows what is due, and the daily
 * sweep looks.
 */
@ApplicationScoped
@LookupIfProperty(name = "registratura.wakeups", stringValue = "eventbridge")
class EventBridgeWakeups implements Wakeups {

    private static final Logger LOG = Logger.getLogger(EventBridgeWakeups.class);
    /** A schedule's name may have 64 characters, and job and minute need 23 of them. */
    private static final int LONGEST_STACK = 41;

    private final WakeupSettings settings;
    private final Scheduler scheduler;
    private final Vertx vertx;
    private final InstantSource clock;

    @Inject
    EventBridgeWakeups(WakeupSettings settings, Scheduler scheduler, Vertx vertx) {
        this(settings, scheduler, vertx, InstantSource.system());
    }

    EventBridgeWakeups(WakeupSettings settings, Scheduler scheduler, Vertx vertx, InstantSource clock) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public Uni<Void> at(Job job, Instant moment) {
        var request = request(job, Minute.notBefore(moment, clock.instant()));
        return onWorkerThread(request)
                .onFailure(ConflictException.class)
                .recoverWithNull()
                .onFailure()
                .invoke(failure -> LOG.errorf(
                        "no wake-up %s: %s", request.name(), failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** The SDK's client blocks; the answer comes back on the caller's own Vert.x context. */
    private Uni<Void> onWorkerThread(CreateScheduleRequest request) {
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> scheduler.client().createSchedule(request), false)
                                .toCompletionStage())
                .replaceWithVoid();
    }

    private CreateScheduleRequest request(Job job, Minute minute) {
        return CreateScheduleRequest.builder()
                .groupName(settings.group().orElseThrow())
                .name(name(job, minute))
                .scheduleExpression(minute.expression())
                .scheduleExpressionTimezone("UTC")
                .flexibleTimeWindow(FlexibleTimeWindow.builder()
                        .mode(FlexibleTimeWindowMode.OFF)
                        .build())
                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                .target(target(job, minute))
                .build();
    }

    private Target target(Job job, Minute minute) {
        var target = Target.builder()
                .arn(settings.target().orElseThrow().replace("{job}", word(job)))
                .roleArn(settings.role().orElseThrow())
                .input(new JsonObject()
                        .put("job", word(job))
                        .put("at", minute.start().toString())
                        .encode());
        settings.deadLetters()
                .ifPresent(queue -> target.deadLetterConfig(
                        DeadLetterConfig.builder().arn(queue).build()));
        return target.build();
    }

    private String name(Job job, Minute minute) {
        var stack = settings.name();
        var prefix = stack.substring(0, Math.min(stack.length(), LONGEST_STACK));
        return prefix + "-" + word(job) + "-" + minute.name();
    }

    private static String word(Job job) {
        return job.name().toLowerCase(Locale.ROOT);
    }
}
