package io.registratura.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Choice;
import io.registratura.dialog.Event;
import io.registratura.port.Heard;
import io.registratura.port.Inbound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidgetInTest {
    private static final String ID = "5b0e0a52-6e57-4a35-9a37-1f2c0d6f3a11";
    private static final Map<String, String> NOBODY = Map.of();
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");
    private final WidgetIn widget = Front.at(() -> now);

    @Test
    void a_session_begins_a_new_chat_and_gives_its_token() {
        Heard.FromPatient first = begin("{}");
        Heard.FromPatient second = begin("{}");

        assertThat(first.inbound().event()).isEqualTo(new Event.Started());
        assertThat(first.inbound().address().channel()).isEqualTo("widget");
        assertThat(first.inbound().address()).isNotEqualTo(second.inbound().address());
        assertThat(first.inbound().id()).isNotEqualTo(second.inbound().id());
        assertThat(token(first)).matches("[A-Za-z0-9_-]{76}");
    }

    @Test
    void words_reach_the_chat_of_the_token_under_the_page_s_own_id() {
        Heard.FromPatient session = begin("{}");

        Inbound heard = patient(widget.send("demo", bearer(token(session)), text("Болит зуб")));

        assertThat(heard.address()).isEqualTo(session.inbound().address());
        assertThat(heard.id()).isEqualTo(ID);
        assertThat(heard.event()).isEqualTo(new Event.Wrote("Болит зуб"));
    }

    @Test
    void buttons_and_consent_are_understood() {
        assertThat(event("\"button\":\"operator\"")).isEqualTo(new Event.Pressed(new Choice.CallOperator()));
        assertThat(event("\"button\":\"agree\"")).isEqualTo(new Event.Agreed(Optional.empty()));
        assertThat(event("\"agree\":{}")).isEqualTo(new Event.Agreed(Optional.empty()));
        assertThat(event("\"agree\":{\"words\":\"Болит зуб\"}")).isEqualTo(new Event.Agreed(Optional.of("Болит зуб")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"button\":\"fly\"",
                "\"button\":\"service:\"",
                "\"button\":\"confirm:not-an-id\"",
                "\"button\":7",
                "\"text\":\"\"",
                "\"text\":\"  \\n \"",
                "\"text\":[\"a\"]",
                "\"agree\":true",
                "\"agree\":{\"words\":5}",
                "\"text\":\"a\",\"button\":\"book\"",
                "\"text\":\"a\",\"text\":\"b\"",
                "\"words\":\"a\""
            })
    void what_is_no_message_is_malformed(String rest) {
        assertThat(heard(send("{\"id\":\"" + ID + "\"," + rest + "}"))).isInstanceOf(Heard.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"a\"", "{", "{}x", "{\"text\":\"a\"}", "{\"id\":\"1\",\"text\":\"a\"}"})
    void a_body_that_is_not_ours_is_malformed(String body) {
        assertThat(heard(send(body))).isInstanceOf(Heard.Malformed.class);
    }

    @Test
    void four_thousand_characters_are_heard_and_one_more_is_not() {
        assertThat(event("\"text\":\"" + "ы".repeat(4000) + "\"")).isEqualTo(new Event.Wrote("ы".repeat(4000)));
        assertThat(event("\"text\":\"" + "🙂".repeat(4000) + "\"")).isInstanceOf(Event.Wrote.class);
        assertThat(heard(widget.send("demo", someone(), text("ы".repeat(4001)))))
                .isEqualTo(new Heard.Malformed("«text» is longer than 4000 characters"));
    }

    @Test
    void what_no_database_keeps_is_left_out_of_the_words() {
        assertThat(event("\"text\":\"бо\\u0000лит\\r\\nзуб\\ud83d\"")).isEqualTo(new Event.Wrote("болит\nзуб"));
    }

    @Test
    void a_large_body_is_refused_before_it_is_read() {
        assertThat(status(widget.send("demo", someone(), new byte[256 * 1024 + 1])))
                .isEqualTo(413);
        assertThat(status(widget.sessions("demo", NOBODY, new byte[256 * 1024 + 1])))
                .isEqualTo(413);
    }

    @Test
    void the_page_reads_its_own_chat_from_where_it_stopped() {
        Heard.FromPatient session = begin("{}");
        Map<String, String> headers = bearer(token(session));

        WidgetResult read = widget.poll("demo", headers, Map.of("after", "17"));

        assertThat(read).isInstanceOfSatisfying(WidgetResult.Reading.class, reading -> {
            assertThat(reading.address()).isEqualTo(session.inbound().address());
            assertThat(reading.after()).isEqualTo(17);
        });
        assertThat(widget.poll("demo", headers, Map.of())).isInstanceOf(WidgetResult.Reading.class);
        assertThat(heard(widget.poll("demo", headers, Map.of("after", "-1")))).isInstanceOf(Heard.Malformed.class);
    }

    @Test
    void an_unknown_clinic_is_not_found() {
        assertThat(status(widget.preflight("nowhere", NOBODY))).isEqualTo(404);
        assertThat(status(widget.sessions("nowhere", NOBODY, bytes("{}")))).isEqualTo(404);
        assertThat(status(widget.send("nowhere", someone(), text("Да")))).isEqualTo(404);
        assertThat(status(widget.poll("nowhere", someone(), Map.of()))).isEqualTo(404);
    }

    private Heard.FromPatient begin(String body) {
        return (Heard.FromPatient) heard(widget.sessions("demo", NOBODY, bytes(body)));
    }

    private WidgetResult send(String body) {
        return widget.send("demo", someone(), bytes(body));
    }

    private Event event(String rest) {
        return patient(send("{\"id\":\"" + ID + "\"," + rest + "}")).event();
    }

    private Map<String, String> someone() {
        return bearer(token(begin("{}")));
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

    private static Inbound patient(WidgetResult result) {
        return ((Heard.FromPatient) heard(result)).inbound();
    }

    private static int status(WidgetResult result) {
        return ((WidgetResult.Finished) result).status();
    }

    private static byte[] text(String words) {
        return bytes("{\"id\":\"" + ID + "\",\"text\":\"" + words + "\"}");
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
