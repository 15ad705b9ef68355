package io.registratura.integrations.bitrix24;

import static io.registratura.integrations.bitrix24.Desk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeBitrix24.Mode;
import io.registratura.port.Address;
import io.registratura.port.Crm.HumanCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HumanCallInBitrix24Test {

    private static final Address CHAT = new Address("romashka", "telegram", "555000111");
    private static final HumanCall BEFORE_CONSENT =
            new HumanCall(CHAT, "URGENT", Optional.empty(), Optional.empty(), NOW, 0);
    private static final HumanCall AFTER_CONSENT = new HumanCall(
            CHAT,
            "ASKED_FOR_PERSON",
            Optional.of("перезвоните, [b]болит[/b] зуб"),
            Optional.of("+79001234567"),
            NOW,
            0);

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void before_consent_the_portal_gets_a_task_and_nothing_personal() {
        var id = desk.call("call-1", BEFORE_CONSENT);

        assertThat(desk.theDeal())
                .containsEntry("id", Integer.valueOf(id))
                .containsEntry("title", "Обращение, нужен сотрудник, 20.11.2026")
                .containsEntry("originId", "call-1");
        assertThat(desk.portal.todos())
                .singleElement()
                .satisfies(todo -> assertThat(todo)
                        .containsEntry("ownerId", Integer.valueOf(id))
                        .containsEntry("title", "Свяжитесь с пациентом: срочно")
                        .containsEntry("deadline", "2026-11-20T12:15:00+05:00")
                        .doesNotContainKey("description"));
        assertThat(desk.portal.contacts()).isEmpty();
        assertThat(desk.portal.requests().toString()).doesNotContain(CHAT.chat());
    }

    @Test
    void after_consent_the_words_go_into_the_task_and_never_into_a_title() {
        desk.settings.put("responsible", "12");
        int contact = desk.portal.typeContact("Петрова", "89001234567");

        desk.call("call-2", AFTER_CONSENT);

        assertThat(desk.theDeal()).containsEntry("contactIds", List.of(contact)).containsEntry("assignedById", 12);
        assertThat(desk.portal.todos())
                .singleElement()
                .satisfies(todo -> assertThat(todo)
                        .containsEntry("description", "Слова пациента: перезвоните, (b)болит(/b) зуб")
                        .containsEntry("responsibleId", 12)
                        .containsEntry("deadline", "2026-11-20T13:00:00+05:00"));
        assertThat(String.valueOf(desk.portal.todos().getFirst().get("title"))).doesNotContain("зуб");
        assertThat(String.valueOf(desk.theDeal().get("title"))).doesNotContain("зуб");
    }

    @Test
    void an_unknown_phone_stands_in_the_deal_and_makes_no_contact() {
        desk.call("call-3", AFTER_CONSENT);

        assertThat(desk.portal.contacts()).isEmpty();
        assertThat(String.valueOf(desk.theDeal().get("comments"))).contains("Телефон: +79001234567");
    }

    @Test
    void a_repeat_finds_the_deal_and_its_task() {
        var first = desk.call("call-4", AFTER_CONSENT);

        assertThat(desk.call("call-4", AFTER_CONSENT)).isEqualTo(first);

        assertThat(desk.portal.deals()).hasSize(1);
        assertThat(desk.portal.todos()).hasSize(1);
    }

    @Test
    void a_task_that_failed_is_added_to_the_same_deal_later() {
        desk.portal.next("crm.activity.todo.add", Mode.BROKEN);
        Assertions.assertThatThrownBy(() -> desk.call("call-5", BEFORE_CONSENT)).isInstanceOf(Portal.Lost.class);

        desk.call("call-5", BEFORE_CONSENT);

        assertThat(desk.portal.deals()).hasSize(1);
        assertThat(desk.portal.todos()).hasSize(1);
    }

    @Test
    void a_deal_created_without_an_answer_is_found_by_the_repeat() {
        desk.portal.next("crm.item.add", Mode.DOES_THEN_HANGS);
        Assertions.assertThatThrownBy(() -> desk.call("call-6", BEFORE_CONSENT)).isInstanceOf(Portal.Lost.class);

        desk.call("call-6", BEFORE_CONSENT);

        assertThat(desk.portal.deals()).hasSize(1);
        assertThat(desk.portal.todos()).hasSize(1);
    }

    @Test
    void a_portal_with_leads_gets_a_lead_if_the_file_says_so() {
        desk.settings.put("entity", "lead");
        desk.portal.classic(true);

        assertThat(desk.call("call-7", BEFORE_CONSENT)).startsWith("L");
        assertThat(desk.portal.todos().getFirst()).containsEntry("ownerTypeId", 1);
    }

    @Test
    void a_reason_we_have_no_words_for_is_still_a_call() {
        desk.call("call-8", new HumanCall(CHAT, "NEW_REASON", Optional.empty(), Optional.empty(), NOW, 0));

        assertThat(desk.portal.todos().getFirst())
                .containsAllEntriesOf(Map.of("title", "Свяжитесь с пациентом: нужен человек"));
    }

    @Test
    void a_clinic_without_a_webhook_has_no_crm_here() {
        assertThat(desk.crm.serves(Desk.CLINIC)).isTrue();
        desk.settings.remove("webhook");
        assertThat(desk.crm.serves(Desk.CLINIC)).isFalse();
    }
}
