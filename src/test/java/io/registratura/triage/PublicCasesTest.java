package io.registratura.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The public cases, measured as section 8 of the triage specification asks. */
class PublicCasesTest {
    @Test
    void no_public_emergency_is_missed_and_few_benign_texts_alarm() {
        var score = Score.of(Cases.read("/triage/public.jsonl"));
        System.out.println(score.table());
        assertThat(score.missedEmergencies()).isEmpty();
        assertThat(score.share("over-triage to EMERGENCY")).isLessThanOrEqualTo(0.03);
    }

    @Test
    void own_sentences_hold_too() {
        var score = Score.of(Cases.own("/triage/own.txt"));
        System.out.println(score.table());
        assertThat(score.missedEmergencies()).isEmpty();
        for (String aside : List.of("/triage/aside.txt", "/triage/aside2.txt", "/triage/aside3.txt")) {
            var kept = Score.of(Cases.own(aside));
            System.out.println(kept.table());
            assertThat(kept.missedEmergencies()).isEmpty();
        }
    }

    @Test
    void the_same_text_gives_the_same_verdict() {
        for (Cases.Case one : Cases.read("/triage/public.jsonl").subList(0, 60)) {
            assertThat(one.judged()).isEqualTo(one.judged());
        }
    }

    @Test
    void an_emergency_is_found_amid_booking_talk() {
        for (Cases.Case one : Cases.read("/triage/public.jsonl")) {
            if (one.accept().equals(List.of(Urgency.EMERGENCY))) {
                assertThat(one.amid().urgency()).as(one.id() + " " + one.text()).isEqualTo(Urgency.EMERGENCY);
            }
        }
    }
}
