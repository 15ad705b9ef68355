package io.registratura.integrations.bitrix24;

import static io.registratura.integrations.bitrix24.Desk.FRIDAY;
import static io.registratura.integrations.bitrix24.Desk.VISIT;
import static io.registratura.integrations.bitrix24.Desk.at;
import static io.registratura.integrations.bitrix24.Desk.kept;
import static io.registratura.integrations.bitrix24.Desk.visit;
import static io.registratura.port.Owed.CrmNews.BOOKED;
import static io.registratura.port.Owed.CrmNews.CANCELLED;
import static io.registratura.port.Owed.CrmNews.CONFIRMED;
import static io.registratura.port.Owed.CrmNews.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.consent.Sha256;
import io.registratura.port.Crm.ConsentNote;
import io.registratura.port.Crm.VisitRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisitToBitrix24Test {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_booking_makes_one_contact_and_one_deal_with_all_that_the_clinic_wants_to_know() {
        desk.settings.putAll(Map.of("responsible", "12", "stage-booked", "PREPARATION"));

        var id = desk.tell(BOOKED, visit());

        var contact = desk.portal.contacts().getFirst();
        assertThat(contact)
                .containsEntry("name", "Мария")
                .containsEntry("lastName", "Петрова")
                .containsEntry("assignedById", 12)
                .containsEntry(
                        "fm", List.of(Map.of("typeId", "PHONE", "valueType", "MOBILE", "value", "+79001234567")));
        assertThat(desk.theDeal())
                .containsEntry("id", Integer.valueOf(id))
                .containsEntry("title", "Запись на приём, 24.11.2026")
                .containsEntry("contactIds", List.of(contact.get("id")))
                .containsEntry("stageId", "PREPARATION")
                .containsEntry("begindate", "2026-11-24T15:30:00+05:00")
                .containsEntry("opportunity", 1500)
                .containsEntry("currencyId", "RUB")
                .containsEntry("isManualOpportunity", "Y")
                .containsEntry("sourceId", "WEB")
                .containsEntry("sourceDescription", "чат на сайте")
                .containsEntry("utmSource", "yandex")
                .containsEntry("utmMedium", "cpc")
                .containsEntry("utmCampaign", "autumn")
                .containsEntry("assignedById", 12)
                .containsEntry("originatorId", "registratura")
                .containsEntry("originId", VISIT.toString());
    }

    @Test
    @DisplayName("PRV-08 · the whole text of every decision stands in the timeline and hashes to the proof's hash")
    void the_text_of_every_decision_stands_in_the_timeline() {
        String text = "Согласие\n\nЯ соглашаюсь [на обработку], чтобы {меня} записали.";
        var granted = new ConsentNote("core", "granted", "2026-11-22.1", Sha256.of(text), Desk.NOW, text);
        var booked = visit();
        var id = desk.tell(
                BOOKED,
                new VisitRecord(
                        booked.visit(),
                        booked.service(),
                        booked.slot(),
                        booked.price(),
                        false,
                        booked.patient(),
                        booked.booker(),
                        booked.phone(),
                        booked.address(),
                        booked.source(),
                        booked.consentVersion(),
                        booked.consentAt(),
                        booked.deal(),
                        List.of(granted)));
        var withdrawn = new ConsentNote("core", "withdrawn", "2026-11-22.1", Sha256.of(text), Desk.NOW, text);
        desk.crm
                .noteConsent(Desk.CLINIC, id, booked.address(), withdrawn)
                .await()
                .atMost(Duration.ofSeconds(15));

        var notes = desk.portal.comments().stream()
                .map(comment -> String.valueOf(comment.get("COMMENT")))
                .filter(comment -> comment.contains("SHA-256"))
                .toList();
        assertThat(notes).hasSize(2).allSatisfy(note -> {
            String[] parts = note.split("\n\n", 2);
            assertThat(parts[0]).contains(Sha256.of(parts[1]), "2026-11-22.1", "чат на сайте");
        });
        assertThat(notes.get(0)).startsWith("Согласие на обработку персональных данных: дано");
        assertThat(notes.get(1)).startsWith("Согласие на обработку персональных данных: отозвано");
    }

    @Test
    void service_doctor_clinic_time_patient_source_and_consent_stand_in_the_comments() {
        desk.tell(BOOKED, visit());

        assertThat(String.valueOf(desk.theDeal().get("comments")).lines())
                .containsExactly(
                        "Приём: вторник, 24 ноября 2026, 15:30; Приём терапевта; Иванова Анна Сергеевна",
                        "Для кого: Миша",
                        "Записал(а): Мария Петрова",
                        "Канал: чат на сайте",
                        "Страница: https://romashka.example/(b)ceny(/b)",
                        "Код ссылки: flyer",
                        "Согласие на обработку персональных данных: версия 2026-09, пятница, 20 ноября 2026, 12:00");
        assertThat(desk.comment(0)).contains("версия 2026-09", "чат на сайте");
    }

    @Test
    void a_repeat_finds_what_is_there() {
        var first = desk.tell(BOOKED, visit());
        var second = desk.tell(BOOKED, visit());

        assertThat(second).isEqualTo(first);
        assertThat(desk.portal.deals()).hasSize(1);
        assertThat(desk.portal.contacts()).hasSize(1);
    }

    @Test
    void a_move_changes_the_same_deal_and_says_the_new_time() {
        var id = desk.tell(BOOKED, visit());

        assertThat(desk.tell(MOVED, at(visit(), FRIDAY))).isEqualTo(id);

        assertThat(desk.theDeal())
                .containsEntry("begindate", "2026-11-27T10:00:00+05:00")
                .containsEntry("title", "Запись на приём, 27.11.2026");
        assertThat(String.valueOf(desk.theDeal().get("comments")))
                .startsWith("Приём: пятница, 27 ноября 2026, 10:00;")
                .contains("Для кого: Миша");
        assertThat(desk.comment(1))
                .isEqualTo("Запись перенесена. Новое время: пятница, 27 ноября 2026, 10:00; Иванова Анна Сергеевна");
    }

    @Test
    void a_move_leaves_what_staff_has_written() {
        var id = Integer.valueOf(desk.tell(BOOKED, visit()));
        var comments = desk.theDeal().get("comments") + "\nАллергия на пыльцу";
        desk.portal.edit(2, id, Map.of("title", "Петрова, семья", "comments", comments));

        desk.tell(MOVED, at(visit(), FRIDAY));

        assertThat(desk.theDeal()).containsEntry("title", "Петрова, семья");
        assertThat(String.valueOf(desk.theDeal().get("comments")))
                .startsWith("Приём: пятница, 27 ноября")
                .endsWith("\nАллергия на пыльцу");
    }

    @Test
    void a_cancelled_visit_goes_to_the_failure_stage_of_the_pipeline_it_stands_in() {
        desk.settings.put("category", "3");
        var id = Integer.valueOf(desk.tell(BOOKED, visit()));
        assertThat(desk.theDeal()).containsEntry("stageId", "C3:NEW");

        desk.tell(CANCELLED, visit());
        assertThat(desk.theDeal()).containsEntry("stageId", "C3:LOSE");
        assertThat(desk.comment(1)).startsWith("Запись отменена.");

        desk.portal.edit(2, id, Map.of("categoryId", 5, "stageId", "C5:NEW"));
        desk.tell(CANCELLED, visit());
        assertThat(desk.theDeal()).containsEntry("stageId", "C5:LOSE");
    }

    @Test
    void the_failure_stages_are_read_once_and_a_configured_one_is_not_looked_for() {
        desk.tell(BOOKED, visit());
        desk.tell(CANCELLED, visit());
        desk.tell(CANCELLED, visit());
        assertThat(desk.portal.calls("crm.status.list")).isOne();

        desk.settings.put("stage-cancelled", "APOLOGY");
        desk.tell(CANCELLED, visit());
        assertThat(desk.theDeal()).containsEntry("stageId", "APOLOGY");
        assertThat(desk.portal.calls("crm.status.list")).isOne();
    }

    @Test
    void a_confirmation_is_only_a_comment() {
        desk.tell(BOOKED, visit());
        var before = desk.theDeal();

        desk.tell(CONFIRMED, visit());

        assertThat(desk.theDeal()).isEqualTo(before);
        assertThat(desk.comment(1)).startsWith("Пациент подтвердил, что придёт: вторник");
    }

    @Test
    void a_visit_cancelled_before_the_portal_heard_of_it_is_created_and_marked() {
        desk.tell(CANCELLED, visit());

        assertThat(desk.theDeal()).containsEntry("stageId", "LOSE");
        assertThat(desk.portal.contacts()).hasSize(1);
    }

    @Test
    void a_deal_that_staff_deleted_is_not_brought_back_to_be_cancelled() {
        var id = desk.tell(BOOKED, visit());
        desk.portal.delete(2, Integer.valueOf(id));

        assertThat(desk.tell(CANCELLED, kept(visit(), id))).isEqualTo(id);
        assertThat(desk.portal.deals()).isEmpty();
    }

    @Test
    void a_deal_merged_by_staff_is_found_under_the_noted_id() {
        var id = desk.tell(BOOKED, visit());
        desk.portal.edit(2, Integer.valueOf(id), Map.of("originId", "", "originatorId", ""));

        assertThat(desk.tell(MOVED, kept(at(visit(), FRIDAY), id))).isEqualTo(id);
        assertThat(desk.theDeal()).containsEntry("begindate", "2026-11-27T10:00:00+05:00");
    }

    @Test
    void ids_may_come_as_strings() {
        desk.portal.idsAsStrings(true);
        desk.portal.typeContact("Мария", "+79001234567");

        var id = desk.tell(BOOKED, visit());
        desk.tell(MOVED, at(visit(), FRIDAY));

        assertThat(id).matches("\\d+");
        assertThat(desk.portal.contacts()).hasSize(1);
        assertThat(desk.portal.deals()).hasSize(1);
    }
}
