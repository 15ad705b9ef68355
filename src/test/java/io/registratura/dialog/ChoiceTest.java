package io.registratura.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons come back from outside: old, cut, forged. */
class ChoiceTest {

    @Property
    void whatever_comes_back_is_read_without_failing_and_means_what_it_says(@ForAll String data) {
        Choice.parse(data)
                .ifPresent(choice -> assertThat(Choice.parse(choice.data())).contains(choice));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "slot:", "slot:petrov", "move:me", "confirm:1", "part:NOON", "service: ", "doctor:x"})
    void what_no_button_of_ours_could_have_sent_is_nothing(String data) {
        assertThat(Choice.parse(data)).isEmpty();
    }

    @Property
    void the_longest_button_fits_the_channel(@ForAll long high, @ForAll long low) {
        var visit = new UUID(high, low);
        assertThat(new Choice.ConfirmVisit(visit).data().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(64);
        var longest = new Choice.PickSlot("d".repeat(40) + "@" + Long.toString(Integer.MAX_VALUE, 36));
        assertThat(longest.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
    }
}
