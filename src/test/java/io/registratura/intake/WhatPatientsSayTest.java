package io.registratura.intake;

import io.registratura.visit.Wish;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WhatPatientsSayTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @TestFactory
    Stream<DynamicTest> a_wish_about_time_is_heard_on_the_clinics_clock() {
        return Tables.rows(
                "times.tsv",
                Expecting.ANYTHING,
                heard -> heard.when().map(WhatPatientsSayTest::wish).orElse("-"));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_to_the_question_of_the_time_may_be_bare() {
        return Tables.rows(
                "times-asked.tsv",
                Expecting.TIME,
                heard -> heard.when().map(WhatPatientsSayTest::wish).orElse("-"));
    }

    @TestFactory
    Stream<DynamicTest> a_name_that_was_asked_for_is_heard_bare() {
        return Tables.rows("names.tsv", Expecting.NAME, WhatPatientsSayTest::people);
    }

    @TestFactory
    Stream<DynamicTest> people_are_found_and_told_apart() {
        return Tables.rows("people.tsv", Expecting.ANYTHING, WhatPatientsSayTest::people);
    }

    @TestFactory
    Stream<DynamicTest> a_phone_is_told_from_other_numbers() {
        return Tables.rows("phones.tsv", Expecting.PHONE, WhatPatientsSayTest::phones);
    }

    @TestFactory
    Stream<DynamicTest> services_and_doctors_are_the_clinics_own() {
        return Tables.rows(
                "services.tsv",
                Expecting.ANYTHING,
                heard -> String.join(" ", heard.services()) + "\t" + String.join(" ", heard.doctors()));
    }

    @TestFactory
    Stream<DynamicTest> the_purpose_of_a_message_is_heard() {
        return Tables.rows("intents.tsv", Expecting.ANYTHING, WhatPatientsSayTest::intents);
    }

    @TestFactory
    Stream<DynamicTest> a_bare_answer_settles_an_open_question() {
        return Tables.rows("answers.tsv", Expecting.YES_OR_NO, WhatPatientsSayTest::intents);
    }

    private static String wish(Wish wish) {
        String flags = Stream.of(
                        wish.exact() ? "exact" : "",
                        wish.past() ? "past" : "",
                        wish.vague() ? "vague" : "",
                        wish.soonest() ? "soonest" : "",
                        wish.part().map(part -> part.from() + "-" + part.to()).orElse(""),
                        except(wish))
                .filter(flag -> !flag.isEmpty())
                .collect(Collectors.joining(" "));
        return at(wish.from()) + "\t" + at(wish.to()) + "\t" + flags;
    }

    private static String except(Wish wish) {
        String days = wish.except().stream()
                .sorted()
                .map(DayOfWeek::getValue)
                .map(String::valueOf)
                .collect(Collectors.joining());
        return days.isEmpty() ? "" : "except:" + days;
    }

    private static String at(Instant time) {
        return TIME.format(time.atZone(Tables.CLINIC.zone()));
    }

    private static String people(Understood heard) {
        String people = heard.persons().stream()
                .map(person -> person.name().orElse("?")
                        + person.age()
                                .map(age -> "/" + Math.round(age * 100) / 100.0)
                                .orElse("")
                        + (person.otherThanWriter() ? "*" : ""))
                .collect(Collectors.joining("; "));
        return people.isEmpty() ? "-" : people;
    }

    private static String phones(Understood heard) {
        String phones = heard.persons().stream()
                .flatMap(person -> person.phone().stream())
                .map(phone -> phone.e164() + (phone.foreign() ? "*" : ""))
                .collect(Collectors.joining(" "));
        String all = phones + (heard.phoneUnclear() ? "unclear" : "");
        return all.isEmpty() ? "-" : all;
    }

    private static String intents(Understood heard) {
        String intents = heard.intents().stream().sorted().map(Intent::wire).collect(Collectors.joining(" "));
        return intents.isEmpty() ? "-" : intents;
    }
}
