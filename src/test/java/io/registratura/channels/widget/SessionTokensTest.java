package io.registratura.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.port.Heard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let into a chat. */
class SessionTokensTest {

    private static final String ID = "5b0e0a52-6e57-4a35-9a37-1f2c0d6f3a11";
    private static final Map<String, String> NOBODY = Map.of();
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");
    private final WidgetIn widget = Front.at(() -> now);

    @Test
    void a_host_that_takes_authorization_away_does_no_harm() {
        String token = token(begin("{}"));

        assertThat(heard(widget.send("demo", Map.of("x-session", token), text("Да"))))
                .isInstanceOf(Heard.FromPatient.class);
    }

    @Test
    void a_token_that_was_changed_anywhere_opens_nothing() {
        String token = token(begin("{}"));
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(heard(widget.send("demo", bearer(forged), text("Да")))).isEqualTo(new Heard.Forbidden());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer  x", "Basic YTpi", "Bearer ====", "Bearer ы"})
    void without_a_token_nothing_is_heard(String authorization) {
        Map<String, String> headers = Map.of("authorization", authorization);

        assertThat(heard(widget.send("demo", headers, text("Да")))).isEqualTo(new Heard.Forbidden());
        assertThat(heard(widget.poll("demo", headers, Map.of()))).isEqualTo(new Heard.Forbidden());
        assertThat(heard(widget.poll("demo", NOBODY, Map.of()))).isEqualTo(new Heard.Forbidden());
    }

    @Test
    void another_clinic_s_token_opens_nothing() {
        String token = token(begin("{}"));
        SessionTokens sharedKey = new SessionTokens(_ -> Front.key("demo"));

        assertThat(heard(widget.send("other", bearer(token), text("Да")))).isEqualTo(new Heard.Forbidden());
        assertThat(sharedKey.chat("other", token, now)).isEmpty();
        assertThat(sharedKey.chat("demo", token, now)).isPresent();
    }

    @Test
    void a_token_lives_thirty_days() {
        Map<String, String> session = bearer(token(begin("{}")));

        now = now.plus(Duration.ofDays(30));
        assertThat(heard(widget.send("demo", session, text("Да")))).isInstanceOf(Heard.FromPatient.class);
        now = now.plusSeconds(1);
        assertThat(heard(widget.send("demo", session, text("Да")))).isEqualTo(new Heard.Forbidden());
    }

    private Heard.FromPatient begin(String body) {
        return (Heard.FromPatient) heard(widget.sessions("demo", NOBODY, bytes(body)));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("authorization", "Bearer " + token);
    }

    private static String token(Heard.FromPatient session) {
        return session.answer().orElseThrow().replaceAll("\\{\"token\":\"(.*)\"}", "$1");
    }

    private static Heard heard(WidgetResult result) {
        return ((WidgetResult.Taken) result).heard();
    }

    private static byte[] text(String words) {
        return bytes("{\"id\":\"" + ID + "\",\"text\":\"" + words + "\"}");
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
