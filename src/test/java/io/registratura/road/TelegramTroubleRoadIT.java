package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeTelegram;
import io.registratura.fakes.FakeTelegram.Mode;
import io.registratura.words.Phrase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Telegram takes our messages badly: nothing is lost, and nothing comes too often. */
class TelegramTroubleRoadIT {

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
    void who_is_told_to_wait_waits_and_keeps_the_order() {
        var patient = world.patient();
        world.telegram.next(patient.chat(), Mode.THROTTLED);
        patient.writes("/start");
        assertThat(world.telegram.attempts(patient.chat())).isEqualTo(1);
        patient.writes("Здравствуйте");
        world.app.forward(Duration.ofSeconds(FakeTelegram.RETRY_AFTER - 10));
        assertThat(world.telegram.attempts(patient.chat()))
                .as("nothing earlier")
                .isEqualTo(1);

        world.app.forward(Duration.ofSeconds(11));
        assertThat(patient.texts()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(patient.said(Phrase.GREETING)).isEqualTo(1);
        assertThat(patient.texts().getFirst()).startsWith("Здравствуйте! Это автоматический");
        assertThat(patient.heard().get(1).buttons()).hasSize(2);
    }

    /** Calls that cost one statement each: a job that spins meanwhile would cost many times as many. */
    private static final int CALLS = 300;

    private static final String COMMITS = "SELECT xact_commit FROM pg_stat_database WHERE datname = 'postgres'";

    @Test
    void while_a_message_waits_nobody_is_kept_busy() {
        var patient = world.patient();
        world.telegram.next(patient.chat(), Mode.THROTTLED);
        patient.writes("/start");
        world.telegram.awaitAttempts(patient.chat(), 1);
        patient.writes("Здравствуйте");
        try (var ledger = world.ledger()) {
            long before = ledger.number(COMMITS);
            for (int call = 0; call < CALLS; call++) {
                assertThat(world.app.get("/health").status()).isEqualTo(200);
            }
            assertThat(ledger.number(COMMITS) - before - CALLS)
                    .as("statements while everybody waits")
                    .isLessThan(CALLS);
        }
        world.app.forward(Duration.ofSeconds(FakeTelegram.RETRY_AFTER + 1));
        assertThat(patient.said(Phrase.GREETING)).isEqualTo(1);
    }

    @Test
    void who_has_blocked_the_bot_is_marked_and_staff_is_told() {
        var patient = world.patient().books("8 900 123-45-91");
        int told = world.telegram.delivered(World.STAFF).size();
        world.telegram.mode(patient.chat(), Mode.BLOCKED);
        long attempts = world.telegram.attempts(patient.chat());
        patient.writes("Мои записи");

        world.telegram.await(World.STAFF, told + 1);
        assertThat(world.telegram.delivered(World.STAFF).getLast().text()).contains("не доставлено", "telegram");
        try (var ledger = world.ledger()) {
            assertThat(blocked(ledger, patient)).isEqualTo(1);
            long tried = world.telegram.attempts(patient.chat());
            assertThat(tried).isGreaterThan(attempts);
            world.app.forward(Duration.ofHours(1));
            assertThat(world.telegram.attempts(patient.chat()))
                    .as("not repeated")
                    .isEqualTo(tried);

            int heard = world.telegram.delivered(patient.chat()).size();
            world.telegram.mode(patient.chat(), Mode.FINE);
            patient.writes("Мои записи");
            world.telegram.await(patient.chat(), heard + 1);
            assertThat(blocked(ledger, patient))
                    .as("who writes can be written to")
                    .isZero();
        }
        assertThat(patient.said(Phrase.MY_VISIT)).isEqualTo(1);
    }

    private static long blocked(Ledger ledger, Chatter patient) {
        return ledger.number("SELECT count(*) FROM dialog WHERE chat = ? AND blocked", patient.chat());
    }

    @Test
    void after_a_failure_the_answer_comes_once() {
        var patient = world.patient();
        world.telegram.next(patient.chat(), Mode.BROKEN);
        patient.writes("/start");
        assertThat(patient.heard()).isEmpty();
        world.app.forward(Duration.ofSeconds(10));
        world.app.forward(Duration.ofMinutes(10));
        assertThat(patient.heard()).hasSize(2);
        assertThat(patient.said(Phrase.GREETING)).isEqualTo(1);
    }

    @Test
    void an_answer_that_was_lost_may_come_twice_but_the_rest_comes_once() {
        var patient = world.patient();
        world.telegram.next(patient.chat(), Mode.SENDS_THEN_CLOSES);
        patient.writes("/start");
        world.app.forward(Duration.ofSeconds(10));
        world.app.forward(Duration.ofMinutes(10));
        assertThat(patient.said(Phrase.GREETING)).isBetween(1L, 2L);
        assertThat(patient.heard().stream().filter(message -> !message.buttons().isEmpty()))
                .hasSize(1);
        patient.agrees();
        assertThat(patient.said(Phrase.ASK_NAME_AND_PHONE)).isEqualTo(1);
    }

    @Test
    void one_patients_trouble_is_nobody_elses() {
        var unlucky = world.patient();
        world.telegram.mode(unlucky.chat(), Mode.HANGS);
        unlucky.writes("/start");
        var lucky = world.patient().writes("/start");
        assertThat(lucky.heard()).hasSize(2);
        world.telegram.mode(unlucky.chat(), Mode.FINE);
        world.app.forward(Duration.ofMinutes(2));
        assertThat(unlucky.heard()).hasSize(2);
    }

    @Test
    void a_reminder_outlives_telegrams_trouble_and_comes_once() {
        var patient = world.patient().books("8 900 123-45-92");
        try (var ledger = world.ledger()) {
            long start = ledger.number(
                    "SELECT extract(epoch FROM lower(during))::bigint FROM visit WHERE chat = ?", patient.chat());
            var day = java.time.Instant.ofEpochSecond(start).minus(Duration.ofHours(24));
            world.telegram.next(patient.chat(), Mode.BROKEN, Mode.THROTTLED);
            world.app.forwardTo(day);
            assertThat(patient.said(Phrase.REMINDER)).isZero();
            world.app.forward(Duration.ofMinutes(1));
            world.app.forward(Duration.ofMinutes(1));
            world.app.forward(Duration.ofMinutes(10));
            assertThat(patient.said(Phrase.REMINDER)).isEqualTo(1);
        }
    }
}
