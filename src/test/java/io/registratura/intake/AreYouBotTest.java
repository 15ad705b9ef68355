package io.registratura.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whoever asks whether this is a person is heard, in whatever words; the answer is in the transcripts. */
class AreYouBotTest {

    @TestFactory
    Stream<DynamicTest> the_question_is_heard_in_every_wording() {
        return Tables.lines("are-you-bot.tsv").stream()
                .map(text -> DynamicTest.dynamicTest(
                        text,
                        () -> assertThat(Tables.hear(text, Expecting.ANYTHING).has(Intent.ARE_YOU_BOT))
                                .as(text)
                                .isTrue()));
    }
}
