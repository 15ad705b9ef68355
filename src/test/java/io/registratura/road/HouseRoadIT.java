package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeTelegram.Mode;
import io.registratura.words.Phrase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The process and its database: health, lost connections, a clean stop, a database that is away. */
class HouseRoadIT {

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
    void health_tells_the_versions() {
        App.Answer health = world.app.get("/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().getString("version")).isEqualTo("0.1.0");
        assertThat(health.json().getString("postgres")).startsWith("18");
    }

    @Test
    void a_message_after_all_connections_were_ended_is_answered() {
        var patient = world.patient().writes("/start");
        try (var ledger = world.ledger()) {
            for (int round = 0; round < 10; round++) {
                assertThat(ledger.endSessions()).isPositive();
                patient.writes("Какой у вас адрес?");
            }
        }
        assertThat(patient.said(Phrase.ADDRESS)).isEqualTo(10);
    }

    @Test
    void it_stops_cleanly_and_keeps_what_it_knows() {
        var patient = world.patient().books("8 900 444-00-01");
        assertThat(world.app.server()).isPresent();
        int code = world.app.machine().stop(Duration.ofSeconds(10));
        assertThat(code).isIn(0, 143);
        assertThat(world.app.server()).as("its database has stopped before it").isEmpty();

        world.app.machine().restart();
        patient.writes("Мои записи");
        assertThat(patient.said(Phrase.MY_VISIT)).as("%s", patient.texts()).isEqualTo(1);
        assertThat(patient.texts()).anyMatch(text -> text.contains("Терапевт"));
    }

    @Test
    void who_is_being_answered_when_it_stops_gets_the_answer_later() throws Exception {
        var patient = world.patient();
        world.telegram.next(patient.chat(), Mode.HANGS);
        var update = patient.text("/start");
        var answer = CompletableFuture.supplyAsync(() -> patient.sends(update).status());
        world.telegram.awaitAttempts(patient.chat(), 1);
        assertThat(world.app.server()).isPresent();
        assertThat(world.app.machine().stop(Duration.ofSeconds(10))).isIn(0, 143);
        assertThat(world.app.server()).isEmpty();
        assertThat(answer.get(5, TimeUnit.SECONDS)).isEqualTo(200);

        world.app.machine().restart();
        world.app.forward(Duration.ofMinutes(2));
        assertThat(patient.said(Phrase.GREETING)).isEqualTo(1);
        assertThat(patient.heard()).hasSize(2);
    }

    @Test
    void without_its_database_it_says_so_and_takes_nothing() {
        var patient = world.patient().writes("/start");
        var update = patient.text("Какой у вас адрес?");
        world.app.withoutDatabase(() -> {
            assertThat(world.app.get("/health").status()).isEqualTo(503);
            assertThat(patient.sends(update).status()).isBetween(500, 599);
        });
        patient.accepted(update);
        assertThat(patient.said(Phrase.ADDRESS)).isEqualTo(1);
        assertThat(world.app.get("/health").status()).isEqualTo(200);
    }
}
