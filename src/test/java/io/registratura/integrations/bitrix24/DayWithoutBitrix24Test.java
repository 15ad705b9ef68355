package io.registratura.integrations.bitrix24;

import static io.registratura.integrations.bitrix24.Desk.FRIDAY;
import static io.registratura.integrations.bitrix24.Desk.at;
import static io.registratura.integrations.bitrix24.Desk.visit;
import static io.registratura.port.Owed.CrmNews.BOOKED;
import static io.registratura.port.Owed.CrmNews.CANCELLED;
import static io.registratura.port.Owed.CrmNews.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeBitrix24.Mode;
import io.registratura.port.Crm;
import io.registratura.port.Owed.CrmNews;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayWithoutBitrix24Test {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"DOES_THEN_HANGS", "DOES_THEN_BREAKS", "DOES_THEN_CLOSES"})
    void an_answer_lost_after_the_deed_leaves_no_second_contact_and_no_second_deal(Mode mood) {
        desk.portal.next("crm.item.add", mood, mood);

        assertThat(desk.failure(BOOKED, visit())).isInstanceOf(Portal.Lost.class);
        assertThat(desk.failure(BOOKED, visit())).isInstanceOf(Portal.Lost.class);
        desk.tell(BOOKED, visit());

        assertThat(desk.portal.contacts()).hasSize(1);
        assertThat(desk.portal.deals()).hasSize(1);
        assertThat(desk.portal.comments()).hasSize(1);
    }

    @Test
    void a_portal_down_for_a_day_loses_nothing_doubles_nothing_and_keeps_the_order() {
        var lane = new ArrayDeque<>(List.of(BOOKED, MOVED, CANCELLED));
        var weather = List.of(
                Mode.DOWN, Mode.BROKEN, Mode.PROXY, Mode.THROTTLED, Mode.CLOSES, Mode.SPENT, Mode.DOES_THEN_BREAKS);
        for (int quarter = 0; quarter < 96; quarter++) {
            desk.portal.mode(weather.get(quarter % weather.size()));
            attempt(lane);
        }
        desk.portal.mode(Mode.FINE);
        while (!lane.isEmpty()) {
            attempt(lane);
        }

        assertThat(desk.portal.contacts()).hasSize(1);
        assertThat(desk.theDeal())
                .containsEntry("begindate", "2026-11-27T10:00:00+05:00")
                .containsEntry("stageId", "LOSE");
        assertThat(desk.portal.comments().stream()
                        .map(comment -> String.valueOf(comment.get("COMMENT")).substring(0, 10)))
                .containsExactly("Запись чер", "Запись пер", "Запись отм");
    }

    /** A lane's first row is tried; only a success lets the next one come. */
    private void attempt(ArrayDeque<CrmNews> lane) {
        try {
            desk.tell(lane.getFirst(), at(visit(), FRIDAY));
            lane.removeFirst();
        } catch (Crm.Busy | Portal.Lost _) {
            // the outbox repeats it later
        }
    }
}
