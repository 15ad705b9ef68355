package io.registratura.channels.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.registratura.channels.telegram.TelegramApi.Unanswered;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.port.Address;
import io.registratura.port.Messenger.Busy;
import io.registratura.port.Messenger.Closed;
import io.registratura.port.Messenger.Refused;
import io.registratura.port.Outgoing;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Telegram answers, and what becomes of it; every failure is also searched for the token. */
class TelegramMessengerTest {

    private static final String PATH = "/bot" + OneClinic.TOKEN + "/sendMessage";
    private static final Address ANNA = new Address("demo", "telegram", "5550001");
    private static final Outgoing HELLO = new Outgoing("Здравствуйте", List.of(), Keyboard.USUAL, Optional.empty());
    private static final Vertx VERTX = Vertx.vertx();

    @RegisterExtension
    static final WireMockExtension TELEGRAM = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_sent_message_is_known_by_its_id() {
        answers(200, "{\"ok\":true,\"result\":{\"message_id\":18,\"chat\":{\"id\":5550001}}}");
        assertThat(send(TELEGRAM.baseUrl() + "/")).isEqualTo("18");
        TELEGRAM.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("content-type", equalTo("application/json"))
                        .withRequestBody(equalToJson("""
                        {"chat_id":5550001,"text":"Здравствуйте","link_preview_options":{"is_disabled":true},
                         "reply_markup":{"remove_keyboard":true}}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"parameters\":{\"retry_after\":37}',37",
        "'\"parameters\":{}',5",
        "'\"parameters\":{\"retry_after\":0}',1"
    })
    void too_many_requests_name_the_pause(String parameters, int seconds) {
        answers(429, "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\"," + parameters + "}");
        assertThat(failure())
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.after()).isEqualTo(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({
        "403,Forbidden: bot was blocked by the user",
        "403,Forbidden: user is deactivated",
        "400,Bad Request: chat not found"
    })
    void a_patient_who_cannot_be_reached_closes_the_chat(int status, String description) {
        answers(status, error(status, description));
        assertThat(failure()).isInstanceOf(Closed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400,Bad Request: message text is empty",
        "401,Unauthorized",
        "404,Not Found",
        "409,Conflict: terminated by other getUpdates request"
    })
    void a_refusal_is_for_a_person_to_look_at(int status, String description) {
        answers(status, error(status, description));
        assertThat(failure()).isInstanceOf(Refused.class).hasMessageEndingWith(": " + status);
    }

    @Test
    void a_group_that_moved_is_for_a_person_to_look_at() {
        answers(400, """
                {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat",
                 "parameters":{"migrate_to_chat_id":-1001234567890}}""");
        assertThat(failure()).isInstanceOf(Refused.class).hasMessageEndingWith(": migrated");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void after_a_failure_of_telegrams_the_message_may_have_gone(int status) {
        answers(status, "<html>Bad Gateway</html>");
        assertThat(failure()).isInstanceOf(Unanswered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "{\"ok\":true}", "{\"ok\":true,\"result\":{\"message_id\":\"x\"}}"})
    void so_it_may_after_an_answer_that_names_no_message(String body) {
        answers(200, body);
        assertThat(failure()).isInstanceOf(Unanswered.class);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void so_it_may_after_a_broken_connection(Fault fault) {
        answers(aResponse().withFault(fault));
        assertThat(failure()).isInstanceOf(Unanswered.class);
    }

    @Test
    void so_it_may_when_time_runs_out() {
        answers(aResponse().withStatus(200).withFixedDelay(3000));
        assertThat(failure()).isInstanceOf(Unanswered.class);
    }

    @Test
    void so_it_may_when_the_answer_never_ends() {
        answers(aResponse().withStatus(200).withBody("{".repeat(100)).withChunkedDribbleDelay(10, 3000));
        assertThat(failure()).isInstanceOf(Unanswered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:1", "http://no-such-host.invalid", "not an address", "http://[", "ftp://x"})
    void so_it_may_when_there_is_nobody(String api) {
        assertThat(failure(api)).isInstanceOf(Unanswered.class);
    }

    @Test
    void a_clinic_without_a_bot_is_for_a_person_to_look_at() {
        OneClinic silent = new OneClinic(Map.of("secret", OneClinic.SECRET), Map.of());
        assertThat(catchThrowable(
                        () -> messenger(silent).send(ANNA, HELLO).await().indefinitely()))
                .isInstanceOf(Refused.class);
    }

    private static void answers(int status, String body) {
        answers(aResponse().withStatus(status).withBody(body));
    }

    private static void answers(ResponseDefinitionBuilder response) {
        TELEGRAM.stubFor(post(urlEqualTo(PATH)).willReturn(response));
    }

    private static String error(int status, String description) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(status, description);
    }

    private static Throwable failure() {
        return failure(TELEGRAM.baseUrl());
    }

    private static Throwable failure(String api) {
        Throwable failure = catchThrowable(() -> send(api));
        StringWriter whole = new StringWriter();
        failure.printStackTrace(new PrintWriter(whole));
        assertThat(whole.toString()).doesNotContain(OneClinic.TOKEN, "very-secret", "Здравствуйте");
        return failure;
    }

    private static String send(String api) {
        return messenger(OneClinic.calling(api)).send(ANNA, HELLO).await().atMost(Duration.ofSeconds(5));
    }

    private static TelegramMessenger messenger(OneClinic clinics) {
        return new TelegramMessenger(clinics, new TelegramApi(VERTX, Duration.ofMillis(500), Duration.ofMillis(1000)));
    }
}
