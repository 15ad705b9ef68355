package io.registratura.integrations.bitrix24;

import static io.registratura.integrations.bitrix24.Desk.FRIDAY;
import static io.registratura.integrations.bitrix24.Desk.at;
import static io.registratura.integrations.bitrix24.Desk.visit;
import static io.registratura.port.Owed.CrmNews.BOOKED;
import static io.registratura.port.Owed.CrmNews.MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.FakeBitrix24.Mode;
import io.registratura.port.Crm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleWithBitrix24Test {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void being_throttled_asks_for_a_second_and_a_little() {
        desk.portal.next("crm.item.list", Mode.THROTTLED);

        assertThat(desk.failure(BOOKED, visit()))
                .isInstanceOfSatisfying(
                        Crm.Busy.class,
                        busy -> assertThat(busy.after()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1500)));
        desk.tell(BOOKED, visit());
        assertThat(desk.portal.deals()).hasSize(1);
    }

    @Test
    void a_method_without_time_left_asks_to_wait_until_the_portal_says() {
        desk.portal.next("crm.item.add", Mode.SPENT);

        assertThat(desk.failure(BOOKED, visit()))
                .isInstanceOfSatisfying(
                        Crm.Busy.class,
                        busy -> assertThat(busy.after()).isBetween(Duration.ofSeconds(88), Duration.ofSeconds(92)));
    }

    @ParameterizedTest
    @CsvSource({"OVERLOADED, OVERLOAD_LIMIT", "FORBIDDEN, insufficient_scope"})
    void a_block_by_hand_and_a_wrong_setup_are_for_a_person(Mode mood, String code) {
        desk.portal.mode(mood);

        assertThat(desk.failure(BOOKED, visit()))
                .isInstanceOf(Crm.Refused.class)
                .hasMessageContaining(code);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"BROKEN", "PROXY", "CLOSES", "DOWN", "DOES_THEN_HANGS"})
    void what_may_pass_is_neither_refused_nor_busy(Mode mood) {
        desk.portal.mode(mood);

        assertThat(desk.failure(BOOKED, visit())).isInstanceOf(Portal.Lost.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"FINE"},
            mode = EnumSource.Mode.EXCLUDE)
    void no_failure_knows_the_secret_or_the_patient(Mode mood) {
        desk.portal.mode(mood);

        assertSilent(desk.failure(BOOKED, visit()));
    }

    @Test
    void a_wrong_address_is_refused_without_being_repeated() {
        desk.settings.put("webhook", desk.portal.webhook().replace("http://127.0.0.1", "http://portal.example"));

        var failure = desk.failure(BOOKED, visit());

        assertThat(failure).isInstanceOf(Crm.Refused.class);
        assertSilent(failure);
    }

    @Test
    void a_revoked_webhook_is_for_a_person() {
        desk.settings.put("webhook", desk.portal.webhook().replace(desk.portal.secret(), "revoked"));

        assertThat(desk.failure(BOOKED, visit()))
                .isInstanceOf(Crm.Refused.class)
                .hasMessageContaining("NO_AUTH_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"responsible, Иван", "category, первая", "entity, task"})
    void a_slip_in_the_file_is_named(String key, String value) {
        desk.settings.put(key, value);

        assertThat(desk.failure(BOOKED, visit()))
                .isInstanceOf(Crm.Refused.class)
                .hasMessageContaining(key);
    }

    @Test
    void a_field_that_the_portal_has_not_is_refused_aloud_before_anything_is_written() {
        desk.portal.dropField(2, "begindate");

        assertThat(desk.failure(BOOKED, visit()))
                .isInstanceOf(Crm.Refused.class)
                .hasMessageContaining("begindate");
        assertThat(desk.portal.deals()).isEmpty();
    }

    @Test
    void fields_are_read_once_per_portal() {
        desk.tell(BOOKED, visit());
        desk.tell(MOVED, at(visit(), FRIDAY));

        assertThat(desk.portal.calls("crm.item.fields")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"error\":\"\"}", "{\"error\":100}", "<html>"})
    void an_unreadable_refusal_is_still_a_refusal(String body) {
        assertThat(PortalError.read(400, body).verdict("crm.item.add", 0)).isInstanceOf(Crm.Refused.class);
    }

    private void assertSilent(RuntimeException failure) {
        var whole = new StringWriter();
        failure.printStackTrace(new PrintWriter(whole));
        assertThat(whole.toString())
                .doesNotContain(desk.portal.secret())
                .doesNotContain("/rest/")
                .doesNotContain("900123")
                .doesNotContain("Петрова");
        assertThat(Map.of("failure", failure).toString()).doesNotContain(desk.portal.secret());
    }
}
