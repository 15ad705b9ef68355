package io.registratura.clinicfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.inventory.DataClass;
import io.registratura.inventory.guard.Finding;
import io.registratura.inventory.guard.T15;
import io.registratura.inventory.guard.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whole configurations, file and environment, before the localisation guard: the table is guard.txt. */
class GuardTest {
    private static final Path TEXTS = Path.of("src/test/resources/clinicfile");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Pattern HASH = Pattern.compile("\\{T15:([^}]+)}");

    @TempDir
    Path folder;

    private record Setup(String name, Map<String, String> environment, String file, List<String> expected) {}

    @TestFactory
    @DisplayName(
            "PRV-53 · where data would lie is judged by country, class and paper, over the table of configurations")
    Stream<DynamicTest> every_configuration_is_judged_as_the_law_has_it() throws IOException {
        var setups = setups();
        assertThat(setups).hasSizeGreaterThanOrEqualTo(30);
        return setups.stream().map(setup -> DynamicTest.dynamicTest(setup.name(), () -> judged(setup)));
    }

    private void judged(Setup setup) {
        var findings = findings(setup, signed(setup));
        for (String line : setup.expected()) {
            var words = List.of(line.split(" (?=[A-Z_]+( |$)|yes$|no$)"));
            if (words.getFirst().equals("start")) {
                boolean refused = findings.stream().anyMatch(one -> one.verdict() == Verdict.REFUSE);
                assertThat(refused ? "no" : "yes").as(setup.name()).isEqualTo(words.get(1));
            } else {
                assertThat(said(findings, words.getFirst(), words.size()))
                        .as(line)
                        .isEqualTo(line);
            }
        }
    }

    /** «system VERDICT REASON», or «system.class REASON». */
    private static String said(List<Finding> findings, String name, int words) {
        String system = words == 2 ? name.substring(0, name.lastIndexOf('.')) : name;
        var finding = findings.stream()
                .filter(one -> one.destination().name().equals(system))
                .findFirst()
                .orElseThrow(() -> new AssertionError(system + " is not connected"));
        return words == 2
                ? name + " "
                        + finding.cells()
                                .get(DataClass.of(name.substring(name.lastIndexOf('.') + 1))
                                        .orElseThrow())
                : name + " " + finding.verdict() + " " + finding.reason();
    }

    /** The file with the hashes of the texts that are to be signed. */
    private String signed(Setup setup) {
        var first = findings(setup, HASH.matcher(setup.file()).replaceAll("000000000000"));
        return HASH.matcher(setup.file())
                .replaceAll(found -> Matcher.quoteReplacement(first.stream()
                        .filter(one -> one.destination().name().equals(found.group(1)))
                        .map(one ->
                                T15.of(one.destination(), one.location()).hash().substring(0, 16))
                        .findFirst()
                        .orElseThrow()));
    }

    private List<Finding> findings(Setup setup, String file) {
        write(file);
        var files = ClinicFiles.described(
                folder, name -> Optional.ofNullable(setup.environment().get(name)));
        assertThat(files.mistakes()).isEmpty();
        return files.admission("rost").orElseThrow().findings(TODAY);
    }

    private void write(String file) {
        try {
            var good = Files.readString(TEXTS.resolve("good.yaml"));
            Files.writeString(folder.resolve("rost.yaml"), good.substring(0, good.indexOf("channels:")) + file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Setup> setups() throws IOException {
        var blocks = Files.readString(TEXTS.resolve("guard.txt")).split("(?m)^## ");
        return Arrays.stream(blocks).skip(1).map(GuardTest::setup).toList();
    }

    private static Setup setup(String block) {
        var lines = block.strip().lines().toList();
        var environment = new HashMap<String, String>();
        lines.stream()
                .filter(line -> line.startsWith("env: "))
                .flatMap(line -> Arrays.stream(line.substring(5).split(" ")))
                .forEach(pair ->
                        environment.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        var file = lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith("env: ") && !line.startsWith("> "))
                .toList();
        var expected = lines.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
        return new Setup(lines.getFirst(), environment, String.join("\n", file) + "\n", expected);
    }

    @Test
    @DisplayName("PRV-52 · with real patients a processor without a signed commission keeps the clinic from starting")
    void a_processor_without_a_signed_commission_keeps_the_clinic_from_starting() {
        String unsigned = """
                privacy:
                  data-mode: %s
                  server-country: RU
                  processors:
                    - {name: ООО «1С-Битрикс», hosts: [rost.bitrix24.ru], address: Калининград, country: RU, role: CRM, classes: [C2, C3]}
                crm: {bitrix24: {webhook: "https://rost.bitrix24.ru/rest/1/secret/"}}
                """;
        write(unsigned.formatted("production"));
        var files = new ClinicFiles(folder, _ -> Optional.empty());
        assertThat(files.find("rost")).isEmpty();
        assertThat(files.mistakes())
                .singleElement()
                .asString()
                .startsWith("rost.yaml, строка 27, privacy: Битрикс24 (rost.bitrix24.ru, Россия)")
                .contains(
                        "поручение не подписано", "статья 6 часть 3", "тысяч рублей", "Подсказка: подпишите поручение")
                .doesNotContain("secret");
        write(unsigned.formatted("synthetic"));
        assertThat(files.reload()).isEmpty();
        assertThat(files.find("rost")).isPresent();
    }

    @Test
    void everything_refused_is_told_at_once_and_the_last_good_file_stays() {
        write("privacy: {data-mode: production, server-country: RU}\n");
        var files = new ClinicFiles(folder, _ -> Optional.empty());
        assertThat(files.find("rost")).isPresent();
        write("""
                privacy: {data-mode: production, organisation: state}
                channels: {telegram: {token: t, secret: s}}
                crm: {bitrix24: {webhook: "https://rost.bitrix24.com/rest/1/k/"}}
                """);
        assertThat(files.reload())
                .hasSize(4)
                .allSatisfy(mistake -> assertThat(mistake.toString()).contains("Подсказка: "));
        assertThat(files.find("rost")).isPresent();
        assertThat(new ClinicFiles(folder, _ -> Optional.empty()).find("rost")).isEmpty();
    }
}
