package io.registratura.bench;

import static io.registratura.bench.Figures.median;
import static io.registratura.bench.Figures.number;
import static io.registratura.bench.Figures.spread;

import io.registratura.bench.RoundTrips.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What was measured, in words and tables. */
final class Report {

    private Report() {}

    static String whole(List<String> parts) {
        return """
                # Performance, measured

                Written by `./run bench`, whole, at every run: edit `io.registratura.bench`, not this page. Everything is measured
                side by side in one run on one machine and compared as a ratio; medians, with the least and the most round in
                brackets. Only the counts of round trips are promises (`RoundTripsIT` holds them, and the bench ends with 1 when one
                is broken); no test asserts a time.

                """ + String.join("\n", parts);
    }

    static String roundTrips(List<Counted> server, List<Counted> function) {
        var table = new Table(
                "Round trips to the database",
                """
                A proxy stands before the database and counts flights: a client speaks after the server has spoken to it; what
                is sent together is one. Peers: the popular Node bots need 2 for a read and a write without duplicates, outbox or
                transcript; plain JDBC 6; Hibernate Reactive entities 10.""",
                "message",
                "round trips, usual",
                "least–most of the rounds",
                "at most");
        server.forEach(one -> row(table, "server · ", one));
        function.forEach(one -> row(table, "Lambda · ", one));
        table.note("""
                On a server the rows of an answer that has left are closed in the very flight of the next message's read, and by
                themselves in one flight of their own when no message comes for 0.2 s. A function may be frozen when it has
                answered, so it closes them before that, after the patient has the answer.""");
        return table.text();
    }

    private static void row(Table table, String where, Counted one) {
        var counts = one.counts().stream().sorted().toList();
        String range = counts.getFirst() + "–" + counts.getLast();
        table.row(where + one.kind(), "**" + one.usual() + "**", range, one.most());
    }

    static String warm(List<Warm.Arm> arms) {
        Warm.Arm yardstick = arms.getFirst();
        var table = new Table(
                "A warm message",
                """
                Processor time (user and system) of the answering process for %d messages, in %d rounds by turns after a
                warm-up; one message at a time, Telegram and the database on loopback. The yardstick is the least a bot on the
                same client can do: it reads a row, writes it back, sends one message; no duplicates, consent, sealing, outbox or
                triage.""".formatted(Warm.MESSAGES, Warm.ROUNDS),
                "who",
                "CPU ms a message",
                "÷ yardstick",
                "ms from request to answer, p50");
        for (Warm.Arm arm : arms) {
            table.row(
                    arm.name,
                    spread(arm.cpu, 2),
                    number(median(arm.cpu) / median(yardstick.cpu), 2),
                    spread(arm.wall, 1));
        }
        table.note(Anchors.WARM);
        return table.text();
    }

    static String cold(List<Cold.Start> starts) {
        var table = new Table(
                "A cold start of the zip",
                """
                `function.zip` as `telegram` on AWS's own runtime client and a Runtime API on loopback: from the start of the
                process to the first answered message, its database connection included.""",
                "JVM flags",
                "CPU ms to ready",
                "CPU ms to the answer",
                "wall ms to the answer",
                "peak memory MiB");
        for (Cold.Start start : starts) {
            table.row(
                    start.name,
                    spread(start.ready, 0),
                    spread(start.answered, 0),
                    spread(start.wall, 0),
                    spread(start.memory, 0));
        }
        table.note(Anchors.COLD);
        return table.text();
    }

    static String latency(List<Latency.Compared> distances) {
        var table = new Table("Time in the database", """
                `open.sql` and `save.sql` of an ordinary message under consent, through the product's adapters (reading, sealing
                and JSON included), and the same two statements from pgbench with prepared protocol over the same rows; one
                client, rounds by turns, the median of each round.""", "distance", "ours, ms", "pgbench, ms", "ratio");
        for (Latency.Compared one : distances) {
            table.row(
                    one.distance(),
                    spread(one.ours(), 2),
                    one.pgbench().isEmpty() ? "skipped: no pgbench here" : spread(one.pgbench(), 2),
                    one.ratio().map(ratio -> number(ratio, 2)).orElse("–"));
        }
        table.note(Anchors.LATENCY);
        return table.text();
    }

    static String machine(Place place, long seconds) throws IOException {
        var table = new Table("Where and when", "One run of %d seconds.".formatted(seconds), "what", "value");
        table.row("date", LocalDate.now(java.time.ZoneOffset.UTC));
        table.row("processors, load when it ended", Runtime.getRuntime().availableProcessors() + ", " + load());
        table.row("JDK", System.getProperty("java.vendor.version") + " (" + Runtime.version() + ")");
        table.row("PostgreSQL", place.version() + ", embedded, its usual settings: fsync on");
        table.row("pgbench", Latency.pgbench().isPresent() ? "from the machine's own packages" : "not here");
        table.note(Anchors.NOISE);
        return table.text();
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ", 2)[0] : "unknown";
    }
}
