package io.registratura.clinicfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinicfile.tree.Mistake;
import io.registratura.clinicfile.tree.Report;
import io.registratura.clinicfile.tree.Wrong;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the owner of a clinic reads about a file with mistakes: the table is mistakes.txt. */
class MistakesTest {
    private static final Path TEXTS = Path.of("src/test/resources/clinicfile");
    /** Kinds of a whole folder, in {@link ClinicFilesTest}, and what the guard refuses, in {@link GuardTest}. */
    private static final Set<Wrong> OF_FOLDER = EnumSet.of(
            Wrong.FOLDER_MISSING,
            Wrong.FILE_UNREADABLE,
            Wrong.FILE_TOO_BIG,
            Wrong.FILE_NOT_UTF8,
            Wrong.CLINIC_TWICE,
            Wrong.REFUSED);

    private record Row(Wrong kind, String before, String after, String read) {}

    @TestFactory
    Stream<DynamicTest> every_mistake_is_told_where_it_is_and_with_a_hint() throws IOException {
        var good = Files.readString(TEXTS.resolve("good.yaml"));
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.kind() + " " + row.after(), () -> {
                    assertThat(good).contains(row.before().equals("*") ? "" : row.before());
                    var text = row.before().equals("*") ? row.after() : good.replace(row.before(), row.after());
                    var mistakes = mistakes(text);
                    assertThat(mistakes).hasSize(1);
                    assertThat(mistakes.getFirst().toString()).startsWith(row.read());
                    assertThat(mistakes.getFirst().message()).matches(wordsOf(row.kind()));
                    assertThat(mistakes.getFirst().hint()).isNotBlank();
                }));
    }

    @Test
    void every_kind_of_mistake_is_in_the_table() throws IOException {
        var missing = EnumSet.allOf(Wrong.class);
        missing.removeAll(OF_FOLDER);
        missing.removeAll(rows().stream().map(Row::kind).collect(Collectors.toSet()));
        assertThat(missing).isEmpty();
    }

    @Test
    void the_good_file_has_no_mistakes() throws IOException {
        assertThat(mistakes(Files.readString(TEXTS.resolve("good.yaml")))).isEmpty();
    }

    @Test
    void a_file_with_ten_mistakes_lists_all_ten_from_top_to_bottom() throws IOException {
        assertThat(mistakes(Files.readString(TEXTS.resolve("ten-mistakes.yaml"))))
                .extracting(mistake -> mistake.line() + " " + mistake.key())
                .containsExactly(
                        "1 clinic",
                        "3 timezone",
                        "4 phone",
                        "6 legal.inn",
                        "6 legal.policy",
                        "8 services[0].duration",
                        "8 services[0].price",
                        "8 services[0].doctors[0]",
                        "12 doctors[0].hours.mon-fri",
                        "13 doctors[0].awway");
    }

    @Test
    void a_mistake_never_shows_what_the_environment_holds() throws IOException {
        var text = Files.readString(TEXTS.resolve("good.yaml"));
        var report = new Report("good.yaml", name -> Optional.of("secret value"));
        assertThat(ClinicReader.read(text.replace("-100123", "${STAFF}"), report))
                .isEmpty();
        assertThat(report.mistakes().toString()).contains("${STAFF}").doesNotContain("secret value");
    }

    private static List<Mistake> mistakes(String text) {
        var report = new Report("good.yaml", _ -> Optional.empty());
        var read = ClinicReader.read(text, report);
        assertThat(read.isPresent()).isEqualTo(report.mistakes().isEmpty());
        return report.mistakes();
    }

    private static String wordsOf(Wrong kind) {
        var words = kind.message("\u0001", "\u0001", "\u0001");
        return Arrays.stream(words.split("\u0001", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    private static List<Row> rows() throws IOException {
        var table = Files.readString(TEXTS.resolve("mistakes.txt"));
        return Arrays.stream(table.split("\n\n"))
                .map(String::strip)
                .filter(block -> !block.startsWith("#"))
                .map(block -> block.split("\n"))
                .map(lines -> new Row(Wrong.valueOf(lines[0]), text(lines[1]), text(lines[2]), text(lines[3])))
                .toList();
    }

    private static String text(String line) {
        var text = line.substring(Math.min(2, line.length()));
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007");
    }
}
