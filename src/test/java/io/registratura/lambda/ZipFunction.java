package io.registratura.lambda;

import io.registratura.lambda.RuntimeApi.Answer;
import io.registratura.lambda.RuntimeApi.Reached;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One sandbox: the unpacked zip in a process of its own, started as Lambda starts it. */
public final class ZipFunction implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.";
    private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";
    /** Both are on the managed runtime's command line. */
    private static final List<String> JVM = List.of(
            "--add-opens=java.base/java.io=ALL-UNNAMED", "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    /** The collector and the compiler that Lambda takes for a small function. */
    public static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    private ZipFunction(RuntimeApi api, Process process, Path log) {
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /** Starts a function and waits until it asks for its first event. */
    public static ZipFunction start(String export, Map<String, String> settings) throws Exception {
        return started(export, settings, "on-demand", SMALL).expect(Reached.READY);
    }

    /** Likewise, with these flags of the JVM in place of {@link #SMALL}. */
    public static ZipFunction start(String export, Map<String, String> settings, List<String> flags) throws Exception {
        return started(export, settings, "on-demand", flags).expect(Reached.READY);
    }

    /** Starts a SnapStart version and waits until its snapshot would be taken; {@link #restore} goes on. */
    static ZipFunction snapshot(String export, Map<String, String> settings) throws Exception {
        return started(export, settings, "snap-start", SMALL).expect(Reached.RESTORE);
    }

    /** Starts a function that is expected not to come up. */
    static ZipFunction broken(String export, Map<String, String> settings) throws Exception {
        return started(export, settings, "on-demand", SMALL).expect(Reached.INIT_ERROR);
    }

    private static ZipFunction started(String export, Map<String, String> settings, String type, List<String> flags)
            throws Exception {
        var api = new RuntimeApi();
        var log = Files.createTempFile(Files.createDirectories(Zip.build().resolve("lambda")), export + "-", ".log");
        var builder = new ProcessBuilder(command(flags))
                .directory(Zip.unpacked().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(api, export, type));
        builder.environment().putAll(settings);
        return new ZipFunction(api, builder.start(), log);
    }

    private static List<String> command(List<String> flags) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(flags);
        // left alone, the client unpacks its library into one fixed file at every start, and two starts at once crash
        command.add("-D" + CLIENT + "runtimeapi.NativeClient.JNI=" + Zip.nativeLibrary());
        command.addAll(List.of("-cp", Zip.runtime() + File.separator + "*", CLIENT + "AWSLambda", HANDLER));
        return command;
    }

    private static Map<String, String> environment(RuntimeApi api, String export, String type) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
        environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", type);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", export);
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        environment.put("AWS_REGION", "eu-central-1");
        environment.put("AWS_ACCESS_KEY_ID", "test");
        environment.put("AWS_SECRET_ACCESS_KEY", "test");
        environment.put("LAMBDA_TASK_ROOT", Zip.unpacked().toString());
        environment.put("_HANDLER", HANDLER);
        environment.put("LANG", "en_US.UTF-8");
        environment.put("TZ", ":UTC");
        environment.put("JAVA_TOOL_OPTIONS", "--add-opens=java.base/java.lang=ALL-UNNAMED");
        environment.put("QUARKUS_FUNQY_EXPORT", export);
        return environment;
    }

    private ZipFunction expect(Reached expected) throws Exception {
        var reached = first(api.started());
        if (reached != expected) {
            close();
            throw new IllegalStateException("expected " + expected + ", got " + reached + "\n" + log());
        }
        return this;
    }

    /** Wakes the snapshot and waits until it asks for its first event. */
    void restore() throws Exception {
        api.restore();
        if (first(api.ready()) != Reached.READY) {
            throw new IllegalStateException("not restored\n" + log());
        }
    }

    private Reached first(CompletableFuture<Reached> news) throws Exception {
        var died = process.onExit().thenApply(_ -> Reached.INIT_ERROR);
        return (Reached) CompletableFuture.anyOf(news, died).get(START.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One invocation: the function's answer or its error; a process that dies or is silent fails the test. */
    public Answer invoke(String event) throws Exception {
        var died = process.onExit().thenApply(_ -> (Object) "died");
        var first = CompletableFuture.anyOf(api.invoke(event, CALL), died);
        try {
            return (Answer) first.get(CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ClassCastException failure) {
            throw new IllegalStateException("no answer\n" + log(), failure);
        }
    }

    /** Stops the process as Lambda freezes a sandbox between two calls. */
    void freeze() throws Exception {
        signal("-STOP");
    }

    void thaw() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        if (new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException("kill " + signal);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Processor time since the start: unlike the clock's, it hardly depends on what else the machine does. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in KiB: {@code VmRSS} now, {@code VmHWM} at the most. */
    public long memory(String which) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(which + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Everything the function has written. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws Exception {
        api.close();
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
}
