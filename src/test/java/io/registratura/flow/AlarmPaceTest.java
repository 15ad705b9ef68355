package io.registratura.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Reason;
import io.registratura.port.Address;
import io.registratura.port.Alerts.Alert;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import io.registratura.triage.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How often staff hears an alarm that nobody takes, and who of it. */
class AlarmPaceTest {
    private static final Instant RAISED = Instant.parse("2026-11-30T09:00:00Z");
    private static final UUID ID = new UUID(1, 2);
    private static final Alert EMERGENCY = alert(Urgency.EMERGENCY);
    private static final Outgoing NOTE = new Outgoing("note", List.of(), Keyboard.USUAL, Optional.empty());

    @Test
    void an_emergency_is_repeated_every_two_minutes_and_an_urgent_case_every_quarter_of_an_hour() {
        assertThat(next(EMERGENCY, 0, 1, RAISED).getFirst().due()).isEqualTo(RAISED.plusSeconds(120));
        assertThat(next(alert(Urgency.URGENT), 0, 1, RAISED).getFirst().due()).isEqualTo(RAISED.plusSeconds(900));
    }

    @Test
    void who_cried_for_help_and_said_no_more_is_told_of_again_in_a_minute() {
        var first = new What.Alarm(ID, 0, 0, NOTE);
        var cry = AlarmPace.first(first, alert(Urgency.URGENT), Reason.CRY_FOR_HELP, 1, RAISED);
        assertThat(cry.getFirst().due()).isEqualTo(RAISED.plusSeconds(60));
        assertThat(AlarmPace.first(first, alert(Urgency.URGENT), Reason.URGENT, 1, RAISED)
                        .getFirst()
                        .due())
                .isEqualTo(RAISED.plusSeconds(900));
    }

    @Test
    void with_every_repetition_one_more_chat_of_the_list_hears_it() {
        assertThat(next(EMERGENCY, 0, 3, RAISED)).hasSize(2);
        assertThat(next(EMERGENCY, 1, 3, RAISED)).hasSize(3);
        assertThat(next(EMERGENCY, 7, 3, RAISED)).hasSize(3);
        assertThat(next(EMERGENCY, 0, 0, RAISED)).isEmpty();
    }

    @Test
    void one_of_the_chats_owes_the_next_repetition_for_all() {
        assertThat(AlarmPace.next(new What.Alarm(ID, 3, 1, NOTE), EMERGENCY, 3, RAISED))
                .isEmpty();
    }

    @Test
    void a_clock_that_leaps_brings_one_repetition_and_not_all_that_were_missed() {
        Instant leapt = RAISED.plus(Duration.ofHours(3));
        assertThat(next(EMERGENCY, 1, 1, leapt))
                .singleElement()
                .satisfies(debt -> assertThat(debt.due()).isEqualTo(leapt.plusSeconds(120)));
    }

    @Test
    void after_a_day_it_is_repeated_no_more() {
        Instant late = RAISED.plus(Duration.ofHours(24)).minusSeconds(60);
        assertThat(next(EMERGENCY, 700, 1, late)).isEmpty();
        assertThat(AlarmPace.next(task(700), EMERGENCY, late)).isEmpty();
    }

    @Test
    void the_crm_gets_few_tasks_of_a_long_alarm() {
        var due = new ArrayList<Instant>();
        Instant now = RAISED;
        List<Debt> next = AlarmPace.next(task(0), EMERGENCY, now);
        while (!next.isEmpty()) {
            now = next.getFirst().due();
            due.add(now);
            next = AlarmPace.next((What.AlarmToCrm) next.getFirst().what(), EMERGENCY, now);
        }
        assertThat(due.subList(0, 5))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 5)
                        .mapToObj(minute -> RAISED.plusSeconds(120L * minute))
                        .toList());
        assertThat(due).hasSizeBetween(40, 60);
    }

    private static List<Debt> next(Alert alert, int round, int chats, Instant now) {
        return AlarmPace.next(new What.Alarm(ID, round, 0, NOTE), alert, chats, now);
    }

    private static What.AlarmToCrm task(int round) {
        return new What.AlarmToCrm(ID, round, What.CallToCrm.because("EMERGENCY"));
    }

    private static Alert alert(Urgency urgency) {
        return new Alert(ID, new Address("demo", "telegram", "1"), urgency, RAISED);
    }
}
