package io.registratura.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeTelegram.Delivered;
import io.registratura.words.Phrase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A visit from the patient's first word to the clinic's CRM and back, reminders, moves and a cancellation included. */
class BookingRoadIT {

    private static final Duration MOMENT = Duration.ofSeconds(2);

    private static World world;

    @BeforeAll
    static void open() {
        world = World.open();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void a_visit_is_booked_reminded_of_moved_and_cancelled() {
        var patient = comesFromAnAdvertisement();
        patient.agrees().writes("Иван Петров, 8 900 123-45-67");
        patient.presses("Терапевт").writes("завтра вечером").picks();
        assertThat(patient.said(Phrase.BOOKED)).as("%s", patient.texts()).isEqualTo(1);
        world.app.forward(MOMENT);

        Object contact = contact("+79001234567");
        Map<String, Object> deal = deals(contact).getFirst();
        assertThat(deals(contact)).hasSize(1);
        assertThat(deal)
                .containsEntry("sourceDescription", "Telegram")
                .containsEntry("utmSource", "yandex")
                .containsEntry("utmCampaign", "osen")
                .containsKey("sourceId");
        assertThat((String) deal.get("comments")).contains("Терапевт", "Петров Пётр Ильич", "Иван Петров", "версия 20");

        Instant start = begins(deal);
        assertThat(start.atZone(World.ZONE).getHour()).isBetween(17, 19);
        remindsTwice(patient, start);
        Instant moved = moves(patient, "Перенесите запись на пятницу вечером", deal);
        assertThat(moved.atZone(World.ZONE).getDayOfWeek().getValue()).isEqualTo(5);

        world.app.forwardTo(moved.minus(Duration.ofHours(24)));
        assertThat(patient.said(Phrase.REMINDER)).isEqualTo(3);
        Instant again = moves(patient, "Перенесите, пожалуйста, на понедельник утром", deal);
        world.app.forwardTo(moved);
        assertThat(patient.said(Phrase.REMINDER)).as("the visit was moved away").isEqualTo(3);

        patient.presses(Phrase.BUTTON_CANCEL);
        assertThat(patient.said(Phrase.CANCELLED)).isEqualTo(1);
        world.app.forward(MOMENT);
        assertThat(deals(contact).getFirst()).containsEntry("stageId", "LOSE").containsEntry("id", deal.get("id"));
        world.app.forwardTo(again);
        assertThat(patient.said(Phrase.REMINDER)).as("the visit was cancelled").isEqualTo(3);
        assertThat(deals(contact)).hasSize(1);
    }

    @Test
    void what_was_typed_before_the_consent_is_answered_after_it_and_not_asked_again() {
        var patient = world.patient();
        patient.writes("Запишите меня к терапевту завтра вечером. Иван Петров, 8 900 123-45-68");
        try (var ledger = world.ledger()) {
            assertThat(ledger.number(
                            "SELECT count(*) FROM dialog WHERE chat = ? AND sealed IS NULL"
                                    + " AND state::text !~ 'Иван|Петров|900'",
                            patient.chat()))
                    .isEqualTo(1);
        }
        patient.agrees();

        assertThat(patient.said(Phrase.ASK_NAME_AND_PHONE)).isZero();
        assertThat(patient.said(Phrase.ASK_SERVICE)).isZero();
        assertThat(patient.said(Phrase.ASK_TIME)).isZero();
        patient.picks();
        assertThat(patient.said(Phrase.BOOKED)).as("%s", patient.texts()).isEqualTo(1);
        world.app.forward(MOMENT);
        assertThat(deals(contact("+79001234568"))).hasSize(1);
    }

    private static Chatter comesFromAnAdvertisement() {
        String source = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("utm_source=yandex&utm_campaign=osen".getBytes(StandardCharsets.UTF_8));
        var patient = world.patient().writes("/start " + source);
        assertThat(patient.said(Phrase.GREETING)).isEqualTo(1);
        Delivered question = patient.heard().getLast();
        assertThat(question.buttons()).hasSize(2);
        assertThat(question.repliesTo())
                .as("the question quotes the patient's message")
                .isPresent();
        return patient;
    }

    private static void remindsTwice(Chatter patient, Instant start) {
        world.app.forwardTo(start.minus(Duration.ofHours(24)).minusSeconds(60));
        assertThat(patient.said(Phrase.REMINDER)).isZero();
        world.app.forwardTo(start.minus(Duration.ofHours(24)));
        assertThat(patient.said(Phrase.REMINDER)).isEqualTo(1);
        assertThat(patient.heard().getLast().buttons()).hasSize(3);
        patient.presses(Phrase.BUTTON_CONFIRM);
        assertThat(patient.said(Phrase.CONFIRMED)).isEqualTo(1);
        world.app.forward(MOMENT);
        assertThat(comments()).anyMatch(comment -> comment.startsWith("Пациент подтвердил"));
        world.app.forwardTo(start.minus(Duration.ofHours(2)));
        assertThat(patient.said(Phrase.REMINDER)).isEqualTo(2);
    }

    private static Instant moves(Chatter patient, String words, Map<String, Object> deal) {
        long moved = patient.said(Phrase.MOVED);
        long told = comments().stream()
                .filter(comment -> comment.startsWith("Запись перенесена"))
                .count();
        patient.writes(words).picks();
        assertThat(patient.said(Phrase.MOVED)).as("%s", patient.texts()).isEqualTo(moved + 1);
        world.app.forward(MOMENT);
        assertThat(comments().stream().filter(comment -> comment.startsWith("Запись перенесена")))
                .hasSize((int) told + 1);
        Map<String, Object> now = world.bitrix.deals().stream()
                .filter(one -> Objects.equals(one.get("id"), deal.get("id")))
                .findFirst()
                .orElseThrow();
        return begins(now);
    }

    private static Instant begins(Map<String, Object> deal) {
        return OffsetDateTime.parse((String) deal.get("begindate")).toInstant();
    }

    private static List<String> comments() {
        return world.bitrix.comments().stream()
                .map(comment -> Objects.toString(comment.get("COMMENT")))
                .toList();
    }

    /** The one contact with this phone. */
    private static Object contact(String phone) {
        var found = world.bitrix.contacts().stream()
                .filter(contact -> Objects.toString(contact.get("fm")).contains(phone))
                .toList();
        assertThat(found).hasSize(1);
        return Objects.requireNonNull(found.getFirst().get("id"));
    }

    private static List<Map<String, Object>> deals(Object contact) {
        return world.bitrix.deals().stream()
                .filter(deal -> deal.get("contactIds") instanceof List<?> ids && ids.contains(contact))
                .toList();
    }
}
