package io.registratura.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Lambda's Runtime API for one sandbox, on a loopback port: hands out one event at a time and takes its answer. */
public final class RuntimeApi implements AutoCloseable {

    private static final String ROOT = "/2018-06-01/runtime/";
    private static final int NO_BODY = -1;

    static {
        // else every answer waits 40 ms for the acknowledgement of its headers
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** How an invocation ended: the function's answer, or its error document. */
    public record Answer(boolean failed, String body) {}

    /** How far the process has come. */
    enum Reached {
        READY,
        RESTORE,
        INIT_ERROR
    }

    private record Event(String id, String body, Duration limit, CompletableFuture<Answer> answer) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Event> taken = new ConcurrentHashMap<>();
    private final CompletableFuture<Reached> started = new CompletableFuture<>();
    private final CompletableFuture<Reached> ready = new CompletableFuture<>();
    private final CountDownLatch restored = new CountDownLatch(1);

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT, this::handle);
        server.start();
    }

    /** What the process finds in {@code AWS_LAMBDA_RUNTIME_API}. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The first thing the process says: ready for events, ready for the snapshot, or dead. */
    CompletableFuture<Reached> started() {
        return started;
    }

    /** Ready for events. */
    CompletableFuture<Reached> ready() {
        return ready;
    }

    /** The snapshot has been taken and is now woken. */
    void restore() {
        restored.countDown();
    }

    /** Hands out an event; what the function makes of it comes later. */
    CompletableFuture<Answer> invoke(String body, Duration limit) {
        var event = new Event(UUID.randomUUID().toString(), body, limit, new CompletableFuture<>());
        waiting.add(event);
        return event.answer();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var call = exchange.getRequestURI().getPath().substring(ROOT.length());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try (exchange) {
            switch (call) {
                case "invocation/next" -> next(exchange);
                case "restore/next" -> awaitRestore(exchange);
                case "init/error", "restore/error" -> failed(exchange);
                default -> finished(exchange, call.split("/"), body);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        started.complete(Reached.READY);
        ready.complete(Reached.READY);
        var event = waiting.take();
        taken.put(event.id(), event);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", event.id());
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:000000000000:function:test:live");
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
        headers.set(
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(System.currentTimeMillis() + event.limit().toMillis()));
        var bytes = event.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void awaitRestore(HttpExchange exchange) throws IOException, InterruptedException {
        started.complete(Reached.RESTORE);
        restored.await();
        exchange.sendResponseHeaders(200, NO_BODY);
    }

    private void failed(HttpExchange exchange) throws IOException {
        started.complete(Reached.INIT_ERROR);
        ready.complete(Reached.INIT_ERROR);
        exchange.sendResponseHeaders(202, NO_BODY);
    }

    /** {@code invocation/<id>/response} or {@code invocation/<id>/error}. */
    private void finished(HttpExchange exchange, String[] call, String body) throws IOException {
        var event = call.length == 3 ? taken.remove(call[1]) : null;
        exchange.sendResponseHeaders(event == null ? 404 : 202, NO_BODY);
        exchange.close();
        if (event != null) {
            event.answer().complete(new Answer(call[2].equals("error"), body));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
