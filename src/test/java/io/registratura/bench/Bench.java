package io.registratura.bench;

import io.registratura.bench.RoundTrips.Counted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./run bench}: measures, prints, writes docs/performance.md; ends with 1 when a promised count is broken. With
 * {@code triage} or {@code redaction}: docs/triage.md or docs/redaction.md, and 1 when a gate of its specification is broken.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).equals(List.of("triage"))) {
            System.exit(new TriageBench().run() ? 0 : 1);
        }
        if (List.of(arguments).equals(List.of("redaction"))) {
            System.exit(new RedactionBench().run() ? 0 : 1);
        }
        var parts = new ArrayList<String>();
        var counted = new ArrayList<Counted>();
        long begun = System.nanoTime();
        try (var place = new Place()) {
            say("round trips …");
            var trips = new RoundTrips(place);
            List<Counted> server = trips.server();
            List<Counted> function = trips.function();
            counted.addAll(server);
            counted.addAll(function);
            parts.add(Report.roundTrips(server, function));
            say("cold …");
            var cold = new Cold(place).run();
            say("warm …");
            parts.add(Report.warm(new Warm(place).run()));
            parts.add(Report.cold(cold));
            say("latency …");
            parts.add(Report.latency(new Latency(place).run()));
            parts.add(Report.machine(place, (System.nanoTime() - begun) / 1_000_000_000));
        }
        String whole = Report.whole(parts);
        System.out.println(whole);
        Files.writeString(Path.of(System.getProperty("project.root", "."), "docs", "performance.md"), whole);
        List<String> broken =
                counted.stream().filter(one -> !one.kept()).map(Counted::kind).toList();
        broken.forEach(kind -> System.err.println("too many round trips: " + kind));
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
