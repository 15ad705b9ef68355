package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeTelegram.Mode;
import io.registratura.words.Phrase;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The process dies at any moment: what was taken is never lost, and has one effect. */
class CrashRoadIT {

    private static final int DEATHS = 7;
    private static final int QUESTIONS = 6;
    /** What a booking takes: the request, the consent, the messenger, the pick. */
    private static final int BEFORE = 4;

    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(2);

    private static World world;

    @BeforeAll
    static void open() {
        world = World.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void killed_between_the_commit_and_the_sending_it_answers_everybody_once_after_its_return() {
        List<Chatter> patients = List.of(world.patient(), world.patient(), world.patient());
        patients.forEach(patient -> world.telegram.mode(patient.chat(), Mode.HANGS));
        List<Thread> callers = patients.stream()
                .map(patient -> Thread.ofVirtual().start(() -> tries(patient, patient.text("/start"))))
                .toList();
        patients.forEach(patient -> world.telegram.awaitAttempts(patient.chat(), 1));
        world.app.machine().kill9();
        callers.forEach(CrashRoadIT::join);
        patients.forEach(patient -> world.telegram.mode(patient.chat(), Mode.FINE));
        world.app.machine().restart();
        assertThat(patients).allMatch(patient -> patient.heard().isEmpty());

        world.app.forward(PAST_THE_LEASE);
        assertThat(patients).allSatisfy(patient -> {
            assertThat(patient.said(Phrase.GREETING)).isEqualTo(1);
            assertThat(patient.heard()).hasSize(2);
        });
    }

    @Test
    void killed_at_any_moment_it_loses_nothing_and_does_nothing_twice() {
        var random = new Random(20261122);
        var patient = world.patient().books("8 900 333-00-01");
        var questions = new ArrayList<JsonObject>();
        for (int death = 0; death < DEATHS; death++) {
            List<JsonObject> some = Stream.generate(() -> patient.text("Какой у вас адрес?"))
                    .limit(QUESTIONS)
                    .toList();
            questions.addAll(some);
            var begun = new CountDownLatch(1);
            Thread telegram = Thread.ofVirtual().start(() -> some.forEach(update -> repeats(patient, update, begun)));
            await(begun);
            LockSupport.parkNanos(random.nextLong(60_000_000));
            world.app.machine().kill9();
            world.app.machine().restart();
            join(telegram);
        }
        for (int step = 0; step < 3; step++) {
            world.app.forward(PAST_THE_LEASE);
        }
        try (var ledger = world.ledger()) {
            assertThat(ledger.number("SELECT version FROM dialog WHERE chat = ?", patient.chat()))
                    .as("a step for every message")
                    .isEqualTo(BEFORE + questions.size());
            assertThat(questions)
                    .allSatisfy(update -> assertThat(ledger.number(
                                    "SELECT count(*) FROM heard WHERE event = ?", "u" + update.getLong("update_id")))
                            .isEqualTo(1));
            assertThat(ledger.owed("message")).isZero();
            long answers = ledger.number(
                    "SELECT count(*) FROM outbox WHERE chat = ? AND kind = 'message' AND done_at IS NOT NULL",
                    patient.chat());
            assertThat(answers).isGreaterThanOrEqualTo(questions.size());
            assertThat(patient.heard()).hasSizeBetween((int) answers, (int) answers + DEATHS);
            assertThat(patient.said(Phrase.ADDRESS)).isGreaterThanOrEqualTo(questions.size());
        }
    }

    /** As Telegram does: until it is taken, and only then the next one. */
    private static void repeats(Chatter patient, JsonObject update, CountDownLatch begun) {
        while (!tries(patient, update)) {
            begun.countDown();
            LockSupport.parkNanos(50_000_000);
        }
        begun.countDown();
    }

    private static boolean tries(Chatter patient, JsonObject update) {
        try {
            return patient.sends(update).status() == 200;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(60));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        assertThat(thread.isAlive()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
