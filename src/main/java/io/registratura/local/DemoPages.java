package io.registratura.local;

import io.registratura.port.Wakeups.Job;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ExecutorService;

/** The demo clinic's page with the widget, and the time machine. Only where the demonstration is on. */
@ApplicationScoped
class DemoPages {
    private final TimeMachine time;
    private final TimerWakeups wakeups;
    private final ClosingTimer closing;

    DemoPages(TimeMachine time, TimerWakeups wakeups, ClosingTimer closing) {
        this.time = time;
        this.wakeups = wakeups;
        this.closing = closing;
    }

    void addTo(Router router, ExecutorService workers) {
        if (!time.unlocked()) {
            return;
        }
        page(router, "/", "index.html", "text/html; charset=utf-8");
        page(router, "/demo.css", "demo.css", "text/css; charset=utf-8");
        page(router, "/demo.js", "demo.js", "text/javascript; charset=utf-8");
        router.get("/demo/clock").handler(context -> tell(context.response(), shown()));
        router.post("/demo/clock").handler(context -> {
            String body =
                    context.body().asString() == null ? "" : context.body().asString();
            workers.execute(() -> move(context, body));
        });
    }

    private static void page(Router router, String path, String file, String type) {
        String text = read("/web/" + file);
        router.get(path)
                .handler(context ->
                        context.response().putHeader("content-type", type).end(text));
    }

    private static String read(String resource) {
        try (var stream = DemoPages.class.getResourceAsStream(resource)) {
            return stream == null ? "" : new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Moves the whole system's clock and does all that has come due, before it answers. What is done is closed first. */
    private void move(RoutingContext context, String body) {
        closing.now();
        try {
            time.forward(asked(body));
        } catch (DecodeException | DateTimeException | ArithmeticException | IllegalArgumentException wrong) {
            context.response()
                    .setStatusCode(400)
                    .putHeader("content-type", "text/plain; charset=utf-8")
                    .end(
                            "expected {\"forward\":\"PT22H\"} or {\"to\":\"2026-12-01T10:00:00+03:00\"}, not in the past and at most a year");
            return;
        }
        wakeups.reset();
        var done = new JsonObject()
                .put("reminders", wakeups.run(Job.REMINDERS))
                .put("messages", wakeups.run(Job.DELIVER))
                .put("crm", wakeups.run(Job.CRM));
        tell(context.response(), shown().put("done", done));
    }

    private Duration asked(String body) {
        if (!(Json.decodeValue(body) instanceof JsonObject wish)) {
            throw new IllegalArgumentException("no object");
        }
        String forward = wish.getString("forward");
        String to = wish.getString("to");
        if ((forward == null) == (to == null)) {
            throw new IllegalArgumentException("one of the two");
        }
        return forward != null
                ? Duration.parse(forward)
                : Duration.between(time.now(), OffsetDateTime.parse(to).toInstant());
    }

    private JsonObject shown() {
        return new JsonObject().put("now", time.now().toString());
    }

    private static void tell(HttpServerResponse response, JsonObject answer) {
        response.putHeader("content-type", "application/json; charset=utf-8").end(answer.encode());
    }
}
