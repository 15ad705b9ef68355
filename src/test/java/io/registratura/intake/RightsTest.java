package io.registratura.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a person says about their own data is heard to the letter: every clear yes, and every clear no. */
class RightsTest {

    @TestFactory
    Stream<DynamicTest> the_table_of_the_specification_is_heard_whole() {
        return rows("rights-table.tsv");
    }

    @TestFactory
    Stream<DynamicTest> every_clear_phrase_of_the_corpus_is_heard_and_every_trap_passed_by() {
        return rows("rights.tsv");
    }

    @Test
    void the_corpus_holds_more_than_three_hundred_phrases_beside_the_table() {
        assertThat(Tables.lines("rights.tsv")).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("PRV-44 · A complaint about wrong advice is heard in thirty wordings, and thanks for advice is none")
    void a_complaint_about_wrong_advice_is_heard() {
        var complaints = Tables.lines("rights.tsv").stream()
                .filter(line -> line.endsWith("\twrong-advice"))
                .map(line -> line.split("\t")[0])
                .toList();
        assertThat(complaints)
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(text -> assertThat(
                                Tables.hear(text, Expecting.ANYTHING).claim().has(Right.WRONG_ADVICE))
                        .isTrue());
        assertThat(Tables.hear("спасибо за совет, стало лучше", Expecting.ANYTHING)
                        .claim())
                .isEqualTo(Claim.NONE);
    }

    @Test
    void a_claim_is_heard_in_the_middle_of_an_arrangement_too() {
        for (Expecting expecting : Expecting.values()) {
            assertThat(Tables.hear("отзываю согласие на обработку данных", expecting)
                            .claim()
                            .rights())
                    .as(expecting.name())
                    .containsExactly(Right.WITHDRAW_ALL);
            assertThat(Tables.hear("удалить зуб мудрости", expecting).claim())
                    .as(expecting.name())
                    .isEqualTo(Claim.NONE);
        }
    }

    private static Stream<DynamicTest> rows(String file) {
        return Tables.lines(file).stream()
                .map(line -> line.split("\t"))
                .map(row -> DynamicTest.dynamicTest(
                        row[0],
                        () -> assertThat(heard(Tables.hear(row[0], Expecting.ANYTHING)))
                                .as(row[0])
                                .isEqualTo(wanted(row[1]))));
    }

    private static Set<String> wanted(String column) {
        var names = new TreeSet<>(Arrays.asList(column.split(" ")));
        names.remove("-");
        return names;
    }

    private static Set<String> heard(Understood heard) {
        var names = new TreeSet<String>();
        heard.claim().rights().forEach(right -> names.add(right.wire()));
        flag(names, !heard.claim().sure(), "ask");
        flag(names, heard.claim().asksHow(), "how");
        flag(names, heard.claim().law(), "law");
        flag(names, heard.claim().forAnother(), "other");
        flag(names, heard.has(Intent.CANCEL), "cancel");
        flag(names, heard.has(Intent.OPERATOR), "operator");
        return names;
    }

    private static void flag(Set<String> names, boolean stands, String name) {
        if (stands) {
            names.add(name);
        }
    }
}
