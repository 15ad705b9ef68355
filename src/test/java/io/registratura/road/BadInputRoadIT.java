package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in at the door, the house stands. */
class BadInputRoadIT {

    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

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
    void without_the_right_secret_nothing_is_heard() {
        String update = world.patient().text("Здравствуйте").encode();
        storesNothing(() -> world.app.post(Chatter.PATH, update), 401);
        storesNothing(() -> world.app.post(Chatter.PATH, update, HEADER, "wrong"), 401);
        storesNothing(() -> world.app.post(Chatter.PATH, "{", HEADER, "wrong"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "17", "null", "\"text\"", "{\"update_id\":1", "<xml/>", "\u0000"})
    void what_is_no_update_is_refused(String body) {
        storesNothing(() -> world.app.post(Chatter.PATH, body, HEADER, World.SECRET), 400);
    }

    @Test
    void a_body_over_256_kib_is_refused() {
        String fat = new JsonObject()
                .put("update_id", 5)
                .put("fat", "x".repeat(256 * 1024))
                .encode();
        storesNothing(() -> world.app.post(Chatter.PATH, fat, HEADER, World.SECRET), 413);
        storesNothing(() -> world.app.post("/widget/demo/sessions", fat), 413);
        byte[] huge = new byte[3 * 1024 * 1024];
        storesNothing(() -> world.app.post(Chatter.PATH, huge, HEADER, World.SECRET), 413);
    }

    @Test
    void an_unknown_clinic_or_address_is_not_found() {
        String update = world.patient().text("Здравствуйте").encode();
        storesNothing(() -> world.app.post("/telegram/nobody", update, HEADER, World.SECRET), 404);
        storesNothing(() -> world.app.post("/telegram/%00", update, HEADER, World.SECRET), 404);
        storesNothing(() -> world.app.post("/telegram/..%2Fdemo", update, HEADER, World.SECRET), 404);
        storesNothing(() -> world.app.post("/widget/nobody/sessions", "{}"), 404);
        storesNothing(() -> world.app.get("/nowhere"), 404);
    }

    @Test
    void updates_that_are_none_of_our_business_are_taken_and_forgotten() {
        var group = new JsonObject().put("id", -100777).put("type", "supergroup");
        var from = new JsonObject().put("id", 9).put("is_bot", false);
        var message = new JsonObject()
                .put("message_id", 3)
                .put("chat", group)
                .put("from", from)
                .put("text", "Привет");
        Stream.of(
                        Chatter.update("message", message),
                        Chatter.update("edited_message", message),
                        Chatter.update("message_reaction", new JsonObject()),
                        Chatter.update("of_the_future", new JsonObject().put("a", 1)),
                        Chatter.update("message", new JsonObject()),
                        Chatter.update("callback_query", new JsonObject().put("id", "1")),
                        new JsonObject().put("update_id", 1),
                        new JsonObject().put("message", message))
                .forEach(update ->
                        storesNothing(() -> world.app.post(Chatter.PATH, update.encode(), HEADER, World.SECRET), 200));
    }

    static Stream<String> texts() {
        return Stream.of(
                "'; DROP TABLE visit; --",
                "\\'; SELECT pg_sleep(5) --",
                "<script>alert(1)</script><b>жирно</b> &amp;",
                "те\u200bра\u200bпевт\u2060",
                "\u202eтевреп\u202c",
                "до\u0000 свидания",
                "😀👍🏽🇷🇺",
                "",
                " \n\t ",
                "ы".repeat(4096),
                "👩‍👩‍👧‍👦".repeat(370),
                "\ud83d",
                "восемьдевятьсот",
                "8 900 ййййййййййй",
                "Z̷͑a̸l̵g̶o̷".repeat(100),
                "${jndi:ldap://127.0.0.1/a} {0} %s {name}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_is_answered_before_and_after_consent(String text) {
        var patient = world.patient();
        patient.writes(text).writes(text);
        patient.writes("/start").agrees();
        patient.writes(text).writes("Иван Петров").writes(text).writes("8 900 123-45-67");
        patient.writes(text)
                .writes("терапевт")
                .writes(text)
                .writes("завтра вечером")
                .writes(text);
        assertThat(world.app.get("/health").status()).isEqualTo(200);
        assertThat(patient.heard())
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.text()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"forward\":\"soon\"}",
                "{\"forward\":\"-PT1H\"}",
                "{\"forward\":17}",
                "{\"forward\":\"P99999999D\"}",
                "{\"to\":\"yesterday\"}",
                "{\"to\":\"1999-01-01T00:00:00Z\"}",
                "{\"to\":\"+999999999-12-31T23:59:59Z\"}",
                "{\"forward\":\"PT1H\",\"to\":\"2099-01-01T00:00:00Z\"}"
            })
    void a_clock_cannot_be_broken(String wish) {
        var before = world.app.now();
        assertThat(world.app.post("/demo/clock", wish).status()).isEqualTo(400);
        assertThat(world.app.now()).isBetween(before, before.plusSeconds(60));
    }

    @Test
    void a_slot_of_another_patients_offer_is_never_booked() {
        var one = world.patient().asksForSlots("8 900 123-45-81");
        var other = world.patient().asksForSlots("8 900 123-45-82");
        String foreign = Chatter.slots(one.offer()).getFirst().data();
        assertThat(Chatter.slots(other.offer())).noneMatch(slot -> slot.data().equals(foreign));
        try (var ledger = world.ledger()) {
            long before = ledger.booked();
            other.accepted(other.press(other.offer(), foreign));
            assertThat(ledger.booked()).isEqualTo(before);
            assertThat(Chatter.slots(other.heard().getLast())).isNotEmpty();
            one.picks();
            assertThat(ledger.booked()).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slot:",
                "slot:x",
                "service:nobody",
                "move:1",
                "cancel:00000000-0000-0000-0000-000000000000",
                "part:NIGHT",
                "agree",
                "handback",
                "доктор",
                "confirm:00000000-0000-0000-0000-000000000000"
            })
    void forged_buttons_do_no_harm(String data) {
        var stranger = world.patient().writes("/start");
        stranger.accepted(stranger.press(stranger.heard().getLast(), data));
        var patient = world.patient().asksForSlots("8 900 123-45-83");
        patient.accepted(patient.press(patient.offer(), data));
        assertThat(world.app.get("/health").status()).isEqualTo(200);
    }

    private static void storesNothing(Supplier<App.Answer> call, int status) {
        try (var ledger = world.ledger()) {
            long before = ledger.rows();
            assertThat(call.get().status()).isEqualTo(status);
            assertThat(ledger.rows()).isEqualTo(before);
        }
    }
}
