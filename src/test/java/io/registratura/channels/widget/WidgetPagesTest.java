package io.registratura.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.Keyboard;
import io.registratura.port.Heard;
import io.registratura.port.Outgoing;
import io.registratura.port.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which pages may speak to us, where a patient came from, and what a page is answered. */
class WidgetPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-02T09:00:00Z");
    private final WidgetIn widget = Front.at(() -> NOON);

    @Test
    void a_page_on_the_clinic_s_list_may_read_the_answer() {
        assertThat(begin(Map.of("origin", "https://clinic.example"), "{}").headers())
                .containsEntry("access-control-allow-origin", "https://clinic.example")
                .containsEntry("vary", "Origin")
                .containsEntry("cache-control", "no-store");
        assertThat(begin(Map.of("origin", "http://localhost:1"), "{}")).isInstanceOf(WidgetResult.Taken.class);
    }

    @Test
    void a_stranger_s_page_is_sent_away() {
        for (String origin :
                List.of("https://evil.example", "http://clinic.example", "null", "https://clinic.example.evil")) {
            WidgetResult refused = begin(Map.of("origin", origin, "host", "api.example"), "{}");
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            WidgetResult.Finished.class,
                            answer -> assertThat(answer.status()).isEqualTo(403));
            assertThat(refused.headers()).doesNotContainKey("access-control-allow-origin");
            assertThat(widget.preflight("demo", Map.of("origin", origin)))
                    .isInstanceOfSatisfying(
                            WidgetResult.Finished.class,
                            answer -> assertThat(answer.status()).isEqualTo(403));
        }
    }

    @Test
    void our_own_page_and_a_caller_without_a_page_need_no_list() {
        assertThat(begin(Map.of("origin", "http://localhost:8099", "host", "localhost:8099"), "{}"))
                .isInstanceOf(WidgetResult.Taken.class);
        assertThat(begin(Map.of(), "{}").headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_browser_that_asks_first_hears_which_headers_it_may_send() {
        WidgetResult answer = widget.preflight("demo", Map.of("origin", "https://clinic.example"));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        WidgetResult.Finished.class,
                        finished -> assertThat(finished.status()).isEqualTo(204));
        assertThat(answer.headers())
                .containsEntry("access-control-allow-origin", "https://clinic.example")
                .containsEntry("access-control-allow-methods", "GET, POST, OPTIONS")
                .containsEntry("access-control-allow-headers", "authorization, content-type, x-session");
    }

    @Test
    void utm_values_and_the_page_tell_where_the_patient_came_from() {
        Source source = source("""
                {"page":"https://clinic.example/dentist","referrer":"https://ya.ru/",
                 "utm":{"utm_source":" yandex ","utm_term":"зуб\\u0000","gclid":"x","UTM_X":"x","utm_medium":""}}""");

        assertThat(source.utm()).containsOnly(Map.entry("utm_source", "yandex"), Map.entry("utm_term", "зуб"));
        assertThat(source.page()).contains("https://clinic.example/dentist");
    }

    @Test
    void a_long_trail_is_cut_and_nobody_is_refused_for_it() {
        String many = IntStream.range(0, 30)
                .mapToObj(i -> "\"utm_a" + i + "\":\"" + "я".repeat(300) + "\"")
                .collect(Collectors.joining(","));

        Source source = source("{\"page\":\"https://" + "p".repeat(900) + "\",\"utm\":{" + many + "}}");

        assertThat(source.utm())
                .hasSize(10)
                .allSatisfy((_, value) -> assertThat(value).hasSize(200));
        assertThat(source.page().orElseThrow()).hasSize(500);
    }

    @Test
    void a_trail_of_another_kind_is_malformed() {
        for (String body : List.of("{\"utm\":[]}", "{\"page\":1}", "{\"referrer\":{}}", "[]")) {
            assertThat(((WidgetResult.Taken) begin(Map.of(), body)).heard()).isInstanceOf(Heard.Malformed.class);
        }
    }

    @Test
    void the_page_is_told_texts_buttons_and_where_to_go_on() {
        Outgoing message = new Outgoing(
                "Здравствуйте!\n<b>",
                List.of(List.of(new Outgoing.Key("Да", "agree"))),
                Keyboard.ASK_PHONE,
                Optional.empty());

        assertThat(WidgetJson.messages(List.of(new WidgetJson.Letter(7, message)), 3))
                .isEqualTo("{\"messages\":[{\"seq\":7,\"text\":\"Здравствуйте!\\n<b>\",\"keyboard\":\"ask_phone\","
                        + "\"buttons\":[[{\"label\":\"Да\",\"data\":\"agree\"}]]}],\"next\":7}");
        assertThat(WidgetJson.messages(List.of(), 3)).isEqualTo("{\"messages\":[],\"next\":3}");
    }

    @Test
    void the_script_is_small_and_is_not_sent_twice() {
        WidgetResult.Finished first = WidgetScript.answer(Map.of());

        assertThat(first.body().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1000, 25 * 1024);
        String etag = first.headers().getOrDefault("etag", "");
        assertThat(WidgetScript.answer(Map.of("if-none-match", etag)).status()).isEqualTo(304);
    }

    private WidgetResult begin(Map<String, String> headers, String body) {
        return widget.sessions("demo", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private Source source(String body) {
        return ((Heard.FromPatient) ((WidgetResult.Taken) begin(Map.of(), body)).heard())
                .inbound()
                .source();
    }
}
