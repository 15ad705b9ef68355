package io.registratura.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class AnyTextIsRedactedTest {
    private static final Redactor REDACTOR = Redactor.of(List.of("Здоровье"), List.of("Иванова Анна Сергеевна"));
    private static final Pattern SEVEN = Pattern.compile("(?<!\\d)\\d{7,}");

    @Property(tries = 300)
    void no_text_at_all_makes_it_throw_and_a_second_time_changes_nothing(@ForAll @StringLength(max = 300) String text) {
        settled(text);
    }

    @Property(tries = 500)
    void no_mixture_makes_it_throw_and_no_long_number_is_left(@ForAll("mixtures") String text) {
        assertThat(SEVEN.matcher(settled(text).text()).find()).as(text).isFalse();
    }

    @Property(tries = 200)
    void what_was_hidden_can_be_put_back(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (Made made : MadeMessages.of(seed, 8)) {
            var redacted = REDACTOR.redact(made.text(), Placeholders.NONE, MadeMessages.TODAY);
            boolean all =
                    !redacted.text().contains("[[ЧИСЛО]]") && !redacted.text().contains("[[НОМЕР_16]]");
            assertThat(!all || redacted.restore(redacted.text()).equals(made.text()))
                    .as(made.text())
                    .isTrue();
        }
    }

    @Example
    void monsters_of_the_greatest_length_are_redacted() {
        for (String piece : List.of(
                "а",
                "1",
                "8 ",
                "9О3 ",
                "a@",
                "@",
                "www.",
                "Иван ",
                "Иванов И. ",
                "ул. ",
                "ул Мира 5, ",
                "г. Москва, ",
                "1.1.",
                "[[",
                "[[ИМЯ_1]] ",
                "восемь ",
                "-",
                "\uD83D",
                "\u0301",
                "\u200b",
                "собака ",
                "1 000 ",
                "родился в ",
                "ﷺ")) {
            var redacted = REDACTOR.redact(piece.repeat(4200 / piece.length()), Placeholders.NONE, MadeMessages.TODAY);
            assertThat(redacted.settled()).as(piece).isTrue();
        }
    }

    @Example
    void what_lies_behind_the_limit_is_left_out() {
        assertThat(REDACTOR.redact("а ".repeat(2048) + "89031234567", Placeholders.NONE, MadeMessages.TODAY)
                        .text())
                .doesNotContain("8903");
    }

    private static Redacted settled(String text) {
        var once = REDACTOR.redact(text, Placeholders.NONE, MadeMessages.TODAY);
        var twice = REDACTOR.redact(once.text(), once.placeholders(), MadeMessages.TODAY);
        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(once.settled()).isTrue();
        return once;
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "Иван",
                        "Петрова",
                        "меня",
                        "зовут",
                        "8",
                        "903",
                        "1234567",
                        "+7",
                        "снилс",
                        "112-233-445 95",
                        "паспорт",
                        "4500",
                        "123456",
                        "ул.",
                        "Мира",
                        "д.",
                        "5",
                        "кв",
                        "12",
                        "a@b.ru",
                        "@",
                        "[[",
                        "]]",
                        "[[ИМЯ_1]]",
                        "восемь",
                        "девятьсот",
                        "12.05.1985",
                        "г.р.",
                        "120/80",
                        "38,5",
                        "мг",
                        "-",
                        ",",
                        ".",
                        "\n",
                        "😀",
                        "О",
                        "З",
                        "к",
                        "Анне",
                        "Сергеевне",
                        "http://x",
                        "мая",
                        "родился")
                .list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .flatMap(words -> Arbitraries.of(" ", "", "\u200b", "-").map(between -> String.join(between, words)));
    }
}
