package io.registratura.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpTest {

    @Test
    void an_event_without_anything_is_no_call_and_reads_as_empty() {
        var nothing = new APIGatewayV2HTTPEvent();

        assertThat(Http.isCall(null)).isFalse();
        assertThat(Http.isCall(nothing)).isFalse();
        assertThat(Http.method(nothing)).isEmpty();
        assertThat(Http.path(null)).isEmpty();
        assertThat(Http.headers(nothing)).isEmpty();
        assertThat(Http.query(null)).isEmpty();
        assertThat(Http.pathParameter(nothing, "clinic")).isEmpty();
        assertThat(Http.body(null)).isEmpty();
        assertThat(Http.body(nothing)).isEmpty();
    }

    @Test
    void header_names_are_read_in_lower_case_and_null_values_are_absent() {
        var event = new APIGatewayV2HTTPEvent();
        var headers = new HashMap<String, String>();
        headers.put("X-Telegram-Bot-Api-Secret-Token", "s");
        headers.put("Empty", null);
        event.setHeaders(headers);

        assertThat(Http.headers(event)).isEqualTo(Map.of("x-telegram-bot-api-secret-token", "s"));
    }

    @Test
    void the_body_is_the_callers_bytes_with_and_without_base64() {
        var words = "{\"text\":\"Здравствуйте 👋\"}";

        assertThat(Http.body(event(words, false)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(words);
        assertThat(Http.body(event(base64(words.getBytes(StandardCharsets.UTF_8)), true)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(words);
    }

    @Test
    void a_body_of_256_kib_is_taken_and_one_byte_more_is_not() {
        assertThat(Http.body(event("a".repeat(Http.MOST_BYTES), false))).hasSize(Http.MOST_BYTES);
        assertThat(Http.body(event(base64(new byte[Http.MOST_BYTES]), true))).hasSize(Http.MOST_BYTES);

        refused(event("a".repeat(Http.MOST_BYTES + 1), false), Http.TOO_LARGE);
        refused(event(base64(new byte[Http.MOST_BYTES + 1]), true), Http.TOO_LARGE);
        refused(event("я".repeat(Http.MOST_BYTES / 2 + 1), false), Http.TOO_LARGE);
        refused(event("a".repeat(5_000_000), true), Http.TOO_LARGE);
    }

    @Test
    void a_body_that_only_claims_to_be_base64_is_refused_without_repeating_it() {
        refused(event("Иванов, +7 900 123-45-67", true), Http.BAD_REQUEST);
    }

    @Test
    void an_answer_is_whole() {
        var answer = Http.answer(Http.NOT_FOUND, "no such clinic");

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getHeaders()).containsEntry("content-type", Http.TEXT);
        assertThat(answer.getBody()).isEqualTo("no such clinic");
        assertThat(answer.getIsBase64Encoded()).isFalse();
    }

    private static void refused(APIGatewayV2HTTPEvent event, int status) {
        assertThatThrownBy(() -> Http.body(event)).isInstanceOfSatisfying(Http.Refused.class, refused -> {
            assertThat(refused.answer().getStatusCode()).isEqualTo(status);
            assertThat(refused.getMessage()).doesNotContain("Иванов");
        });
    }

    private static APIGatewayV2HTTPEvent event(String body, boolean base64) {
        var event = new APIGatewayV2HTTPEvent();
        event.setBody(body);
        event.setIsBase64Encoded(base64);
        return event;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
