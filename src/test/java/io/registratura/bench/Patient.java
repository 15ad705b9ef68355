package io.registratura.bench;

import io.registratura.fakes.FakeTelegram;
import io.registratura.fakes.FakeTelegram.Button;
import io.registratura.fakes.FakeTelegram.Delivered;
import io.registratura.words.Phrase;
import io.registratura.words.Words;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A patient's updates, as Telegram would bring them. */
final class Patient {

    private static final AtomicLong CHATS = new AtomicLong(800_000);
    private static final AtomicLong UPDATES = new AtomicLong(60_000);

    private final FakeTelegram telegram;
    private final long chat = CHATS.incrementAndGet();
    private String typed = "";

    Patient(FakeTelegram telegram) {
        this.telegram = telegram;
    }

    String writes(String text) {
        typed = text;
        return update("message", message(who()).put("text", text));
    }

    /** A press of the latest button with this label. */
    String presses(Phrase label) {
        String text = Words.PATIENT.say(label, Map.of());
        return presses(button -> button.label().equals(text));
    }

    /** A press of the latest slot offered. */
    String picks() {
        return presses(button -> button.data().startsWith("slot:"));
    }

    private String presses(Predicate<Button> wanted) {
        for (Delivered each : telegram.delivered(Long.toString(chat)).reversed()) {
            for (Button button : each.buttons()) {
                if (wanted.test(button)) {
                    return press(each, button.data());
                }
            }
        }
        throw new IllegalStateException("no such button: " + telegram.delivered(Long.toString(chat)));
    }

    private String press(Delivered under, String data) {
        var message = message(bot())
                .put("message_id", under.id())
                .put("text", under.text())
                .put("reply_to_message", message(who()).put("text", typed));
        return update(
                "callback_query",
                new JsonObject()
                        .put("id", "q" + UPDATES.get())
                        .put("chat_instance", "-77")
                        .put("from", who())
                        .put("data", data)
                        .put("message", message));
    }

    private static String update(String kind, JsonObject what) {
        return new JsonObject()
                .put("update_id", UPDATES.incrementAndGet())
                .put(kind, what)
                .encode();
    }

    private JsonObject message(JsonObject from) {
        return new JsonObject()
                .put("message_id", UPDATES.get())
                .put("date", 1_767_225_600)
                .put("chat", new JsonObject().put("id", chat).put("type", "private"))
                .put("from", from);
    }

    private JsonObject who() {
        return new JsonObject().put("id", chat).put("is_bot", false).put("first_name", "Иван");
    }

    private static JsonObject bot() {
        return new JsonObject().put("id", 100200300).put("is_bot", true).put("first_name", "Регистратура");
    }

    /** The event in which API Gateway brings an update to a function. */
    static String event(String update) {
        String path = "/telegram/demo";
        return new JsonObject()
                .put("version", "2.0")
                .put("rawPath", path)
                .put("headers", new JsonObject().put("x-telegram-bot-api-secret-token", Place.SECRET))
                .put("pathParameters", new JsonObject().put("clinic", "demo"))
                .put(
                        "requestContext",
                        new JsonObject()
                                .put(
                                        "http",
                                        new JsonObject().put("method", "POST").put("path", path)))
                .put("body", update)
                .put("isBase64Encoded", false)
                .encode();
    }
}
