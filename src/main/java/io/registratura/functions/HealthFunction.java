package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.quarkus.funqy.Funq;
import io.registratura.port.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** {@code GET /health}: who we are, and whether the database answers. */
public class HealthFunction {

    private static final Logger LOG = Logger.getLogger(HealthFunction.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration TRY_WITHIN = Duration.ofSeconds(2);

    /** A closed connection leaves the pool only after its query has failed: without a pause it is taken again. */
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Database database;
    private final String version;

    HealthFunction(Database database, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.version = version;
    }

    @Funq("health")
    public APIGatewayV2HTTPResponse health(@Nullable APIGatewayV2HTTPEvent event) {
        if (!Http.isCall(event)) {
            return Http.answer(Http.BAD_REQUEST, "not an HTTP call");
        }
        try {
            return up(Invocation.await(ANSWER_WITHIN, this::postgres));
        } catch (RuntimeException failure) {
            LOG.warnf("the database does not answer: %s", failure.getClass().getName());
            return down();
        }
    }

    /** A frozen sandbox may wake with a dead connection: the second try opens a new one. */
    private Uni<String> postgres() {
        return database.version()
                .ifNoItem()
                .after(TRY_WITHIN)
                .fail()
                .onFailure()
                .retry()
                .withBackOff(BREATH)
                .atMost(1);
    }

    private APIGatewayV2HTTPResponse up(String postgres) {
        return json(Http.OK, said("ok").put("postgres", postgres));
    }

    private APIGatewayV2HTTPResponse down() {
        return json(Http.UNAVAILABLE, said("database does not answer"));
    }

    private JsonObject said(String status) {
        return new JsonObject().put("status", status).put("version", version);
    }

    private static APIGatewayV2HTTPResponse json(int status, JsonObject body) {
        return Http.answer(status, Http.JSON, body.encode());
    }
}
