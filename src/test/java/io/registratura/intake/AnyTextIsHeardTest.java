package io.registratura.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class AnyTextIsHeardTest {

    @Property(tries = 300)
    void no_text_at_all_makes_it_throw(@ForAll @StringLength(max = 300) String text, @ForAll Expecting expecting) {
        assertThat(Tables.hear(text, expecting)).isNotNull();
    }

    @Property(tries = 600)
    void no_mixture_of_known_words_makes_it_throw(@ForAll("mixtures") String text, @ForAll Expecting expecting) {
        assertThat(Tables.hear(text, expecting)).isEqualTo(Tables.hear(text, expecting));
    }

    @Property(tries = 200)
    void a_russian_mobile_is_heard_however_it_is_written(
            @ForAll @IntRange(min = 1000000, max = 9999999) int tail, @ForAll("layouts") String layout) {
        String digits = "902" + tail;
        String text = layout.formatted(
                digits.substring(0, 3), digits.substring(3, 6), digits.substring(6, 8), digits.substring(8));
        assertThat(Tables.hear(text, Expecting.PHONE).phone().map(Phone::e164)).contains("+7" + digits);
    }

    @Property(tries = 200)
    void a_day_of_the_calendar_is_heard_as_itself(@ForAll @IntRange(min = 0, max = 200) int ahead) {
        LocalDate day = LocalDate.of(2026, 3, 19).plusDays(ahead);
        for (String pattern : List.of("d MMMM", "dd.MM.yyyy", "d MMMM yyyy 'года'", "yyyy-MM-dd")) {
            String text = "на "
                    + DateTimeFormatter.ofPattern(pattern, Locale.of("ru")).format(day);
            var when = Tables.hear(text, Expecting.TIME).when();
            assertThat(when.map(wish -> LocalDate.ofInstant(wish.from(), ZoneId.of("Europe/Moscow"))))
                    .as(text)
                    .contains(day);
        }
    }

    @Property(tries = 200)
    void a_plain_name_is_heard_as_given(@ForAll("names") String name) {
        var persons = Tables.hear(name, Expecting.NAME).persons();
        assertThat(persons).hasSize(1);
        assertThat(persons.getFirst().name()).isEqualTo(Optional.of(name));
    }

    @Example
    void monsters_of_the_greatest_length_are_heard() {
        for (String piece : List.of(
                "а",
                "1",
                "8 ",
                "завтра ",
                "не ",
                "(",
                "8900",
                "\u200b",
                "\u202e",
                "😀",
                "в 5 ",
                "к ",
                "\"",
                "a@",
                "запишите сына Мишу 7 лет ",
                "Иван Петров, ",
                "- ",
                "1.1.",
                "́",
                "ﷺ")) {
            String monster = piece.repeat(4096 / piece.length() + 1);
            for (Expecting expecting : Expecting.values()) {
                assertThat(Tables.hear(monster, expecting)).isNotNull();
            }
        }
    }

    @Example
    void code_and_markup_are_only_text() {
        assertThat(Tables.hear("'; DROP TABLE visits; --", Expecting.NAME).persons())
                .isEmpty();
        assertThat(Tables.hear("<script>alert(1)</script>", Expecting.NAME).persons())
                .isEmpty();
    }

    @Provide
    Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "завтра",
                        "не",
                        "в",
                        "5",
                        "25",
                        "25.03",
                        "17:30",
                        "после",
                        "до",
                        "с",
                        "по",
                        "среду",
                        "обеда",
                        "запишите",
                        "отмените",
                        "перенесите",
                        "на",
                        "а",
                        "ой",
                        ",",
                        ".",
                        "к",
                        "терапевту",
                        "Ивановой",
                        "сына",
                        "Мишу",
                        "7",
                        "лет",
                        "89001234567",
                        "через",
                        "неделю",
                        "следующей",
                        "неделе",
                        "-",
                        "и",
                        "или",
                        "без",
                        "четверти",
                        "пол",
                        "марта",
                        "31",
                        "полтора",
                        "года",
                        "только",
                        "кроме",
                        "между",
                        "если",
                        "я",
                        "зовут",
                        "😀",
                        "\"")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> layouts() {
        return Arbitraries.of(
                "8%s%s%s%s",
                "+7%s%s%s%s",
                "%s%s%s%s",
                "8 (%s) %s-%s-%s",
                "+7 (%s) %s %s %s",
                "8-%s-%s-%s-%s",
                "тел. +7.%s.%s.%s.%s",
                "мой номер 8 %s %s %s %s, звоните",
                "%s-%s-%s-%s");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Иван", "Мария", "Алёна", "Пётр", "Анна-Мария", "Ольга", "Тимур", "Айгуль", "Ivan", "Саша")
                .flatMap(first -> Arbitraries.of(
                                "", " Иванов", " Кузнецова", " Ким", " Петрова-Водкина", " Шевченко", " Толстой")
                        .map(last -> first + last));
    }
}
