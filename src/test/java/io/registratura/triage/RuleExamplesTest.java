package io.registratura.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.triage.rules.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example in the rule files is a test. */
class RuleExamplesTest {
    private final Triage triage = Triage.standard();

    @TestFactory
    Stream<DynamicTest> every_example_of_every_rule() {
        return triage.book().rules().stream().flatMap(this::examples);
    }

    private Stream<DynamicTest> examples(Rule rule) {
        return Stream.concat(
                rule.yes().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                rule.id() + " + " + text,
                                () -> assertThat(fired(text)).contains(rule.id()))),
                rule.no().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                rule.id() + " - " + text,
                                () -> assertThat(fired(text)).doesNotContain(rule.id()))));
    }

    private List<String> fired(String text) {
        return triage.judge(List.of(text), Card.UNKNOWN).rules().stream()
                .map(Verdict.Fired::rule)
                .toList();
    }
}
