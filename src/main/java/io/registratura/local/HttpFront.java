package io.registratura.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.registratura.functions.HealthFunction;
import io.registratura.functions.Http;
import io.registratura.functions.TelegramFunction;
import io.registratura.functions.WidgetFunction;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** HTTP in front of the very functions that run in the cloud: each request becomes the event API Gateway would have made. */
@ApplicationScoped
class HttpFront {
    private static final Logger LOG = Logger.getLogger(HttpFront.class);

    private final Vertx vertx;
    private final TelegramFunction telegram;
    private final WidgetFunction widget;
    private final HealthFunction health;
    private final DemoPages demo;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private Optional<HttpServer> server = Optional.empty();

    HttpFront(Vertx vertx, TelegramFunction telegram, WidgetFunction widget, HealthFunction health, DemoPages demo) {
        this.vertx = vertx;
        this.telegram = telegram;
        this.widget = widget;
        this.health = health;
        this.demo = demo;
    }

    /** Serves on this port (0: any free one); the answer is the port. */
    int start(int port) throws Exception {
        var options = new HttpServerOptions().setPort(port).setTcpNoDelay(true).setIdleTimeout(60);
        HttpServer started = vertx.createHttpServer(options)
                .requestHandler(router())
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        server = Optional.of(started);
        return started.actualPort();
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(Http.MOST_BYTES));
        router.post("/telegram/:clinic").handler(call(telegram::telegram));
        router.route("/widget/*").handler(call(widget::widget));
        router.get("/widget.js").handler(call(widget::widget));
        router.get("/consent/:clinic/:scope").handler(call(widget::widget));
        router.get("/health").handler(call(health::health));
        demo.addTo(router, workers);
        router.errorHandler(
                413, context -> context.response().setStatusCode(413).end("body over 256 KiB"));
        return router;
    }

    /** A function waits for its work, so it runs on a thread that may. */
    private io.vertx.core.Handler<RoutingContext> call(
            Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function) {
        return context -> {
            var event = event(context);
            workers.execute(() -> answer(context, function, event));
        };
    }

    private static void answer(
            RoutingContext context,
            Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function,
            APIGatewayV2HTTPEvent event) {
        try {
            var answer = function.apply(event);
            context.vertx().runOnContext(_ -> write(context, answer));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "%s failed: %s",
                    context.currentRoute().getPath(), failure.getClass().getName());
            context.vertx()
                    .runOnContext(_ -> context.response().setStatusCode(500).end());
        }
    }

    private static void write(RoutingContext context, APIGatewayV2HTTPResponse answer) {
        if (context.response().closed()) {
            return;
        }
        context.response().setStatusCode(answer.getStatusCode());
        answer.getHeaders().forEach(context.response()::putHeader);
        context.response().end(Optional.ofNullable(answer.getBody()).orElse(""));
    }

    private static APIGatewayV2HTTPEvent event(RoutingContext context) {
        var request = context.request();
        Map<String, String> headers = request.headers().entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(java.util.Locale.ROOT),
                        Map.Entry::getValue,
                        (one, other) -> one + "," + other));
        Map<String, String> query = request.params().entries().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        var http = APIGatewayV2HTTPEvent.RequestContext.Http.builder()
                .withMethod(request.method().name())
                .withPath(request.path())
                .build();
        Buffer body = Optional.ofNullable(context.body().buffer()).orElseGet(Buffer::buffer);
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(request.path())
                .withHeaders(headers)
                .withQueryStringParameters(query)
                .withPathParameters(context.pathParams())
                .withBody(java.util.Base64.getEncoder().encodeToString(body.getBytes()))
                .withIsBase64Encoded(true)
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withHttp(http)
                        .build())
                .build();
    }

    /** Takes no more requests, and gives those under way this long to be answered. */
    void stop(Duration patience) {
        workers.shutdown();
        await(workers, patience);
        server.ifPresent(running ->
                running.close().toCompletionStage().toCompletableFuture().join());
    }

    static void await(ExecutorService work, Duration patience) {
        try {
            if (!work.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopped in the middle of something: it is owed, and done after the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
