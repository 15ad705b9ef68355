package io.registratura.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registratura.clinicfile.ClinicFiles;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code ./run privacy} over the demo clinic's file. */
class PrivacyCommandTest {
    private static final Map<String, String> ABROAD = Map.of(
            "DATA_MODE", "production",
            "DATABASE_URL", "postgresql://user:pass-word@ep-1.eu-central-1.aws.neon.tech/db",
            "TELEGRAM_TOKEN", "1:token",
            "TELEGRAM_SECRET", "se-cret");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... words) {
        var clinics = ClinicFiles.described(Path.of("clinics"), name -> Optional.ofNullable(environment.get(name)));
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new PrivacyCommand(clinics, out, LocalDate.of(2026, 11, 22)).run(List.of(words));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_demo_with_made_up_patients_has_nothing_refused() {
        assertThat(run(Map.of(), "map")).isZero();
        assertThat(said()).contains("вымышленные пациенты", "База данных", "Запретов нет.");
    }

    @Test
    void a_database_abroad_is_told_in_a_paragraph_and_ends_with_one() {
        assertThat(run(ABROAD, "map")).isEqualTo(1);
        assertThat(said())
                .contains("× База данных (ep-1.eu-central-1.aws.neon.tech, Соединенные Штаты)")
                .contains("статья 18 часть 5", "до 6 миллионов рублей", "перенесите систему в Россию")
                .contains("пациент пишет туда сам")
                .doesNotContain("pass-word", "token", "se-cret");
    }

    @Test
    void the_same_for_machines() throws JsonProcessingException {
        assertThat(run(ABROAD, "map", "demo", "--json")).isEqualTo(1);
        var json = new ObjectMapper().readTree(said());
        assertThat(json.at("/mode").asText()).isEqualTo("PRODUCTION");
        var database = json.at("/systems/1");
        assertThat(database.path("name").asText()).isEqualTo("database");
        assertThat(database.path("country").asText()).isEqualTo("US");
        assertThat(database.path("verdict").asText()).isEqualTo("REFUSE");
        assertThat(database.at("/classes/C4").asText()).isEqualTo("ABROAD");
        assertThat(said()).doesNotContain("pass-word");
    }

    @Test
    void the_text_to_sign_names_the_system_and_the_lines_for_the_file() {
        assertThat(run(ABROAD, "acknowledge", "database", "demo")).isZero();
        assertThat(said())
                .contains("«База данных»", "не делает хранение законным", "Сведений о здоровье оно не касается")
                .containsPattern("- \\{component: database, .*, text: [0-9a-f]{12}}");
        assertThat(run(ABROAD, "acknowledge", "fax", "demo")).isEqualTo(2);
    }

    @Test
    void unknown_words_are_answered_with_the_usage() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(run(Map.of(), "map", "nowhere")).isEqualTo(2);
        assertThat(run(Map.of(), "laws")).isZero();
        assertThat(run(Map.of(), "inventory", "--yaml")).isZero();
        assertThat(said()).contains("№ 736", "- id: \"visit.sealed.phone\"\n  class: C2\n");
    }
}
