package io.registratura.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** However a report is typed, its class stays: the shares are those of section 8 of the triage specification. */
class MetamorphicTest {
    private static final Predicate<Cases.Case> ANY = one -> true;
    private static final Predicate<Cases.Case> EMERGENCY = one -> one.judged().urgency() == Urgency.EMERGENCY;

    @Test
    void without_case_and_punctuation_nothing_changes() {
        assertThat(changed("plain", ANY, one -> List.of(Twists.plain(one.text()))))
                .isEmpty();
    }

    @Test
    void one_slip_in_a_word_loses_few_emergencies() {
        for (int seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            assertShare(0.95, EMERGENCY, "slip", one -> List.of(Twists.slip(one.text(), random)));
        }
    }

    @Test
    void latin_letters_are_read_as_russian() {
        assertShare(0.97, ANY, "latin", one -> List.of(Twists.latin(one.text())));
    }

    @Test
    void the_wrong_keyboard_layout_is_read_as_russian() {
        assertShare(0.98, ANY, "layout", one -> List.of(Twists.layout(one.text())));
    }

    @Test
    void number_words_and_digits_are_the_same() {
        assertThat(changed("digits", ANY, one -> List.of(Twists.digits(one.text()))))
                .isEmpty();
    }

    @Test
    void a_burst_in_another_order_is_the_same_report() {
        var random = new Random(98);
        assertShare(0.98, ANY, "pieces", one -> Twists.pieces(one.text(), random));
    }

    private static void assertShare(
            double least, Predicate<Cases.Case> some, String name, Function<Cases.Case, List<String>> twist) {
        var changed = changed(name, some, twist);
        long all = Cases.open().stream().filter(some).count();
        assertThat(1 - (double) changed.size() / all)
                .as(String.join("\n", changed))
                .isGreaterThanOrEqualTo(least);
    }

    /** The texts whose class is another one after the twist. */
    static List<String> changed(String name, Predicate<Cases.Case> some, Function<Cases.Case, List<String>> twist) {
        var changed = new ArrayList<String>();
        for (Cases.Case one : Cases.open()) {
            var messages = some.test(one) ? twist.apply(one) : List.<String>of();
            var was = one.judged().urgency();
            var is = messages.isEmpty()
                    ? was
                    : Triage.standard().judge(lines(messages), one.card()).urgency();
            if (is != was) {
                changed.add(name + " " + one.id() + " " + was + " → " + is + ": " + String.join(" / ", messages));
            }
        }
        return changed;
    }

    private static List<String> lines(List<String> messages) {
        return messages.stream().flatMap(String::lines).toList();
    }
}
