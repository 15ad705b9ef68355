package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeBitrix24.Mode;
import io.registratura.words.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clinic's portal is throttled, broken or away: in the end it has everything once, in order. */
class CrmTroubleRoadIT {

    private static final String BREAKER =
            "-Dquarkus.fault-tolerance.\"io.registratura.integrations.bitrix24.Bitrix24Crm/%s\".circuit-breaker.delay=1";

    private static World world;

    @BeforeAll
    static void open() {
        // a breaker rests by the wall's clock, which nobody here can move
        world = World.open(BREAKER.formatted("tell"), BREAKER.formatted("call-human"));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_throttled_portal_gets_everything_later() {
        var patient = world.patient();
        world.bitrix.mode(Mode.THROTTLED);
        patient.books("8 900 222-00-01");
        world.app.forward(Duration.ofSeconds(2));
        world.app.forward(Duration.ofMinutes(1));
        assertThat(deals("+79002220001")).isEmpty();
        world.bitrix.mode(Mode.FINE);
        catchesUp();
        assertThat(deals("+79002220001")).hasSize(1);
    }

    @Test
    void a_portal_that_answers_wrongly_after_it_has_done_it_gets_nothing_twice() {
        world.bitrix.next("crm.item.add", Mode.DOES_THEN_BREAKS, Mode.DOES_THEN_CLOSES, Mode.BROKEN);
        world.patient().books("8 900 222-00-02");
        catchesUp();
        assertThat(contacts("+79002220002")).hasSize(1);
        assertThat(deals("+79002220002")).hasSize(1);
    }

    @Test
    void a_portal_away_for_a_day_hears_everything_once_and_in_order() {
        world.bitrix.mode(Mode.DOWN);
        var patient = world.patient().books("8 900 222-00-03");
        patient.writes("Перенесите запись на пятницу вечером").picks();
        assertThat(patient.said(Phrase.MOVED)).as("%s", patient.texts()).isEqualTo(1);
        for (int hour = 0; hour < 24; hour++) {
            world.app.forward(Duration.ofHours(1));
        }
        patient.presses(Phrase.BUTTON_CANCEL);
        assertThat(patient.said(Phrase.CANCELLED)).isEqualTo(1);
        try (var ledger = world.ledger()) {
            assertThat(ledger.owed("crm")).isEqualTo(3);
        }
        int before = world.bitrix.comments().size();
        world.bitrix.mode(Mode.FINE);
        catchesUp();

        assertThat(contacts("+79002220003")).hasSize(1);
        assertThat(deals("+79002220003")).hasSize(1);
        assertThat(deals("+79002220003").getFirst().toString()).contains("stageId=LOSE");
        List<String> told = world.bitrix.comments().stream()
                .skip(before)
                .map(comment -> Objects.toString(comment.get("COMMENT")).split("[. ]")[1])
                .toList();
        // the two in the middle: consent to the processing, and to the messenger
        assertThat(told).containsExactly("через", "на", "мессенджер:", "перенесена", "отменена");
    }

    @Test
    void a_refusal_is_told_to_staff_and_holds_up_nobody() {
        int told = world.telegram.delivered(World.STAFF).size();
        world.bitrix.next("crm.item.add", Mode.FORBIDDEN);
        world.patient().books("8 900 222-00-04");
        world.app.forward(Duration.ofSeconds(2));
        world.telegram.await(World.STAFF, told + 1);
        assertThat(world.telegram.delivered(World.STAFF).getLast().text()).contains("CRM");
        world.patient().books("8 900 222-00-05");
        catchesUp();
        assertThat(deals("+79002220005")).hasSize(1);
    }

    /** Steps of the clock, until nothing is owed to the portal any more. */
    private static void catchesUp() {
        try (var ledger = world.ledger()) {
            for (int step = 0; step < 400 && ledger.owed("crm") > 0; step++) {
                world.app.forward(Duration.ofMinutes(13));
            }
            assertThat(ledger.owed("crm")).isZero();
        }
    }

    private static List<?> contacts(String phone) {
        return world.bitrix.contacts().stream()
                .filter(contact -> Objects.toString(contact.get("fm")).contains(phone))
                .toList();
    }

    private static List<?> deals(String phone) {
        List<?> ids = world.bitrix.contacts().stream()
                .filter(contact -> Objects.toString(contact.get("fm")).contains(phone))
                .map(contact -> contact.get("id"))
                .toList();
        return world.bitrix.deals().stream()
                .filter(deal -> deal.get("contactIds") instanceof List<?> whose && ids.containsAll(whose))
                .toList();
    }
}
