package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeTelegram.Button;
import io.registratura.fakes.FakeTelegram.Delivered;
import io.registratura.words.Phrase;
import io.registratura.words.Words;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A patient in Telegram: what they write and press reaches the application as Telegram would bring it. */
final class Chatter {

    static final String PATH = "/telegram/demo";

    private static final AtomicLong UPDATES = new AtomicLong(50_000);
    private static final AtomicLong MESSAGES = new AtomicLong(1);

    private final World world;
    private final long chat;
    private final Map<Long, String> own = new ConcurrentHashMap<>();

    Chatter(World world, long chat) {
        this.world = world;
        this.chat = chat;
    }

    String chat() {
        return Long.toString(chat);
    }

    /** Writes, and the application takes it. */
    Chatter writes(String text) {
        accepted(text(text));
        return this;
    }

    /** Presses the button with this label under the latest message that has one. */
    Chatter presses(Phrase label) {
        return presses(Words.PATIENT.say(label, Map.of()));
    }

    Chatter presses(String label) {
        Delivered under = latestWith(label);
        Button button = under.buttons().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        accepted(press(under, button.data()));
        return this;
    }

    /** Presses the first slot of the latest offer. */
    Chatter picks() {
        Delivered offer = offer();
        accepted(press(offer, slots(offer).getFirst().data()));
        return this;
    }

    /** The latest message with slots. */
    Delivered offer() {
        return heard().reversed().stream()
                .filter(message -> !slots(message).isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no offer among " + texts()));
    }

    static List<Button> slots(Delivered offer) {
        return offer.buttons().stream()
                .filter(button -> button.data().startsWith("slot:"))
                .toList();
    }

    /** What the bot has said to this patient. */
    List<Delivered> heard() {
        return world.telegram.delivered(chat());
    }

    List<String> texts() {
        return heard().stream().map(Delivered::text).toList();
    }

    /** How often the bot has said this, whatever its values were. */
    long said(Phrase phrase) {
        return texts().stream().filter(Heard.pattern(phrase).asMatchPredicate()).count();
    }

    /** Agrees, and goes on here when told whose the messenger is. */
    Chatter agrees() {
        presses(Phrase.BUTTON_AGREE);
        boolean asked = heard().getLast().buttons().stream()
                .anyMatch(button -> button.data().equals("permit:channel_foreign"));
        return asked ? presses(Phrase.BUTTON_STAY_HERE) : this;
    }

    /** Comes, agrees and is offered slots. */
    Chatter asksForSlots(String phone) {
        return writes("Запишите меня к терапевту завтра вечером. Иван Петров, " + phone)
                .agrees();
    }

    /** Books the first slot offered. */
    Chatter books(String phone) {
        asksForSlots(phone).picks();
        assertThat(said(Phrase.BOOKED)).as("%s", texts()).isEqualTo(1);
        return this;
    }

    void accepted(JsonObject update) {
        App.Answer answer = sends(update);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    App.Answer sends(JsonObject update) {
        return world.app.post(PATH, update.encode(), "X-Telegram-Bot-Api-Secret-Token", World.SECRET);
    }

    /** An update with this text, under ids of its own. */
    JsonObject text(String text) {
        return update("message", message(text));
    }

    private JsonObject message(String text) {
        long id = MESSAGES.incrementAndGet();
        own.put(id, text);
        world.typed(text);
        return message(id, text);
    }

    private JsonObject message(long id, String text) {
        return new JsonObject()
                .put("message_id", id)
                .put("date", 1_767_225_600)
                .put("chat", new JsonObject().put("id", chat).put("type", "private"))
                .put("from", who())
                .put("text", text);
    }

    /** A press of a button under this message, as Telegram quotes it: with the message it replies to. */
    JsonObject press(Delivered under, String data) {
        var message = new JsonObject()
                .put("message_id", under.id())
                .put("date", 1_767_225_610)
                .put("chat", new JsonObject().put("id", chat).put("type", "private"))
                .put("from", bot())
                .put("text", under.text());
        under.repliesTo()
                .filter(own::containsKey)
                .ifPresent(id -> message.put("reply_to_message", message(id, own.getOrDefault(id, ""))));
        return update(
                "callback_query",
                new JsonObject()
                        .put("id", "q" + UPDATES.get())
                        .put("chat_instance", "-77")
                        .put("from", who())
                        .put("data", data)
                        .put("message", message));
    }

    static JsonObject update(String kind, JsonObject what) {
        return new JsonObject().put("update_id", UPDATES.incrementAndGet()).put(kind, what);
    }

    static JsonObject bot() {
        return new JsonObject().put("id", 100200300).put("is_bot", true).put("first_name", "Регистратура");
    }

    private JsonObject who() {
        return new JsonObject().put("id", chat).put("is_bot", false).put("first_name", "Иван");
    }

    private Delivered latestWith(String label) {
        return heard().reversed().stream()
                .filter(message -> message.buttons().stream()
                        .anyMatch(button -> button.label().equals(label)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button «" + label + "» among " + texts()));
    }
}
