package io.registratura.road;

import io.registratura.local.EmbeddedDatabase;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The running application, as those outside meet it: its addresses, its clock, its database. */
final class App implements AutoCloseable {

    private final Path data;
    private final Machine machine;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private App(Path data, Machine machine) {
        this.data = data;
        this.machine = machine;
    }

    /** Starts it in this folder, with these variables beside the usual ones, and waits until it is ready. */
    static App start(Path data, Map<String, String> environment, String... flags) {
        return new App(data, new Machine(data, environment, List.of(flags)));
    }

    /** The process itself. */
    Machine machine() {
        return machine;
    }

    /** An answer: its status and body. */
    record Answer(int status, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, byte[] body, String... headers) {
        var request = request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        request.header("content-type", "application/json");
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** Moves the system's clock ahead and does all that has come due. */
    void forward(Duration by) {
        move(new JsonObject().put("forward", by.toString()));
    }

    /** Likewise, to this moment. */
    void forwardTo(Instant moment) {
        move(new JsonObject().put("to", moment.toString()));
    }

    private void move(JsonObject body) {
        Answer answer = post("/demo/clock", body.encode());
        if (answer.status() != 200) {
            throw new AssertionError("the clock stands: " + answer);
        }
    }

    /** What the system's clock shows. */
    Instant now() {
        return Instant.parse(get("/demo/clock").json().getString("now"));
    }

    String home() {
        return "http://localhost:" + machine.port();
    }

    /** The database server's process, or empty when it does not run. */
    Optional<ProcessHandle> server() {
        Path note = data.resolve("postgres/server/data/postmaster.pid");
        try {
            return Files.exists(note)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(note).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Where its database is. */
    String databaseUrl() {
        return EmbeddedDatabase.start(data.resolve("postgres"), 0).url();
    }

    /** While this runs the database is stopped; then it is back where it was. */
    void withoutDatabase(Runnable meanwhile) {
        EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"), 0);
        int where = database.port();
        database.close();
        try {
            meanwhile.run();
        } finally {
            var again = EmbeddedDatabase.start(data.resolve("postgres"), where);
            if (again.port() != where) {
                throw new AssertionError("the database came back elsewhere");
            }
        }
    }

    @Override
    public void close() {
        machine.close();
        server().ifPresent(server -> {
            server.destroy();
            server.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + machine.port() + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
