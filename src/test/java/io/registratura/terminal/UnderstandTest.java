package io.registratura.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.DemoClinic;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnderstandTest {
    private final Understand understand =
            new Understand(key -> key.equals("demo") ? Optional.of(DemoClinic.clinic()) : Optional.empty());

    @Test
    void answers_in_the_clinics_zone_whatever_the_zone_of_now() {
        String answer = understand.answer(
                "{\"id\":7,\"text\":\"к терапевту завтра в 15:00\",\"now\":\"2026-03-18T23:30:00+14:00\"}");
        assertThat(answer)
                .isEqualTo("{\"id\":7,\"intents\":[\"book\"],\"when\":{\"from\":\"2026-03-19T15:00:00+03:00\","
                        + "\"to\":\"2026-03-19T16:00:00+03:00\",\"exact\":true,\"past\":false,\"vague\":false},"
                        + "\"persons\":[],\"services\":[\"therapist\"],\"doctors\":[]}");
    }

    @Test
    void a_bad_line_gets_an_error_and_the_next_is_read() throws IOException {
        var out = new ByteArrayOutputStream();
        String lines = "{broken\n[]\n{\"id\":\"b\",\"text\":\"да\",\"now\":\"noon\"}\n"
                + "{\"id\":\"c\",\"text\":\"да\",\"now\":\"2026-03-18T10:00:00+03:00\",\"clinic\":\"other\"}\n"
                + "{\"id\":\"d\",\"text\":\"да\",\"now\":\"2026-03-18T10:00:00+03:00\"}\n";
        understand.run(new BufferedReader(new StringReader(lines)), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "{\"id\":null,\"error\":\"not a JSON object\"}",
                        "{\"id\":null,\"error\":\"text is missing\"}",
                        "{\"id\":\"b\",\"error\":\"now is no ISO time with offset\"}",
                        "{\"id\":\"c\",\"error\":\"no such clinic\"}",
                        "{\"id\":\"d\",\"intents\":[\"yes\"],\"when\":null,\"persons\":[],\"services\":[],\"doctors\":[]}");
    }
}
