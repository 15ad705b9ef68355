package io.registratura.integrations.eventbridge;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.SchedulerClientBuilder;

/** The one client of EventBridge Scheduler, made by the first that needs it, or before SnapStart's snapshot. */
@Singleton
class Scheduler implements Resource {

    /** One try, and all tries of one call with their pauses: a patient may be waiting. */
    private static final Duration TRY = Duration.ofSeconds(2);

    private static final Duration CALL = Duration.ofSeconds(4);

    private final WakeupSettings settings;
    private @Nullable SchedulerClient client;

    Scheduler(WakeupSettings settings) {
        this.settings = settings;
    }

    void register(@Observes StartupEvent started) {
        Core.getGlobalContext().register(this);
    }

    synchronized SchedulerClient client() {
        var made = client == null ? make() : client;
        client = made;
        return made;
    }

    /** A client holds neither a connection nor credentials until its first call: it may be in a snapshot. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        if (settings.kind().equals("eventbridge")) {
            client().serviceName();
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    private SchedulerClient make() {
        SchedulerClientBuilder builder = SchedulerClient.builder()
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder().connectionTimeout(TRY).socketTimeout(TRY))
                .overrideConfiguration(limits -> limits.retryStrategy(RetryMode.STANDARD)
                        .apiCallAttemptTimeout(TRY)
                        .apiCallTimeout(CALL));
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
