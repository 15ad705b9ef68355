package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeTelegram.Delivered;
import io.registratura.words.Phrase;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A withdrawal ends the consent at once, and staff is reminded of the request until a person closes it. */
class RightsRoadIT {

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
    void a_withdrawal_becomes_a_request_that_staff_is_reminded_of_until_somebody_closes_it() {
        var patient = world.patient()
                .writes("/start")
                .agrees()
                .writes("Иван Петров, 8 900 123-45-91")
                .writes("атзываю сагласие и удалите мой номер");
        assertThat(patient.said(Phrase.CLAIM_ERASED)).as("%s", patient.texts()).isEqualTo(1);
        assertThat(requests(patient))
                .singleElement()
                .satisfies(
                        note -> assertThat(note.text()).contains("Обращение № 1", "+79001234591", "удалите мой номер"));
        try (var ledger = world.ledger()) {
            assertThat(ledger.number(
                            "SELECT count(*) FROM dialog d JOIN request r ON r.chat = d.chat WHERE d.chat = ?"
                                    + " AND d.consent IS NULL AND d.quiet_since IS NOT NULL AND r.state = 'open'",
                            patient.chat()))
                    .isEqualTo(1);
        }
        world.app.forward(Duration.ofDays(15));
        List<Delivered> notes = requests(patient);
        assertThat(notes.size()).isGreaterThan(1);
        assertThat(notes.getLast().text()).contains("ещё не закрыто").doesNotContain("Иван", "удалите мой номер");
        done(notes.getLast());
        assertThat(patient.said(Phrase.CLAIM_CLOSED)).as("%s", patient.texts()).isEqualTo(1);
        int told = requests(patient).size();
        world.app.forward(Duration.ofDays(15));
        assertThat(requests(patient)).hasSize(told);
    }

    /** The notes about this patient's requests: each has the button that closes it. */
    private static List<Delivered> requests(Chatter patient) {
        return world.telegram.delivered(World.STAFF).stream()
                .filter(message -> message.text().contains(patient.chat()))
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.data().startsWith("done:")))
                .toList();
    }

    private static void done(Delivered note) {
        var message = new JsonObject()
                .put("message_id", note.id())
                .put("from", Chatter.bot())
                .put(
                        "chat",
                        new JsonObject().put("id", Long.parseLong(World.STAFF)).put("type", "supergroup"))
                .put("text", note.text());
        JsonObject update = Chatter.update(
                "callback_query",
                new JsonObject()
                        .put("id", "done" + note.id())
                        .put(
                                "from",
                                new JsonObject()
                                        .put("id", 31)
                                        .put("is_bot", false)
                                        .put("first_name", "Елена"))
                        .put("data", "done:1")
                        .put("message", message));
        App.Answer answer =
                world.app.post(Chatter.PATH, update.encode(), "X-Telegram-Bot-Api-Secret-Token", World.SECRET);
        assertThat(answer.status()).isEqualTo(200);
    }
}
