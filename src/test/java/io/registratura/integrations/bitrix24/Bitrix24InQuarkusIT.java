package io.registratura.integrations.bitrix24;

import static io.registratura.integrations.bitrix24.Desk.NOW;
import static io.registratura.integrations.bitrix24.Desk.visit;
import static io.registratura.port.Owed.CrmNews.BOOKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.funqy.Funq;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.registratura.clinic.Clinic;
import io.registratura.fakes.FakeBitrix24;
import io.registratura.fakes.FakeBitrix24.Mode;
import io.registratura.port.Address;
import io.registratura.port.Clinics;
import io.registratura.port.Crm;
import io.registratura.port.Crm.HumanCall;
import io.registratura.port.Settings;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same adapter with its real client and its fault tolerance around it; needs a JVM of its own. */
@QuarkusTest
@TestProfile(Bitrix24InQuarkusIT.Alone.class)
class Bitrix24InQuarkusIT {

    @Inject
    Crm crm;

    @Inject
    OnePortal clinics;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void open() {
        breakers.resetAll();
        clinics.open();
    }

    @AfterEach
    void close() {
        clinics.portal().close();
    }

    @Test
    void a_booking_reaches_the_portal_and_a_call_for_a_person_too() {
        var id = tell();
        var call = new HumanCall(
                new Address("romashka", "vk", "1"), "NO_SLOTS", Optional.empty(), Optional.empty(), NOW, 0);
        crm.callHuman(Desk.CLINIC, "call-1", call).await().atMost(Duration.ofSeconds(15));

        assertThat(clinics.portal().deals()).hasSize(2);
        assertThat(clinics.portal().deals().getFirst()).containsEntry("id", Integer.valueOf(id));
        assertThat(clinics.portal().todos()).hasSize(1);
    }

    @Test
    void being_throttled_once_is_over_before_anybody_notices() {
        clinics.portal().next("crm.item.add", Mode.THROTTLED);

        tell();

        assertThat(clinics.portal().deals()).hasSize(1);
        assertThat(clinics.portal().contacts()).hasSize(1);
    }

    @Test
    void a_long_wait_is_left_to_the_outbox() {
        clinics.portal().next("crm.item.add", Mode.SPENT);

        assertThatThrownBy(this::tell).isInstanceOf(Crm.Busy.class);
        assertThat(clinics.portal().calls("crm.item.add")).isOne();
    }

    @Test
    void a_lost_answer_is_not_repeated_at_once_and_found_by_the_next() {
        clinics.portal().next("crm.item.add", Mode.DOES_THEN_HANGS);

        assertThatThrownBy(this::tell).isInstanceOf(Portal.Lost.class);
        assertThat(clinics.portal().calls("crm.item.add")).isOne();
        tell();

        assertThat(clinics.portal().contacts()).hasSize(1);
        assertThat(clinics.portal().deals()).hasSize(1);
    }

    @Test
    void no_failure_of_the_real_client_knows_the_secret() {
        for (var mood : Mode.values()) {
            if (mood != Mode.FINE) {
                clinics.portal().mode(mood);
                breakers.resetAll();
                assertThat(trace(catchThrowable(this::tell)))
                        .as(mood.name())
                        .doesNotContain(clinics.portal().secret())
                        .doesNotContain("/rest/");
            }
        }
    }

    @Test
    void a_dead_portal_opens_the_breaker_and_a_refusal_does_not() {
        clinics.portal().mode(Mode.FORBIDDEN);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(this::tell).isInstanceOf(Crm.Refused.class);
        }
        clinics.portal().mode(Mode.DOWN);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::tell).isInstanceOf(Portal.Lost.class);
        }
        assertThatThrownBy(this::tell).isInstanceOf(CircuitBreakerOpenException.class);
    }

    private String tell() {
        return crm.tell(Desk.CLINIC, visit(), BOOKED).await().atMost(Duration.ofSeconds(15));
    }

    private static String trace(Throwable failure) {
        var whole = new StringWriter();
        failure.printStackTrace(new PrintWriter(whole));
        return whole.toString();
    }

    /** This room alone, without a database and with a short patience. */
    public static class Alone implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OnePortal.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "DATABASE_URL", "postgresql://nobody:nothing@127.0.0.1:1/none",
                    "MASTER_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    "quarkus.hibernate-orm.active", "false",
                    "quarkus.devservices.enabled", "false",
                    "quarkus.funqy.export", "bitrix24-test",
                    "quarkus.lambda.mock-event-server.test-port", "0",
                    "quarkus.rest-client.bitrix24.read-timeout", "500");
        }
    }

    /** Funqy starts with a function only. */
    static class Nothing {
        @Funq("bitrix24-test")
        public void nothing() {}
    }

    /** One clinic whose portal each test brings. */
    @Alternative
    @ApplicationScoped
    static class OnePortal implements Clinics {
        private Optional<FakeBitrix24> portal = Optional.empty();

        @Override
        public Optional<Clinic> find(String key) {
            return Optional.of(Desk.CLINIC);
        }

        @Override
        public List<Clinic> all() {
            return List.of(Desk.CLINIC);
        }

        @Override
        public Settings settings(String clinic, String section) {
            return new Settings(Map.of("webhook", portal().webhook()), Map.of());
        }

        FakeBitrix24 portal() {
            return portal.orElseThrow();
        }

        void open() {
            portal = Optional.of(new FakeBitrix24());
        }
    }
}
