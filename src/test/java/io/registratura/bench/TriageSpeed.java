package io.registratura.bench;

import io.registratura.triage.Card;
import io.registratura.triage.Cases;
import io.registratura.triage.Triage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How fast a verdict comes: warm, over texts of 300 characters, and the very first one of a process. */
final class TriageSpeed {

    static final int CHARACTERS = 300;
    static final int CALLS = 20_000;
    private static final int WARM_UP = 10_000;
    private static final int STARTS = 9;
    private static final String TEXT = "Здравствуйте, у мужа давит в груди и холодный пот, ему 54 года, что делать";

    private final Path build =
            Path.of(System.getProperty("build.dir", "target")).toAbsolutePath();

    /** Milliseconds of processor for single calls, sorted: a pure function's, so that a neighbour's load is not counted. */
    double[] warm(List<Cases.Case> cases) {
        List<String> texts = texts(cases);
        var took = new double[CALLS];
        var threads = ManagementFactory.getThreadMXBean();
        for (int call = -WARM_UP; call < CALLS; call++) {
            var text = List.of(texts.get(Math.floorMod(call, texts.size())));
            long begun = threads.getCurrentThreadCpuTime();
            Triage.standard().judge(text, Card.UNKNOWN);
            if (call >= 0) {
                took[call] = (threads.getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        Arrays.sort(took);
        return took;
    }

    /** The sentences one after another, cut into texts of this length. */
    private static List<String> texts(List<Cases.Case> cases) {
        var all = new StringBuilder();
        cases.forEach(one -> all.append(one.text()).append(". "));
        var texts = new ArrayList<String>();
        for (int from = 0; from + CHARACTERS <= all.length(); from += CHARACTERS) {
            texts.add(all.substring(from, from + CHARACTERS));
        }
        return texts;
    }

    /** Milliseconds from the first touch of the class to the verdict, in fresh processes with the flags of {@code ./run triage}. */
    List<Double> first() throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        for (int start = 0; start < STARTS; start++) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-Dfile.encoding=UTF-8",
                            "-Dsun.jnu.encoding=UTF-8",
                            "-cp",
                            build.resolve("registratura-0.1.0-runner.jar") + ":" + build.resolve("local") + "/*:"
                                    + build.resolve("test-classes"),
                            FirstVerdict.class.getName(),
                            TEXT)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            var verdict = said.strip().lines().reduce("", (_, last) -> last);
            took.add(Double.parseDouble(verdict.split(" ")[0]));
        }
        return took;
    }
}
