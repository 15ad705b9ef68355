package io.registratura.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own, spoken to over HTTP; it tells the port it serves on in the line it is ready with. */
final class Child implements AutoCloseable {

    private static final Path BUILD =
            Path.of(System.getProperty("build.dir", "target")).toAbsolutePath();
    private static final Duration START_WITHIN = Duration.ofSeconds(90);
    /** What {@code ./run} starts the application with. */
    private static final List<String> FLAGS = List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-XX:+UseSerialGC",
            "-Xmx512m");

    private final Process process;
    private final int port;
    private final StringBuffer said = new StringBuffer();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Child(String classPath, String main, Map<String, String> environment) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath, main));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(DATABASE|MASTER|DEMO|QUARKUS|PG|BITRIX|STAFF).*"));
        builder.environment().putAll(environment);
        process = builder.start();
        port = awaitReady();
    }

    /** The packaged application. */
    static Child application(Map<String, String> environment) throws IOException {
        String classPath = BUILD.resolve("registratura-0.1.0-runner.jar") + ":" + BUILD.resolve("local") + "/*";
        return new Child(classPath, "io.registratura.local.Start", environment);
    }

    /** A class of the bench. */
    static Child yardstick(Class<?> main, Map<String, String> environment) throws IOException {
        return new Child(System.getProperty("java.class.path"), main.getName(), environment);
    }

    record Answer(int status, String body) {}

    Answer post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try {
            var answer = http.send(
                    headers.length == 0
                            ? request.build()
                            : request.headers(headers).build(),
                    BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(said.toString(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Processor time since the start, user and system. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private int awaitReady() {
        var ready = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> listen(ready));
        try {
            return ready.get(START_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            process.destroyForcibly();
            throw new IllegalStateException("it did not start:\n" + said, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void listen(CompletableFuture<Integer> ready) {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains(" is ready: http://localhost:")) {
                    ready.complete(Integer.parseInt(line.replaceAll(".*:", "").strip()));
                }
            }
        } catch (IOException gone) {
            said.append("(its voice broke off)\n");
        }
        ready.completeExceptionally(new IllegalStateException("it ended"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
