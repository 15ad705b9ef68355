package io.registratura.integrations.bitrix24;

import static io.registratura.integrations.bitrix24.Desk.TUESDAY;
import static io.registratura.integrations.bitrix24.Desk.VISIT;
import static io.registratura.integrations.bitrix24.Desk.visit;
import static io.registratura.port.Owed.CrmNews.BOOKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.port.Crm;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactInBitrix24Test {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79001234567",
                "79001234567",
                "89001234567",
                "9001234567",
                "8 (900) 123-45-67",
                "+7 900 123-45-67",
                "8-900-123-45-67",
                "+7(900)123-45-67",
                "8 900 123 45 67"
            })
    void a_contact_typed_in_by_hand_is_found_however_the_phone_is_written(String phone) {
        int id = desk.portal.typeContact("Петрова", phone);

        desk.tell(BOOKED, visit());

        assertThat(desk.portal.contacts()).hasSize(1);
        assertThat(desk.theDeal()).containsEntry("contactIds", List.of(id));
    }

    @Test
    void a_foreign_number_is_found_too() {
        int id = desk.portal.typeContact("Петрова", "375291234567");

        desk.tell(BOOKED, visit(VISIT, TUESDAY, "Мария", "+375291234567"));

        assertThat(desk.theDeal()).containsEntry("contactIds", List.of(id));
    }

    @Test
    void a_phone_of_several_contacts_attaches_nobody_and_asks_a_person() {
        desk.portal.typeContact("Петрова", "+79001234567");
        desk.portal.typeContact("Петров", "89001234567");

        desk.tell(BOOKED, visit());
        desk.tell(BOOKED, visit());

        assertThat(desk.portal.contacts()).hasSize(2);
        assertThat(desk.theDeal()).doesNotContainKey("contactIds");
        assertThat(String.valueOf(desk.theDeal().get("comments"))).contains("Телефон: +79001234567");
        assertThat(desk.comment(0)).contains("несколько контактов (2)");
        assertThat(desk.comment(1)).contains("несколько контактов (2)");
    }

    @Test
    void two_visits_of_one_phone_share_a_contact() {
        desk.tell(BOOKED, visit());
        desk.tell(BOOKED, visit(UUID.randomUUID(), TUESDAY, "Мария Петрова", "+79001234567"));

        assertThat(desk.portal.contacts()).hasSize(1);
        assertThat(desk.portal.deals()).hasSize(2);
    }

    @Test
    void a_contact_that_the_employee_may_not_read_is_no_new_patient() {
        desk.portal.hideContact(desk.portal.typeContact("Петрова", "+79001234567"));

        assertThat(desk.failure(BOOKED, visit()))
                .isInstanceOf(Crm.Refused.class)
                .hasMessageContaining("cannot be read");
        assertThat(desk.portal.contacts()).hasSize(1);
        assertThat(desk.portal.deals()).isEmpty();
    }

    @Test
    void a_contact_of_ours_is_found_although_its_phone_was_changed() {
        desk.portal.next("crm.item.add", io.registratura.fakes.FakeBitrix24.Mode.DOES_THEN_BREAKS);
        assertThat(desk.failure(BOOKED, visit())).isInstanceOf(Portal.Lost.class);
        var contact = desk.portal.contacts().getFirst();
        desk.portal.edit(3, contact.get("id"), Map.of("fm", List.of()));

        desk.tell(BOOKED, visit());

        assertThat(desk.portal.contacts()).hasSize(1);
        assertThat(desk.theDeal()).containsEntry("contactIds", List.of(contact.get("id")));
    }

    @Test
    void without_a_phone_the_search_is_left_out() {
        desk.tell(BOOKED, visit(VISIT, TUESDAY, "Мария", ""));

        assertThat(desk.portal.calls("crm.duplicate.findbycomm")).isZero();
        assertThat(desk.portal.contacts().getFirst()).doesNotContainKey("fm");
    }

    @ParameterizedTest
    @CsvSource({
        "Анна, Анна, , ",
        "Анна Иванова, Анна, , Иванова",
        "Иванова Анна, Анна, , Иванова",
        "Ирина Петрова, Ирина, , Петрова",
        "Петрова Ирина, Ирина, , Петрова",
        "Анна Сергеевна, Анна, Сергеевна, ",
        "Иванова Анна Сергеевна, Анна, Сергеевна, Иванова",
        "Анна Сергеевна Иванова, Анна, Сергеевна, Иванова",
        "Пётр Шевчук, Пётр, , Шевчук"
    })
    void a_name_is_split_in_whatever_order_it_was_given(String written, String name, String second, String last) {
        var parts = ContactCard.name(written);

        assertThat(parts.get("name")).isEqualTo(name);
        assertThat(parts.get("secondName")).isEqualTo(second);
        assertThat(parts.get("lastName")).isEqualTo(last);
    }

    @Test
    void never_more_forms_than_the_portal_takes() {
        assertThat(ContactCard.writtenForms("+79001234567"))
                .hasSizeLessThanOrEqualTo(20)
                .doesNotHaveDuplicates();
        assertThat(ContactCard.writtenForms("+375291234567"))
                .containsExactly("+375291234567", "375291234567", "00375291234567", "810375291234567");
    }
}
