package io.registratura.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The answer must not be felt: measured warm on a message of 300 characters and on a monster. */
class TriageSpeedTest {
    private static final String LONG =
            "Здравствуйте, подскажите пожалуйста, можно ли записаться к терапевту на завтра, у меня уже третий день болит горло и насморк, "
                    + "температура 37,2, кашля нет, одышки нет, но слабость и голова немного кружится, муж говорит надо к врачу, а я думаю само пройдет, "
                    + "сколько стоит прием и где вы находитесь";

    @Test
    void a_long_message_takes_a_few_milliseconds_when_warm() {
        var triage = Triage.standard();
        run(triage, LONG, 400);
        long start = System.nanoTime();
        run(triage, LONG, 200);
        double millis = (System.nanoTime() - start) / 200e6;
        System.out.printf("triage of %d characters: %.2f ms%n", LONG.length(), millis);
        assertThat(millis).isLessThan(15);
    }

    @Test
    void a_monster_stays_under_a_second() {
        var monster = "не могу боль голова кровь рвота ".repeat(128);
        long start = System.nanoTime();
        run(Triage.standard(), monster, 1);
        double millis = (System.nanoTime() - start) / 1e6;
        System.out.printf("triage of %d characters: %.1f ms%n", monster.length(), millis);
        assertThat(millis).isLessThan(1000);
    }

    private static void run(Triage triage, String text, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(triage.judge(List.of(text), Card.UNKNOWN).rulesetHash()).isNotEmpty();
        }
    }
}
