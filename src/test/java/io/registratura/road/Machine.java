package io.registratura.road;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The packaged application as its user starts it: a process of its own, with a database of its own, in one folder. */
final class Machine implements AutoCloseable {

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
    private volatile Process process;
    private volatile int port;

    Machine(Path data, Map<String, String> environment, List<String> flags) {
        this.data = data;
        this.environment = environment;
        this.flags = flags;
        this.process = begin();
        this.port = awaitReady(process);
    }

    int port() {
        return port;
    }

    /** All that it has printed, from every start. */
    String said() {
        return said.toString();
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

    @Override
    public void close() {
        if (process.isAlive()) {
            stop(Duration.ofSeconds(30));
        }
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
