package io.registratura.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.port.Heard;
import io.registratura.port.Heard.Forbidden;
import io.registratura.port.Heard.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may come in, and in what shape. */
class FrontDoorTest {

    private final TelegramIn telegram = new TelegramIn(OneClinic.calling("http://unused"));

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "s3cret_of-demo ", "S3CRET_OF-DEMO", "секрет"})
    void a_wrong_secret_is_turned_away_before_anything_is_read(String secret) {
        Map<String, String> headers = Map.of(Samples.SECRET_HEADER, secret);
        assertThat(telegram.read("demo", headers, bytes("not json"))).isEqualTo(new Forbidden());
    }

    @Test
    void a_missing_secret_is_turned_away() {
        assertThat(telegram.read("demo", Map.of(), Samples.bytes("text"))).isEqualTo(new Forbidden());
    }

    @Test
    void another_clinic_does_not_know_this_secret() {
        Map<String, String> headers = Map.of(Samples.SECRET_HEADER, OneClinic.SECRET);
        assertThat(telegram.read("other", headers, Samples.bytes("text"))).isEqualTo(new Forbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_clinic_without_a_secret_lets_nobody_in(String secret) {
        TelegramIn open = new TelegramIn(new OneClinic(Map.of("secret", secret), Map.of()));
        Map<String, String> headers = Map.of(Samples.SECRET_HEADER, secret);
        assertThat(open.read("demo", headers, Samples.bytes("text"))).isEqualTo(new Forbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"update_id\":1",
                "update_id=1",
                "{\"a\":1}{\"b\":2}",
                "[1]",
                "\"x\"",
                "7",
                "null"
            })
    void what_is_no_json_object_is_malformed(String body) {
        Heard heard = Samples.read(bytes(body));
        assertThat(heard)
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.why())
                                .startsWith("the body is not")
                                .doesNotContain("\n"));
    }

    @Test
    void nesting_without_end_is_malformed() {
        assertThat(Samples.read(bytes("{\"a\":" + "[".repeat(100_000)))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"update_id\":null}", "{\"update_id\":\"1\",\"message\":{}}", "{\"update_id\":1}"})
    void an_object_we_know_nothing_of_is_ignored(String body) {
        assertThat(Samples.read(bytes(body))).isEqualTo(new Heard.Ignored());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
