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

/** An alarm is repeated until a named person takes it, whatever happens to the process meanwhile. */
class AlarmRoadIT {

    private static final String RED_FLAG = "Муж упал, не дышит и не отвечает";
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

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
    void an_emergency_is_repeated_every_two_minutes_until_somebody_takes_it() {
        int items = world.bitrix.deals().size();
        var patient = agreed("8 900 123-45-81").writes(RED_FLAG);
        assertThat(patient.said(Phrase.EMERGENCY)).isEqualTo(1);
        assertThat(alarms(World.STAFF, patient)).hasSize(1);
        world.app.forward(TWO_MINUTES);
        assertThat(alarms(World.STAFF, patient)).hasSize(2);
        assertThat(alarms(World.STAFF, patient).getLast().text()).contains("Повтор 1", "не дышит");
        assertThat(alarms(World.SECOND, patient)).as("the next on the list").hasSize(1);
        world.app.forward(TWO_MINUTES);
        assertThat(alarms(World.STAFF, patient)).hasSize(3);
        assertThat(todos(items)).as("the other path").isGreaterThanOrEqualTo(2);
        assertThat(comments(items))
                .as("whoever calls back needs the number")
                .anyMatch(comment -> comment.contains("+79001234581"));

        takes(alarms(World.STAFF, patient).getLast(), World.STAFF);
        assertThat(patient.said(Phrase.ALARM_TAKEN)).isEqualTo(1);
        long todos = todos(items);
        for (int minutes = 0; minutes < 10; minutes += 2) {
            world.app.forward(TWO_MINUTES);
        }
        assertThat(alarms(World.STAFF, patient)).hasSize(3);
        assertThat(alarms(World.SECOND, patient)).hasSize(2);
        assertThat(todos(items)).isEqualTo(todos);
        try (var ledger = world.ledger()) {
            assertThat(ledger.number(
                            "SELECT count(*) FROM alert WHERE chat = ? AND acknowledged_by = 'Елена (@elena, 31)'"
                                    + " AND acknowledged_at > told_at AND told_at >= raised_at AND replied_at >= raised_at"
                                    + " AND rounds = 2",
                            patient.chat()))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_power_cut_does_not_silence_an_alarm() {
        var patient = world.patient().writes(RED_FLAG);
        assertThat(alarms(World.STAFF, patient)).hasSize(1);
        world.app.machine().kill9();
        world.app.machine().restart();
        world.app.forward(TWO_MINUTES);
        assertThat(repetitions(patient)).hasSize(1);
        world.app.forward(TWO_MINUTES);
        assertThat(repetitions(patient))
                .hasSize(2)
                .last()
                .satisfies(
                        alarm -> assertThat(alarm.text()).contains("ЭКСТРЕННО").doesNotContain("не дышит"));
        takes(alarms(World.SECOND, patient).getLast(), World.SECOND);
        world.app.forward(TWO_MINUTES);
        assertThat(repetitions(patient)).hasSize(2);
    }

    @Test
    void a_chat_that_is_away_for_a_moment_does_not_end_the_repetitions() {
        var patient = world.patient().writes(RED_FLAG);
        world.telegram.mode(World.STAFF, io.registratura.fakes.FakeTelegram.Mode.BLOCKED);
        world.app.forward(TWO_MINUTES);
        assertThat(alarms(World.STAFF, patient)).hasSize(1);
        assertThat(alarms(World.SECOND, patient)).hasSize(1);
        world.telegram.mode(World.STAFF, io.registratura.fakes.FakeTelegram.Mode.FINE);
        world.app.forward(TWO_MINUTES);
        assertThat(alarms(World.STAFF, patient)).hasSize(2);
        takes(alarms(World.STAFF, patient).getLast(), World.STAFF);
    }

    @Test
    void something_urgent_is_repeated_every_quarter_of_an_hour_and_an_answer_ends_it() {
        var patient = agreed("8 900 123-45-82").writes("Вчера укусил клещ");
        assertThat(alarms(World.STAFF, patient)).hasSize(1);
        world.app.forward(Duration.ofMinutes(14));
        assertThat(alarms(World.STAFF, patient)).hasSize(1);
        world.app.forward(TWO_MINUTES);
        assertThat(alarms(World.STAFF, patient)).hasSize(2);
        staff(message(World.STAFF, "Здравствуйте, это врач. Приезжайте сегодня")
                .put("reply_to_message", quoted(alarms(World.STAFF, patient).getLast(), World.STAFF)));
        assertThat(patient.texts()).contains("Здравствуйте, это врач. Приезжайте сегодня");
        world.app.forward(Duration.ofMinutes(31));
        assertThat(alarms(World.STAFF, patient)).hasSize(2);
    }

    @Test
    void until_a_person_lowers_it_nothing_is_sold_and_then_it_is_again() {
        var patient = agreed("8 900 123-45-83").writes("Не могу дышать").writes("запишите к терапевту");
        assertThat(patient.said(Phrase.ALARM_VISIT)).isEqualTo(1);
        Delivered alarm = alarms(World.STAFF, patient).getFirst();
        staff(message(World.STAFF, "снять тревогу: перепутал чат").put("reply_to_message", quoted(alarm, World.STAFF)));
        patient.writes("к терапевту");
        assertThat(patient.said(Phrase.ASK_TIME)).as("%s", patient.texts()).isEqualTo(1);
        try (var ledger = world.ledger()) {
            assertThat(ledger.number(
                            "SELECT count(*) FROM alert WHERE chat = ? AND lowered_by = 'Елена (@elena, 31)'"
                                    + " AND lowered_why IS NOT NULL",
                            patient.chat()))
                    .isEqualTo(1);
            assertThat(ledger.number(
                            "SELECT count(*) FROM triage_decision WHERE chat = ? AND urgency = 'EMERGENCY'"
                                    + " AND sealed IS NOT NULL",
                            patient.chat()))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_report_in_pieces_before_consent_is_one_report_and_leaves_no_word() {
        var patient = world.patient().writes("ребёнку 2 месяца").writes("температура 38,5");
        assertThat(patient.said(Phrase.EMERGENCY)).isEqualTo(1);
        assertThat(alarms(World.STAFF, patient)).hasSize(1);
        try (var ledger = world.ledger()) {
            assertThat(ledger.number(
                            "SELECT count(*) FROM dialog WHERE chat = ? AND state::text ~ '(месяц|38|температур)'",
                            patient.chat()))
                    .isZero();
        }
        takes(alarms(World.STAFF, patient).getLast(), World.STAFF);
    }

    private static Chatter agreed(String phone) {
        return world.patient().writes("/start").agrees().writes("Иван Петров, " + phone);
    }

    /** The alarms about this patient: each has the button to take it. */
    private static List<Delivered> alarms(String chat, Chatter patient) {
        return world.telegram.delivered(chat).stream()
                .filter(message -> message.text().contains(patient.chat()))
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.data().equals("took")))
                .toList();
    }

    /** The first word itself may come twice when the process dies right after it. */
    private static List<Delivered> repetitions(Chatter patient) {
        return alarms(World.STAFF, patient).stream()
                .filter(message -> message.text().contains("Повтор"))
                .toList();
    }

    /** The urgent to-dos in items younger than these: alarms of other patients go on as the clock moves. */
    private static long todos(int items) {
        var ours = world.bitrix.deals().stream()
                .skip(items)
                .map(item -> String.valueOf(item.get("id")))
                .toList();
        return world.bitrix.todos().stream()
                .filter(todo -> ours.contains(String.valueOf(todo.get("ownerId"))))
                .filter(todo -> todo.toString().contains("очень срочно"))
                .count();
    }

    /** What the items younger than these tell whoever opens them. */
    private static List<String> comments(int items) {
        return world.bitrix.deals().stream()
                .skip(items)
                .map(item -> String.valueOf(item.get("comments")))
                .toList();
    }

    private static void takes(Delivered alarm, String chat) {
        staff(Chatter.update(
                "callback_query",
                new JsonObject()
                        .put("id", "took" + alarm.id())
                        .put("from", person())
                        .put("data", "took")
                        .put("message", quoted(alarm, chat))));
    }

    private static JsonObject message(String chat, String text) {
        world.typed(text);
        return new JsonObject()
                .put("message_id", 4712)
                .put("date", 1_767_225_600)
                .put("chat", group(chat))
                .put("from", person())
                .put("text", text);
    }

    private static JsonObject quoted(Delivered message, String chat) {
        return new JsonObject()
                .put("message_id", message.id())
                .put("from", Chatter.bot())
                .put("chat", group(chat))
                .put("text", message.text());
    }

    private static JsonObject group(String chat) {
        return new JsonObject().put("id", Long.parseLong(chat)).put("type", "supergroup");
    }

    private static JsonObject person() {
        return new JsonObject()
                .put("id", 31)
                .put("is_bot", false)
                .put("first_name", "Елена")
                .put("username", "elena");
    }

    private static void staff(JsonObject message) {
        JsonObject update = message.containsKey("callback_query") ? message : Chatter.update("message", message);
        App.Answer answer =
                world.app.post(Chatter.PATH, update.encode(), "X-Telegram-Bot-Api-Secret-Token", World.SECRET);
        assertThat(answer.status()).isEqualTo(200);
    }
}
