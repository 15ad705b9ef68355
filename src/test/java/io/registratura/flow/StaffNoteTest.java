package io.registratura.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Talk;
import io.registratura.port.Address;
import io.registratura.port.Source;
import io.registratura.triage.Card;
import io.registratura.triage.Triage;
import io.registratura.triage.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person reads in one glance. */
class StaffNoteTest {
    private static final String WORDS = "сыну 2 месяца, температура 38,5, судорог не было";
    private static final Address CHAT = new Address("demo", "telegram", "77");
    private static final Source SOURCE = new Source(Map.of(), Optional.empty(), Optional.empty(), Optional.of("@anna"));

    @Test
    void after_consent_it_says_why_in_the_patients_words_and_what_was_not_counted() {
        String note = note(agreed(), Optional.of(WORDS), true);
        assertThat(note).contains("ЭКСТРЕННО", "«" + WORDS + "»", "Сработало на:", "Не учтено:", "отрицание");
        assertThat(note)
                .contains("возраст 2 мес.", "температура 38.50", "снять тревогу")
                .doesNotContain("не подписан");
    }

    @Test
    void what_was_found_is_told_in_words_after_consent_and_by_number_before_it() {
        String title = Triage.standard().book().rule("PED-01").orElseThrow().title();
        assertThat(note(agreed(), Optional.of(WORDS), true))
                .containsPattern("Найдено: .*" + title)
                .doesNotContain("PED-01");
        assertThat(note(Talk.FRESH.withLatch(Urgency.EMERGENCY), Optional.empty(), true))
                .containsPattern("Правило: .*PED-01")
                .doesNotContain(title);
    }

    @Test
    void before_consent_it_holds_no_word_no_fact_and_no_profile() {
        String note = note(Talk.FRESH.withLatch(Urgency.EMERGENCY), Optional.empty(), true);
        assertThat(note).contains("ЭКСТРЕННО", "PED-01").doesNotContain("38", "мес.", "судорог", "@anna", "Сработало");
    }

    @Test
    void rules_that_nobody_signed_are_told_to_be_so() {
        assertThat(note(agreed(), Optional.of(WORDS), false)).contains("не подписан врачом");
    }

    @Test
    void a_repetition_says_how_long_the_patient_waits() {
        var first = StaffNote.of(call(Optional.of(WORDS)), agreed(), SOURCE, CHAT, true);
        var again = StaffNote.again(first, 3, Duration.ofMinutes(6));
        assertThat(again.text()).contains("Повтор 3", "6 мин.", "ЭКСТРЕННО");
        assertThat(again.buttons().getFirst().getFirst().data()).isEqualTo(StaffNote.TOOK);
    }

    private static String note(Talk talk, Optional<String> words, boolean signed) {
        return StaffNote.of(call(words), talk, SOURCE, CHAT, signed).text();
    }

    private static CallHuman call(Optional<String> words) {
        return new CallHuman(
                Reason.EMERGENCY, Optional.of(Triage.standard().judge(List.of(WORDS), Card.UNKNOWN)), words);
    }

    private static Talk agreed() {
        return Talk.FRESH
                .withDraft(Draft.EMPTY)
                .withLatch(Urgency.EMERGENCY)
                .withConsent(Optional.of(new Talk.Consent("1", Instant.EPOCH)));
    }
}
