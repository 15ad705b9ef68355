package io.registratura.fakes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** A door for JSON on the loopback that can be shut and opened again under the same number. */
final class FakeDoor implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final BiFunction<String, ObjectNode, Optional<FakeReply>> answers;
    private final int port;
    private HttpServer server;

    /** {@code answers} gets path and body; without an answer the socket closes. */
    FakeDoor(BiFunction<String, ObjectNode, Optional<FakeReply>> answers) {
        this.answers = answers;
        server = listen(0);
        port = server.getAddress().getPort();
    }

    int port() {
        return port;
    }

    void open() {
        server = listen(port);
    }

    void shut() {
        server.stop(0);
    }

    /** Keeps a caller waiting longer than any client does. */
    void hang() {
        try {
            closing.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int at) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            listening.createContext("/", this::handle);
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void handle(HttpExchange call) throws IOException {
        try (call) {
            var body = JSON.readTree(call.getRequestBody()) instanceof ObjectNode object
                    ? object
                    : JSON.createObjectNode();
            var reply = answers.apply(call.getRequestURI().getPath(), body);
            if (reply.isPresent()) {
                send(call, reply.get());
            }
        }
    }

    private static void send(HttpExchange call, FakeReply reply) throws IOException {
        var bytes = reply.bytes();
        call.getResponseHeaders().add("Content-Type", reply.type());
        call.sendResponseHeaders(reply.status(), bytes.length);
        call.getResponseBody().write(bytes);
    }
}
