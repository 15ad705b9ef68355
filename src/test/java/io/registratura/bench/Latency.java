package io.registratura.bench;

import io.registratura.fakes.CountingProxy;
import io.registratura.persistence.HotPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Part four: the two statements of a message through the product, and the very same two from pgbench, by turns. */
final class Latency {

    private static final int ROUNDS = 5;
    private static final int CHATS = 500;
    private static final Duration ROUND = Duration.ofSeconds(1);

    private final Place place;

    Latency(Place place) {
        this.place = place;
    }

    /** One distance: a median of each round, in milliseconds; without pgbench its list is empty. */
    record Compared(String distance, List<Double> ours, List<Double> pgbench) {

        Optional<Double> ratio() {
            return pgbench.isEmpty() ? Optional.empty() : Optional.of(Figures.median(ours) / Figures.median(pgbench));
        }
    }

    List<Compared> run() throws Exception {
        String url = place.database();
        try (var prepared = new HotPath(url, CHATS)) {
            prepared.prepare();
        }
        var all = new ArrayList<Compared>();
        all.add(compare("loopback", url));
        try (var proxy = CountingProxy.before(url, Duration.ofMillis(1))) {
            all.add(compare("1 ms each way", proxy.url()));
        }
        return all;
    }

    private Compared compare(String distance, String url) throws Exception {
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        Optional<String> pgbench = pgbench();
        try (var path = new HotPath(url, CHATS)) {
            rounds(path, ROUND);
            for (int round = 0; round < ROUNDS; round++) {
                ours.add(Figures.median(rounds(path, ROUND)));
                if (pgbench.isPresent()) {
                    theirs.add(Figures.median(pgbench(pgbench.get(), path, URI.create(url))));
                }
            }
        }
        return new Compared(distance, List.copyOf(ours), List.copyOf(theirs));
    }

    private static List<Double> rounds(HotPath path, Duration time) {
        var single = new ArrayList<Double>();
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            long start = System.nanoTime();
            path.message();
            single.add((System.nanoTime() - start) / 1e6);
        }
        return single;
    }

    /** Debian keeps it beside its server, not always on the path. */
    static Optional<String> pgbench() throws IOException {
        var places = new ArrayList<Path>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            places.add(Path.of(folder, "pgbench"));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (var versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder()).forEach(one -> places.add(one.resolve("bin/pgbench")));
            }
        }
        return places.stream().filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    private List<Double> pgbench(String program, HotPath path, URI url) throws Exception {
        Path folder = Files.createTempDirectory("registratura-pgbench");
        try {
            Path script = Files.writeString(folder.resolve("message.sql"), path.script());
            var command = new ArrayList<>(
                    List.of(program, "-n", "-M", "prepared", "-c", "1", "-T", Long.toString(ROUND.toSeconds()), "-l"));
            command.addAll(List.of("--log-prefix", folder.resolve("log").toString(), "-f", script.toString()));
            path.variables().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
            String[] who = url.getUserInfo().split(":", 2);
            command.addAll(List.of("-h", url.getHost(), "-p", "" + url.getPort(), "-U", who[0]));
            command.add(url.getPath().substring(1));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", who[1]);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return logged(folder);
        } finally {
            delete(folder);
        }
    }

    /** The third column of its log is what a transaction took, in microseconds. */
    private static List<Double> logged(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path log = files.filter(file -> file.getFileName().toString().startsWith("log"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(log).stream()
                    .map(line -> Double.parseDouble(line.split(" ", 4)[2]) / 1000)
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
