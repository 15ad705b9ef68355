package io.registratura.bench;

import io.registratura.lambda.ZipFunction;
import java.util.ArrayList;
import java.util.List;

/** Part three: the zip from nothing to its first answer. */
final class Cold {

    private static final int ROUNDS = 5;
    private static final List<String> DEFAULTS = List.of();

    private final Place place;

    Cold(Place place) {
        this.place = place;
    }

    /** With these flags: milliseconds of processor until it asks for an event and until it has answered, MiB, and wall. */
    static final class Start {
        final String name;
        final List<Double> ready = new ArrayList<>();
        final List<Double> answered = new ArrayList<>();
        final List<Double> memory = new ArrayList<>();
        final List<Double> wall = new ArrayList<>();
        private final List<String> flags;

        private Start(String name, List<String> flags) {
            this.name = name;
            this.flags = flags;
        }

        private void round(Place place, String url) throws Exception {
            long begun = System.nanoTime();
            try (var zip = ZipFunction.start("telegram", place.settings(url), flags)) {
                ready.add(zip.cpu().toNanos() / 1e6);
                RoundTrips.invoke(zip, new Patient(place.telegram).writes("Здравствуйте"));
                wall.add((System.nanoTime() - begun) / 1e6);
                answered.add(zip.cpu().toNanos() / 1e6);
                memory.add(zip.memory("VmHWM") / 1024.0);
            }
        }
    }

    List<Start> run() throws Exception {
        String url = place.database();
        var starts = List.of(
                new Start("`-XX:+UseSerialGC -XX:TieredStopAtLevel=1`", ZipFunction.SMALL),
                new Start("the JVM's defaults", DEFAULTS));
        for (int round = 0; round < ROUNDS; round++) {
            for (Start start : starts) {
                start.round(place, url);
            }
        }
        return starts;
    }
}
