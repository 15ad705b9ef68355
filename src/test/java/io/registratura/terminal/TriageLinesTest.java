package io.registratura.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.registratura.triage.Triage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TriageLinesTest {
    private final TriageLines lines = new TriageLines();

    @Test
    void answers_every_line_and_goes_on_after_a_broken_one() throws Exception {
        var out = new ByteArrayOutputStream();
        var text =
                "{\"id\":1,\"text\":\"муж упал\\nне отвечает\"}\nbroken\n{\"id\":\"b\"}\n{\"id\":3,\"text\":\"здравствуйте\"}\n";
        lines.run(new StringReader(text), new PrintStream(out, true, StandardCharsets.UTF_8));
        var answers = out.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(answers).hasSize(4);
        assertThat(answers[0])
                .contains("\"id\":1", "\"class\":\"EMERGENCY\"", "GEN-01", "\"engine\":\"" + Triage.ENGINE);
        assertThat(answers[1]).contains("error");
        assertThat(answers[2]).contains("\"id\":\"b\"", "error");
        assertThat(answers[3]).contains("NOT_SYMPTOM");
    }

    @Test
    void the_card_counts() throws Exception {
        var answer = lines.answer(
                "{\"id\":\"x\",\"text\":\"температура 38,4\",\"age\":0.15,\"sex\":\"m\",\"pregnant\":false}");
        assertThat(new ObjectMapper().readTree(answer).get("class").asText()).isEqualTo("EMERGENCY");
    }

    @Test
    void a_wrong_card_is_told() {
        assertThat(lines.answer("{\"id\":\"x\",\"text\":\"да\",\"age\":\"много\"}"))
                .contains("error", "\"id\":\"x\"");
    }
}
