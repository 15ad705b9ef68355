package io.registratura.bench;

import io.registratura.lambda.ZipFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Part two: processor time of a warm message, the product and the yardstick by turns. */
final class Warm {

    static final int ROUNDS = 5;
    static final int MESSAGES = 1000;
    private static final int WARM_UP = 1000;
    private static final int CHATS = 20;

    private final Place place;

    Warm(Place place) {
        this.place = place;
    }

    /** One of those compared: per round, milliseconds of processor and of the clock for a message. */
    static final class Arm {
        final String name;
        final List<Double> cpu = new ArrayList<>();
        final List<Double> wall = new ArrayList<>();
        private final Supplier<Duration> used;
        private final Consumer<String> send;
        private final List<Patient> patients;

        private Arm(String name, Supplier<Duration> used, Consumer<String> send, List<Patient> patients) {
            this.name = name;
            this.used = used;
            this.send = send;
            this.patients = patients;
        }

        private void send(int messages) {
            for (int n = 0; n < messages; n++) {
                send.accept(patients.get(n % patients.size()).writes("Какой у вас адрес?"));
            }
        }

        private void round() {
            Duration before = used.get();
            var single = new ArrayList<Double>();
            for (int n = 0; n < MESSAGES / ROUNDS; n++) {
                long start = System.nanoTime();
                send(1);
                single.add((System.nanoTime() - start) / 1e6);
            }
            cpu.add(used.get().minus(before).toNanos() / 1e6 / (MESSAGES / ROUNDS));
            wall.add(Figures.median(single));
        }
    }

    List<Arm> run() throws Exception {
        try (var app = Child.application(place.settings(place.database()));
                var bare = Child.yardstick(Bare.class, place.settings(place.database()));
                var zip = ZipFunction.start("telegram", place.settings(place.database()))) {
            var arms = List.of(
                    new Arm("the yardstick", bare::cpu, update -> RoundTrips.accept(bare, update), patients()),
                    new Arm(
                            "the application (`./run`)",
                            app::cpu,
                            update -> RoundTrips.accept(app, update),
                            patients()),
                    new Arm("the zip (`telegram`)", zip::cpu, update -> RoundTrips.invoke(zip, update), patients()));
            arms.forEach(arm -> arm.send(WARM_UP));
            for (int round = 0; round < ROUNDS; round++) {
                arms.forEach(Arm::round);
            }
            return arms;
        }
    }

    private List<Patient> patients() {
        var all = new ArrayList<Patient>();
        for (int n = 0; n < CHATS; n++) {
            all.add(new Patient(place.telegram));
        }
        return all;
    }
}
