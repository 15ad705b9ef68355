package io.registratura.integrations.bitrix24;

import static io.registratura.integrations.bitrix24.Desk.FRIDAY;
import static io.registratura.integrations.bitrix24.Desk.at;
import static io.registratura.integrations.bitrix24.Desk.visit;
import static io.registratura.port.Owed.CrmNews.BOOKED;
import static io.registratura.port.Owed.CrmNews.CANCELLED;
import static io.registratura.port.Owed.CrmNews.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadInBitrix24Test {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_lead_is_made_where_the_file_asks_and_the_portal_has_leads() {
        desk.settings.put("entity", "lead");
        desk.portal.classic(true);

        var id = desk.tell(BOOKED, visit());
        desk.tell(MOVED, at(visit(), FRIDAY));
        desk.tell(CANCELLED, visit());

        assertThat(id).startsWith("L");
        assertThat(desk.portal.deals()).isEmpty();
        assertThat(desk.portal.leads()).hasSize(1);
        assertThat(desk.portal.leads().getFirst())
                .containsEntry("stageId", "JUNK")
                .containsEntry("title", "Запись на приём, 27.11.2026");
        assertThat(desk.portal.comments()).allMatch(comment -> "lead".equals(comment.get("ENTITY_TYPE")));
        assertThat(desk.portal.calls("crm.settings.mode.get")).isOne();
    }

    @Test
    void a_portal_without_leads_gets_a_deal_even_so() {
        desk.settings.put("entity", "lead");

        desk.tell(BOOKED, visit());

        assertThat(desk.portal.leads()).isEmpty();
        assertThat(desk.portal.deals()).hasSize(1);
    }

    @Test
    void without_a_word_in_the_file_a_classic_portal_gets_a_deal() {
        desk.portal.classic(true);

        desk.tell(BOOKED, visit());

        assertThat(desk.portal.leads()).isEmpty();
        assertThat(desk.portal.deals()).hasSize(1);
        assertThat(desk.portal.calls("crm.settings.mode.get")).isZero();
    }
}
