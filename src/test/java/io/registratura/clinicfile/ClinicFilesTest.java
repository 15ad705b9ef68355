package io.registratura.clinicfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.Clinic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of clinic files as its owner edits it while the bot runs. */
class ClinicFilesTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private String good = "";

    @BeforeEach
    void a_good_file() throws IOException {
        good = Files.readString(Path.of("src/test/resources/clinicfile/good.yaml"));
    }

    private ClinicFiles files() {
        return new ClinicFiles(folder, name -> Optional.ofNullable(environment.get(name)));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void a_clinic_with_a_bad_file_keeps_its_last_good_one() throws IOException {
        write("rost.yaml", good);
        var files = files();
        write("rost.yaml", good.replace("Клиника «Рост»", "[]"));
        assertThat(files.reload()).hasSize(1);
        assertThat(files.find("rost").map(Clinic::name)).contains("Клиника «Рост»");
        write("rost.yaml", "clinic: {");
        assertThat(files.reload()).hasSize(1);
        assertThat(files.settings("rost", "staff").get("telegram")).contains("-100123");
        write("rost.yaml", good.replace("«Рост»", "«Рост и К»"));
        assertThat(files.reload()).isEmpty();
        assertThat(files.find("rost").map(Clinic::name)).contains("Клиника «Рост и К»");
    }

    @Test
    void a_file_that_was_never_good_is_no_clinic_and_does_not_disturb_the_others() throws IOException {
        write("bad.yaml", "clinic: bad");
        write("rost.yml", good);
        write("notes.txt", "не клиника");
        var files = files();
        assertThat(files.all()).extracting(Clinic::key).containsExactly("rost");
        assertThat(files.mistakes())
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake.file()).isEqualTo("bad.yaml"));
    }

    @Test
    void a_file_that_is_taken_away_takes_its_clinic_along() throws IOException {
        write("rost.yaml", good);
        var files = files();
        Files.delete(folder.resolve("rost.yaml"));
        assertThat(files.reload()).isEmpty();
        assertThat(files.find("rost")).isEmpty();
    }

    @Test
    void of_two_files_with_one_key_the_first_is_served_and_the_other_is_told() throws IOException {
        write("a.yaml", good);
        write("b.yaml", good.replace("«Рост»", "«Двойник»"));
        var files = files();
        assertThat(files.find("rost").map(Clinic::name)).contains("Клиника «Рост»");
        assertThat(files.mistakes())
                .singleElement()
                .asString()
                .startsWith("b.yaml, строка 1, clinic: Ключ клиники «rost» уже занят файлом a.yaml");
    }

    @Test
    void a_key_stays_with_the_file_that_had_it() throws IOException {
        write("b.yaml", good);
        var files = files();
        write("a.yaml", good.replace("«Рост»", "«Двойник»"));
        assertThat(files.reload()).singleElement().asString().startsWith("a.yaml");
        assertThat(files.find("rost").map(Clinic::name)).contains("Клиника «Рост»");
    }

    @Test
    void a_missing_folder_is_told_and_nothing_is_lost() throws IOException {
        write("rost.yaml", good);
        var files = files();
        Files.move(folder, folder.resolveSibling(folder.getFileName() + "-away"));
        assertThat(files.reload()).singleElement().asString().contains("не найдена");
        assertThat(files.find("rost")).isPresent();
        Files.move(folder.resolveSibling(folder.getFileName() + "-away"), folder);
    }

    @Test
    void a_file_in_another_encoding_is_told() throws IOException {
        Files.write(folder.resolve("rost.yaml"), good.getBytes(Charset.forName("windows-1251")));
        assertThat(files().mistakes()).singleElement().asString().contains("не в кодировке UTF-8");
    }

    @Test
    void a_file_too_big_to_be_a_clinic_is_told() throws IOException {
        write("rost.yaml", good + "#".repeat(1 << 20));
        assertThat(files().mistakes()).singleElement().asString().contains("слишком велик");
    }

    @Test
    void what_a_notepad_of_windows_adds_does_no_harm() throws IOException {
        write("rost.yaml", "\uFEFF" + good.replace("\n", "\r\n"));
        assertThat(files().mistakes()).isEmpty();
    }

    @Test
    void the_environment_fills_in_values_and_a_blank_one_is_none() throws IOException {
        environment.put("TELEGRAM_TOKEN", "1:${A}");
        environment.put("PRICE", "2000");
        environment.put("NAME", " ");
        write("rost.yaml", good.replace("1800", "${PRICE}").replace("«Рост»\n", "${NAME:Рост} ${NAME:плюс}\n"));
        var files = files();
        assertThat(files.mistakes()).isEmpty();
        var clinic = files.find("rost").orElseThrow();
        assertThat(clinic.name()).isEqualTo("Клиника Рост плюс");
        assertThat(clinic.services().getFirst().price()).isEqualTo(2000);
        assertThat(files.settings("rost", "channels.telegram").get("token")).contains("1:${A}");
        assertThat(files.settings("rost", "channels.telegram").get("secret")).isEmpty();
    }

    @Test
    void what_is_left_out_has_its_usual_value() throws IOException {
        write("rost.yaml", good.replaceAll("(?s)booking:.*", ""));
        var files = files();
        assertThat(files.mistakes()).isEmpty();
        assertThat(files.find("rost").map(Clinic::booking)).contains(RulesReader.USUAL_BOOKING);
        assertThat(files.find("rost").map(Clinic::reminders)).contains(RulesReader.USUAL_REMINDERS);
        assertThat(files.channelsOn("rost")).isEmpty();
    }
}
