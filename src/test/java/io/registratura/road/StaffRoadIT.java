package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeTelegram.Delivered;
import io.registratura.words.Phrase;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** When a person is needed: red flags, the staff's chat, the CRM's to-dos. */
class StaffRoadIT {

    private static final String RED_FLAG = "Сильная боль в груди, отдаёт в руку, трудно дышать";

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
    void before_consent_a_red_flag_is_answered_at_once_and_staff_is_told_without_the_words() {
        int todos = world.bitrix.todos().size();
        var patient = world.patient().writes(RED_FLAG);

        assertThat(patient.texts().getFirst()).contains("103", "112");
        Delivered told = aboutThe(patient);
        assertThat(told.text()).contains("ЭКСТРЕННО").doesNotContain("груди");
        world.app.forward(Duration.ofSeconds(2));
        assertThat(world.bitrix.todos()).hasSize(todos + 1);
        assertThat(world.bitrix.todos().getLast().toString()).doesNotContain("груди");
        try (var ledger = world.ledger()) {
            assertThat(ledger.number(
                            "SELECT count(*) FROM outbox WHERE chat = ? AND payload::text ~ 'груди'", patient.chat()))
                    .isZero();
        }
    }

    @Test
    void after_consent_staff_reads_the_words() {
        var patient = world.patient().writes("/start").agrees();
        patient.writes("Иван Петров, 8 900 123-45-71").writes(RED_FLAG);

        assertThat(patient.said(Phrase.EMERGENCY)).isEqualTo(1);
        assertThat(aboutThe(patient).text()).contains("ЭКСТРЕННО", "груди", "Иван Петров", "+79001234571");
        world.app.forward(Duration.ofSeconds(2));
        assertThat(world.bitrix.todos()).anyMatch(todo -> Objects.toString(todo).contains("груди"));
    }

    @Test
    void staff_answers_in_its_chat_and_gives_the_talk_back() {
        var patient = world.patient().writes("/start").agrees();
        patient.writes("Иван Петров, 8 900 123-45-72").writes("оператор");
        Delivered call = aboutThe(patient);
        staffReplies(call, "Добрый день, это администратор Елена");
        assertThat(patient.texts().getLast()).isEqualTo("Добрый день, это администратор Елена");

        int heard = patient.heard().size();
        patient.writes("Спасибо, а парковка у вас есть?");
        assertThat(patient.heard()).as("the bot keeps silent").hasSize(heard);
        assertThat(aboutThe(patient).text()).contains("парковка");
        staffReplies(aboutThe(patient), "Есть, во дворе");
        assertThat(patient.texts().getLast()).isEqualTo("Есть, во дворе");

        staffReplies(call, "вернуть боту");
        assertThat(patient.said(Phrase.BOT_BACK)).isEqualTo(1);
        patient.writes("терапевт");
        assertThat(patient.said(Phrase.ASK_TIME)).as("%s", patient.texts()).isEqualTo(1);
    }

    @Test
    void a_diagnosis_written_by_staff_goes_back_to_them_and_never_to_the_patient() {
        var patient = world.patient().writes("/start").agrees().writes("оператор");
        int heard = patient.heard().size();

        staffReplies(aboutThe(patient), "Похоже на грипп, выпейте нурофен");

        assertThat(patient.heard()).hasSize(heard);
        Delivered back = aboutThe(patient);
        assertThat(back.text()).contains("не отправлено", "«Похоже на", "«нурофен»");
        staffReplies(back, "Приходите сегодня к врачу");
        assertThat(patient.texts().getLast()).isEqualTo("Приходите сегодня к врачу");
    }

    @Test
    void the_button_gives_the_talk_back_too_and_chatter_among_staff_is_nobodys() {
        var patient = world.patient().writes("/start").agrees().writes("оператор");
        Delivered call = aboutThe(patient);
        int heard = patient.heard().size();
        staff(Chatter.update("message", staffMessage("Кто возьмёт?")));
        staff(Chatter.update("message", staffMessage("Я").put("reply_to_message", staffMessage("Кто возьмёт?"))));
        assertThat(patient.heard()).hasSize(heard);
        staff(Chatter.update(
                "callback_query",
                new JsonObject()
                        .put("id", "staff1")
                        .put("from", person())
                        .put("data", "handback")
                        .put("message", quoted(call))));
        assertThat(patient.said(Phrase.BOT_BACK)).isEqualTo(1);
    }

    /** The latest message in the staff's chat about this patient. */
    private static Delivered aboutThe(Chatter patient) {
        return world.telegram.delivered(World.STAFF).reversed().stream()
                .filter(message -> message.text().contains(patient.chat()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("staff was not told"));
    }

    private static void staffReplies(Delivered to, String text) {
        staff(Chatter.update("message", staffMessage(text).put("reply_to_message", quoted(to))));
    }

    private static void staff(JsonObject update) {
        App.Answer answer =
                world.app.post(Chatter.PATH, update.encode(), "X-Telegram-Bot-Api-Secret-Token", World.SECRET);
        assertThat(answer.status()).isEqualTo(200);
    }

    private static JsonObject quoted(Delivered message) {
        return new JsonObject()
                .put("message_id", message.id())
                .put("from", Chatter.bot())
                .put("chat", group())
                .put("text", message.text());
    }

    private static JsonObject staffMessage(String text) {
        world.typed(text);
        return new JsonObject()
                .put("message_id", 4711)
                .put("date", 1_767_225_600)
                .put("chat", group())
                .put("from", person())
                .put("text", text);
    }

    private static JsonObject group() {
        return new JsonObject().put("id", Long.parseLong(World.STAFF)).put("type", "supergroup");
    }

    private static JsonObject person() {
        return new JsonObject().put("id", 31).put("is_bot", false).put("first_name", "Елена");
    }
}
