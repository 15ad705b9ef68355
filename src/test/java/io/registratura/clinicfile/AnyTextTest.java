package io.registratura.clinicfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinicfile.tree.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written in a clinic file, it is either a clinic or a list of mistakes, never a crash. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "",
            "[]",
            "{}",
            "~",
            "&a [*a]",
            "*a",
            "&a {b: *a}",
            "!!set {a}",
            "<<: x",
            "? [a]",
            "- ",
            ": ",
            "\"",
            "'",
            "${",
            "${A}",
            "${A:}",
            "\"\\uD800\"",
            "\"\\UFFFFFFFF\"",
            "\t",
            "|\n x",
            "9999d",
            "99:99-99:99",
            "99999999999999999999",
            "2026-13-45..",
            "..",
            "-",
            "mon-",
            "%TAG",
            "---",
            "...",
            "\uFEFF",
            "\u0000",
            "😀",
            "a: b",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[");

    @Property(tries = 300)
    void any_text_at_all(@ForAll String text) {
        clinicOrMistakes(text);
    }

    @Property(tries = 1500)
    void a_good_file_with_something_put_into_it(@ForAll("spoilt") String text) {
        clinicOrMistakes(text);
    }

    @Provide
    Arbitrary<String> spoilt() throws IOException {
        var good = Files.readString(Path.of("src/test/resources/clinicfile/good.yaml"));
        var at = Arbitraries.integers().between(0, good.length());
        var cut = Arbitraries.integers().between(0, 40);
        return Combinators.combine(at, cut, Arbitraries.of(PIECES))
                .as((from, length, piece) ->
                        good.substring(0, from) + piece + good.substring(Math.min(good.length(), from + length)));
    }

    private static void clinicOrMistakes(String text) {
        var report = new Report("any.yaml", _ -> Optional.empty());
        var read = ClinicReader.read(text, report);
        assertThat(read.isPresent()).isEqualTo(report.mistakes().isEmpty());
        assertThat(report.mistakes())
                .allSatisfy(mistake ->
                        assertThat(mistake.toString()).doesNotContain("\n").contains("Подсказка"));
    }
}
