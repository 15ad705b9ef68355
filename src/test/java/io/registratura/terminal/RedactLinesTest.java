package io.registratura.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.redaction.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactLinesTest {
    @Test
    void every_line_is_answered_by_one_line() throws Exception {
        var out = new ByteArrayOutputStream();
        var lines = new RedactLines(Redactor.of(List.of(), List.of()), LocalDate.of(2026, 11, 23));
        lines.run(
                new StringReader("меня зовут Мария\n\nтел 89031234567\nдавление 120/80\n"),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("меня зовут [[ИМЯ_1]]\n\nтел [[ТЕЛЕФОН_1]]\nдавление 120/80\n");
    }
}
