package io.registratura.persistence.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.registratura.persistence.TestDatabase;
import io.registratura.port.Housekeeping;
import io.registratura.port.Housekeeping.Swept;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hibernate itself over a real Postgres; needs a JVM of its own. */
@QuarkusTest
@QuarkusTestResource(value = HousekeepingIT.Postgres.class, restrictToAnnotatedClass = true)
class HousekeepingIT {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Inject
    Housekeeping housekeeping;

    @Test
    void what_is_over_goes_and_what_may_still_be_asked_for_stays() throws Throwable {
        var swept = VertxContextSupport.subscribeAndAwait(() -> housekeeping.sweep(NOW));
        assertThat(swept).isEqualTo(new Swept(1, 1, 3, 2));
        assertThat(VertxContextSupport.subscribeAndAwait(() -> housekeeping.sweep(NOW)))
                .isEqualTo(new Swept(0, 0, 0, 0));
    }

    /** A database in which something of each kind is over and something is not. */
    public static class Postgres implements QuarkusTestResourceLifecycleManager {
        private final TestDatabase database = TestDatabase.fresh(1);

        @Override
        public Map<String, String> start() {
            database.run("WITH t AS (INSERT INTO consent_text VALUES ('demo', repeat('0', 64), 'core', 'ru', 'v1', 't',"
                    + " 'p', 'text', '2026-01-01')), c AS (INSERT INTO consent (clinic, channel, chat_hash, patient,"
                    + " decision, version, text_hash, decided_at) VALUES ('demo', 't', sha256('c'),"
                    + " '00000000-0000-0000-0000-000000000001', 'granted', 'v1', repeat('0', 64), '2026-01-01'))"
                    + " INSERT INTO patient (id, clinic, channel, chat, wrapped_key, key_id, consent_version,"
                    + " consent_at, created_at) VALUES ('00000000-0000-0000-0000-000000000001', 'demo', 't', 'c',"
                    + " '\\x00', '\\x01020304', 'v1', '2026-01-01', '2026-01-01')");
            database.run("INSERT INTO heard VALUES ('demo', 't', 'c', 'old', '2026-11-20T08:59:00Z'),"
                    + " ('demo', 't', 'c', 'new', '2026-11-20T09:01:00Z')");
            database.run("INSERT INTO offer (clinic, channel, chat, place, doctor, during, until) VALUES"
                    + " ('demo', 't', 'c', 0, 'd', '[2026-11-24,2026-11-25)', '2026-11-23T09:00:00Z'),"
                    + " ('demo', 't', 'c', 1, 'd', '[2026-11-24,2026-11-25)', '2026-11-23T09:00:01Z')");
            database.run("INSERT INTO triage_decision (clinic, channel, chat, event, urgency, rules, ruleset, engine,"
                    + " decided_at) VALUES ('demo', 't', 'c', 'old', 'ROUTINE', '{MIN-01}', 'h', '1', '2026-10-20'),"
                    + " ('demo', 't', 'c', 'new', 'ROUTINE', '{MIN-01}', 'h', '1', '2026-11-20')");
            row("t", "'2026-10-20'", "NULL"); // done long ago: goes
            row("t", "NULL", "'2026-10-20'"); // given up long ago: goes
            row("t", "'2026-11-22'", "NULL"); // done yesterday: emptied
            row("t", "NULL", "'2026-11-01'"); // given up three weeks ago: emptied
            row("t", "NULL", "'2026-11-20'"); // given up lately: staff may still look
            row("t", "NULL", "NULL"); // owed
            row("widget", "'2026-11-22'", "NULL"); // the page may still read it
            return Map.of(
                    "DATABASE_URL",
                    database.url(),
                    "MASTER_KEY",
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                    "quarkus.hibernate-orm.active",
                    "true",
                    "quarkus.funqy.export",
                    "housekeeping");
        }

        private void row(String channel, String done, String dead) {
            database.run("INSERT INTO outbox (clinic, channel, chat, patient, lane, kind, sealed, not_before, due_at,"
                    + " done_at, dead_at, created_at) VALUES ('demo', '" + channel + "', 'c',"
                    + " '00000000-0000-0000-0000-000000000001', 'l', 'message', '\\x01', '2026-01-01', '2026-01-01', "
                    + done + ", " + dead + ", '2026-01-01')");
        }

        @Override
        public void stop() {
            database.close();
        }
    }
}
