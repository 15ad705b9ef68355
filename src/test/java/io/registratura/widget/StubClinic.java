package io.registratura.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.registratura.channels.widget.Front;
import io.registratura.channels.widget.WidgetIn;
import io.registratura.channels.widget.WidgetJson;
import io.registratura.channels.widget.WidgetResult;
import io.registratura.channels.widget.WidgetScript;
import io.registratura.port.Heard;
import io.registratura.port.Inbound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A clinic behind a real socket: the real reader of the wire, and {@link StubTalk} in the place of the dialog. */
final class StubClinic implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html",
            "text/html; charset=utf-8",
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8");

    final StubTalk talk = new StubTalk();
    final List<Inbound> heard = new CopyOnWriteArrayList<>();
    final List<String> posted = new CopyOnWriteArrayList<>();
    final List<String> origins = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-11-02T07:15:00Z").getEpochSecond());
    private final WidgetIn widget = Front.at(this::now, origins);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    StubClinic() {
        server = server();
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private Instant now() {
        return Instant.ofEpochSecond(now.get());
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The same machine under another name: for a browser, somebody else's site. */
    String site() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void later(Duration passed) {
        now.addAndGet(passed.toSeconds());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith("/widget/")) {
                widget(exchange, path.split("/"), body);
            } else if (path.equals("/demo/clock")) {
                clock(exchange);
            } else if (path.equals("/widget.js")) {
                finish(exchange, WidgetScript.answer(headers(exchange)));
            } else if (path.equals("/elsewhere")) {
                elsewhere(exchange);
            } else {
                file(exchange, path.equals("/") ? "/index.html" : path);
            }
        }
    }

    private void widget(HttpExchange exchange, String[] path, byte[] body) throws IOException {
        Map<String, String> headers = headers(exchange);
        WidgetResult result = switch (exchange.getRequestMethod() + " " + path[3]) {
            case "POST sessions" -> widget.sessions(path[2], headers, body);
            case "POST messages" -> widget.send(path[2], headers, body);
            case "GET messages" -> widget.poll(path[2], headers, query(exchange));
            default -> widget.preflight(path[2], headers);
        };
        if (exchange.getRequestMethod().equals("POST")) {
            posted.add(new String(body, StandardCharsets.UTF_8));
        }
        switch (result) {
            case WidgetResult.Finished finished -> finish(exchange, finished);
            case WidgetResult.Taken(Heard what, var cors) -> take(exchange, what, cors);
            case WidgetResult.Reading(var address, long after, var cors) ->
                send(exchange, 200, cors, WidgetJson.messages(talk.since(address.chat(), after), after));
        }
    }

    private void take(HttpExchange exchange, Heard what, Map<String, String> cors) throws IOException {
        switch (what) {
            case Heard.FromPatient(Inbound inbound, var answer) -> {
                boolean lost = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                if (heard.stream().noneMatch(before -> before.id().equals(inbound.id()))) {
                    heard.add(inbound);
                    talk.hear(inbound.address().chat(), inbound.event());
                }
                send(exchange, lost ? 503 : 200, cors, answer.orElse("{}"));
            }
            case Heard.Malformed(String why) -> send(exchange, 400, cors, WidgetJson.error(why));
            default -> send(exchange, 401, cors, WidgetJson.error("no session"));
        }
    }

    private void clock(HttpExchange exchange) throws IOException {
        String done = "";
        if (exchange.getRequestMethod().equals("POST")) {
            later(Duration.ofHours(22));
            talk.remind();
            done = ",\"done\":{\"reminders\":1}";
        }
        send(exchange, 200, Map.of(), "{\"now\":\"" + now() + "\"" + done + "}");
    }

    private void elsewhere(HttpExchange exchange) throws IOException {
        Map<String, String> headers = Map.of(
                "content-type",
                "text/html; charset=utf-8",
                "content-security-policy",
                "default-src 'none'; img-src data:; script-src " + url() + "; connect-src " + url());
        String page = "<!doctype html><title>Клиника</title><link rel=icon href='data:,'><button>Меню</button>"
                + "<script src='" + url() + "/widget.js' data-clinic=demo data-color='#ffd54a' async></script>";
        send(exchange, 200, headers, page);
    }

    private static void file(HttpExchange exchange, String path) throws IOException {
        try (InputStream file = StubClinic.class.getResourceAsStream("/web" + path)) {
            if (file == null) {
                send(exchange, 404, Map.of(), "");
                return;
            }
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
            send(exchange, 200, Map.of("content-type", type), new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void finish(HttpExchange exchange, WidgetResult.Finished finished) throws IOException {
        send(exchange, finished.status(), finished.headers(), finished.body());
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> headers, String body)
            throws IOException {
        exchange.getResponseHeaders().set("content-type", WidgetJson.TYPE);
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return headers;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null ? Map.of() : Map.of(query.split("=")[0], query.split("=")[1]);
    }
}
