package io.registratura.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built zip on AWS's own runtime client, over a real PostgreSQL. */
class LambdaZipIT {

    @RegisterExtension
    static final WireMockExtension STORE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static LambdaDatabase database;
    private static ZipFunction health;
    private static String getHealth;

    @BeforeAll
    static void a_cold_start() throws Exception {
        getHealth = Events.read("get-health");
        database = new LambdaDatabase();
        health = ZipFunction.start("health", database.settings());
    }

    @AfterAll
    static void stop() throws Exception {
        System.out.printf(
                "health: %d ms of processor, %d MiB%n", health.cpu().toMillis(), health.memory("VmHWM") / 1024);
        health.close();
        database.close();
    }

    @Test
    void health_tells_its_versions_while_the_database_answers() throws Exception {
        var answer = answered(health);

        assertThat(answer.getInteger("statusCode")).isEqualTo(200);
        assertThat(answer.getJsonObject("headers").getString("content-type")).startsWith("application/json");
        var body = new JsonObject(answer.getString("body"));
        assertThat(body.getString("status")).isEqualTo("ok");
        assertThat(body.getString("version")).isNotEmpty();
        assertThat(body.getString("postgres")).matches("\\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "{}", "{\"job\":\"deliver\",\"at\":\"2026-12-01T15:30:00Z\"}", "{\"version\":\"2.0\"}"})
    void what_is_no_http_call_is_refused(String event) throws Exception {
        var answer = health.invoke(event);

        assertThat(answer.failed()).isFalse();
        assertThat(new JsonObject(answer.body()).getInteger("statusCode")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "17", "{\"body\":{\"an\":\"object\"}}", "{broken"})
    void what_is_no_event_fails_that_call_only(String event) throws Exception {
        assertThat(health.invoke(event).failed()).isTrue();

        assertThat(answered(health).getInteger("statusCode")).isEqualTo(200);
    }

    @Test
    void a_call_after_all_connections_were_closed_succeeds() throws Exception {
        for (int round = 0; round < 20; round++) {
            assertThat(answered(health).getInteger("statusCode")).isEqualTo(200);
            assertThat(database.endSessions()).isPositive();
        }
        assertThat(answered(health).getInteger("statusCode")).isEqualTo(200);
    }

    @Test
    void a_frozen_sandbox_whose_connections_died_answers_its_next_call() throws Exception {
        assertThat(answered(health).getInteger("statusCode")).isEqualTo(200);
        health.freeze();
        assertThat(database.endSessions()).isPositive();
        health.thaw();

        assertThat(answered(health).getInteger("statusCode")).isEqualTo(200);
    }

    @Test
    void a_snapshot_is_primed_and_holds_no_connection() throws Exception {
        database.endSessions();
        var settings = new HashMap<>(database.settings());
        settings.put("REGISTRATURA_WAKEUPS", "eventbridge");
        settings.put("REGISTRATURA_WAKEUPS_NAME", "clinic");
        try (var snapshot = ZipFunction.snapshot("health", settings)) {
            assertThat(snapshot.log()).contains("primed").doesNotContain("not primed");
            assertThat(database.sessions()).isZero();
            snapshot.restore();

            assertThat(answered(snapshot).getInteger("statusCode")).isEqualTo(200);
            assertThat(database.sessions()).isOne();
        }
    }

    @Test
    void with_a_settings_path_a_function_takes_what_is_stored_there_once() throws Exception {
        STORE.stubFor(post("/").willReturn(okJson(stored(database.settings()))));
        var settings = Map.of("SETTINGS_PATH", "/registratura/test", "SETTINGS_ENDPOINT", STORE.baseUrl() + "/");

        try (var stored = ZipFunction.start("health", settings)) {
            assertThat(answered(stored).getInteger("statusCode")).isEqualTo(200);
            STORE.verify(1, postRequestedFor(urlEqualTo("/")));
        }
    }

    private static String stored(Map<String, String> settings) {
        var parameters = new JsonArray();
        settings.forEach((name, value) -> parameters.add(
                new JsonObject().put("Name", "/registratura/test/" + name).put("Value", value)));
        return new JsonObject().put("Parameters", parameters).encode();
    }

    @Test
    void without_a_database_a_function_starts_and_health_says_so() throws Exception {
        try (var alone =
                ZipFunction.start("health", LambdaDatabase.settings("postgresql://nobody:nothing@127.0.0.1:1/none"))) {
            assertThat(answered(alone).getInteger("statusCode")).isEqualTo(503);
            assertThat(alone.log()).doesNotContain("Exception:").doesNotContain("Error:");
        }
    }

    @Test
    void an_unknown_export_ends_the_start() throws Exception {
        try (var nobody = ZipFunction.broken("nobody", Map.of())) {
            assertThat(nobody.log()).contains("nobody");
        }
    }

    private static JsonObject answered(ZipFunction function) throws Exception {
        var answer = function.invoke(getHealth);
        assertThat(answer.failed()).as(answer.body()).isFalse();
        return new JsonObject(answer.body());
    }
}
