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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged application as its user starts it: a process of its own with a database of its own in one folder. */
final class App implements AutoCloseable {

    private static final String READY = "Registratura is ready: http://localhost:";
    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    private static final Path BUILD =
            Path.of(System.getProperty("build.dir", "target")).toAbsolutePath();
    private static final Path ROOT =
            Path.of(System.getProperty("project.root", ".")).toAbsolutePath();

    private final Path data;
    private final Map<String, String> environment;
    private final List<String> flags;
    private final StringBuffer said = new StringBuffer();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile Process process;
    private volatile int port;

    private App(Path data, Map<String, String> environment, List<String> flags) {
        this.data = data;
        this.environment = environment;
        this.flags = flags;
        this.process = begin();
        this.port = awaitReady(process);
    }

    /** Starts it in this folder, with these variables beside the usual ones, and waits until it is ready. */
    static App start(Path data, Map<String, String> environment, String... flags) {
        return new App(data, environment, List.of(flags));
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
        return "http://localhost:" + port;
    }

    /** All that it has printed, from every start. */
    String said() {
        return said.toString();
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** As a power cut would; its database server goes on, as it does after a crash. */
    void kill9() {
        process.destroyForcibly();
        exitCode(Duration.ofSeconds(10));
    }

    /** Asks it to stop and waits; the answer is its exit code. */
    int stop(Duration within) {
        process.destroy();
        return exitCode(within);
    }

    /** Starts it again in the same folder. */
    void restart() {
        process = begin();
        port = awaitReady(process);
    }

    /** The database server's process, or empty when it does not run. */
    java.util.Optional<ProcessHandle> server() {
        Path note = data.resolve("postgres/server/data/postmaster.pid");
        try {
            return Files.exists(note)
                    ? ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(note).getFirst().strip()))
                    : java.util.Optional.empty();
        } catch (IOException gone) {
            return java.util.Optional.empty();
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

    /** How much processor time it has used since its last start. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop(Duration.ofSeconds(30));
        }
        server().ifPresent(ProcessHandle::destroy);
    }

    private int exitCode(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end within " + within);
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
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

    private Process begin() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                BUILD.resolve("registratura-0.1.0-runner.jar") + ":" + BUILD.resolve("local") + "/*",
                "io.registratura.local.Start"));
        var builder = new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(DATABASE|MASTER|DEMO|QUARKUS|PG).*"));
        builder.environment().put("PORT", "0");
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("CLINICS", ROOT.resolve("clinics").toString());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int awaitReady(Process started) {
        var ready = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> listen(started, ready));
        try {
            return ready.get(START_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            started.destroyForcibly();
            throw new AssertionError("it did not start:\n" + said, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void listen(Process started, CompletableFuture<Integer> ready) {
        try (var lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(READY)) {
                    ready.complete(
                            Integer.parseInt(line.substring(READY.length()).strip()));
                }
            }
        } catch (IOException gone) {
            said.append("(its voice broke off)\n");
        }
        ready.completeExceptionally(new IllegalStateException("it ended"));
    }
}
