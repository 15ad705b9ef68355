package io.registratura.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A visit is booked and reminded of by the functions of the built zip, on AWS's own runtime client. */
class BookingZipIT {
    private static final String SECRET = "a-secret-of-the-webhook";
    private static final long CHAT = 5550001;

    @RegisterExtension
    static final WireMockExtension TELEGRAM = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @TempDir
    static Path clinics;

    private static LambdaDatabase database;
    private static Map<String, String> settings;
    private static ZipFunction telegram;
    private static int updates = 90_000;

    @BeforeAll
    static void a_cold_start() throws Exception {
        database = new LambdaDatabase();
        settings = database.settings();
        settings.put("CLINICS", neverQuietNow().toString());
        settings.put("TELEGRAM_TOKEN", "1:token");
        settings.put("TELEGRAM_SECRET", SECRET);
        settings.put("TELEGRAM_API", TELEGRAM.baseUrl());
        telegram = ZipFunction.start("telegram", settings);
    }

    /** The demo clinic, with its quiet hours half a day away from whenever this runs. */
    private static Path neverQuietNow() throws IOException {
        LocalTime later = LocalTime.now(ZoneId.of("Europe/Moscow")).plusHours(12);
        String quiet = "quiet: \"%02d:00-%02d:00\""
                .formatted(later.getHour(), later.plusHours(1).getHour());
        String file = Files.readString(Path.of("clinics/demo.yaml"));
        Files.writeString(clinics.resolve("demo.yaml"), file.replaceFirst("quiet: \"[^\"]*\"", quiet));
        return clinics;
    }

    @AfterAll
    static void stop() throws Exception {
        telegram.close();
        database.close();
    }

    @Test
    void a_patient_books_and_is_reminded() throws Exception {
        TELEGRAM.stubFor(post(anyUrl()).willReturn(okJson("{\"ok\":true,\"result\":{\"message_id\":77}}")));
        String words = "Здравствуйте, Иван Петров, 8 900 123-45-67, к терапевту на следующей неделе";

        said(words);
        assertThat(database.number("SELECT count(*) FROM patient")).isZero();
        database.endSessions();
        pressed("agree", words);
        pressed("permit:channel_foreign", "");
        String slot = lastButton();
        assertThat(slot).startsWith("slot:");
        pressed(slot, "");
        pressed(slot, "");

        assertThat(database.number("SELECT count(*) FROM visit WHERE status = 'booked'"))
                .isOne();
        assertThat(lastSent().getString("text")).isNotBlank();
        reminded();
    }

    /** The reminder function is another process of the same zip, woken when a row has come due. */
    private static void reminded() throws Exception {
        database.change(
                "DELETE FROM outbox WHERE kind = 'reminder' AND id < (SELECT max(id) FROM outbox WHERE kind = 'reminder')");
        database.change("UPDATE outbox SET due_at = now(), not_before = now() WHERE kind = 'reminder'");
        int before = TELEGRAM.getAllServeEvents().size();
        var awake = new HashMap<>(settings);
        awake.put("QUARKUS_HIBERNATE_ORM_ACTIVE", "true");
        try (var reminders = ZipFunction.start("reminders", awake)) {
            var answer = reminders.invoke("{\"job\":\"reminders\"}");
            assertThat(answer.failed()).as(answer.body()).isFalse();
            assertThat(TELEGRAM.getAllServeEvents()).hasSize(before + 1);
            assertThat(lastSent().getJsonObject("reply_markup").encode()).contains("confirm:", "move:", "cancel:");
            reminders.invoke("{\"job\":\"reminders\"}");
            assertThat(TELEGRAM.getAllServeEvents()).hasSize(before + 1);
        }
    }

    @Test
    void what_is_wrong_is_refused_and_the_next_call_is_served() throws Exception {
        TELEGRAM.stubFor(post(anyUrl()).willReturn(okJson("{\"ok\":true,\"result\":{\"message_id\":78}}")));

        assertThat(status(event("demo", "wrong", "{}"))).isEqualTo(401);
        assertThat(status(event("demo", SECRET, "{broken"))).isEqualTo(400);
        assertThat(status(event("nobody", SECRET, "{}"))).isEqualTo(404);
        assertThat(status(event("demo", SECRET, "x".repeat(300_000)))).isEqualTo(413);
        assertThat(status(event("demo", SECRET, "{\"update_id\":1,\"poll\":{}}")))
                .isEqualTo(200);
        assertThat(status("{\"job\":\"keep\"}")).isEqualTo(400);
    }

    private static void said(String text) throws Exception {
        var message = new JsonObject()
                .put("message_id", 17)
                .put("date", 1767225600)
                .put("chat", new JsonObject().put("id", CHAT).put("type", "private"))
                .put("from", person())
                .put("text", text);
        assertThat(status(update("message", message))).isEqualTo(200);
    }

    private static void pressed(String data, String repliedTo) throws Exception {
        var message = new JsonObject()
                .put("message_id", 18)
                .put("date", 1767225610)
                .put("chat", new JsonObject().put("id", CHAT).put("type", "private"));
        if (!repliedTo.isEmpty()) {
            message.put(
                    "reply_to_message",
                    new JsonObject().put("message_id", 17).put("from", person()).put("text", repliedTo));
        }
        var press = new JsonObject()
                .put("id", "438" + updates)
                .put("chat_instance", "-77")
                .put("data", data)
                .put("from", person())
                .put("message", message);
        assertThat(status(update("callback_query", press))).isEqualTo(200);
    }

    private static JsonObject person() {
        return new JsonObject().put("id", CHAT).put("is_bot", false).put("first_name", "Иван");
    }

    private static String update(String kind, JsonObject body) {
        return event(
                "demo",
                SECRET,
                new JsonObject().put("update_id", updates++).put(kind, body).encode());
    }

    private static String event(String clinic, String secret, String body) {
        String path = "/telegram/" + clinic;
        return new JsonObject()
                .put("version", "2.0")
                .put("rawPath", path)
                .put("headers", new JsonObject().put("x-telegram-bot-api-secret-token", secret))
                .put("pathParameters", new JsonObject().put("clinic", clinic))
                .put(
                        "requestContext",
                        new JsonObject()
                                .put(
                                        "http",
                                        new JsonObject().put("method", "POST").put("path", path)))
                .put("body", body)
                .put("isBase64Encoded", false)
                .encode();
    }

    private static int status(String event) throws Exception {
        var answer = telegram.invoke(event);
        assertThat(answer.failed()).as(answer.body()).isFalse();
        return new JsonObject(answer.body()).getInteger("statusCode");
    }

    private static JsonObject lastSent() {
        List<LoggedRequest> sent = TELEGRAM.findAll(postRequestedFor(urlMatching(".*/sendMessage")));
        return new JsonObject(sent.getLast().getBodyAsString());
    }

    private static String lastButton() {
        JsonArray rows = lastSent().getJsonObject("reply_markup").getJsonArray("inline_keyboard");
        return rows.getJsonArray(0).getJsonObject(0).getString("callback_data");
    }
}
