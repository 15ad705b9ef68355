package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.audit.Anchor;
import io.registratura.clinic.Clinic;
import io.registratura.clinic.DemoClinic;
import io.registratura.flow.AnchorJournal;
import io.registratura.port.Clinics;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Owed;
import io.registratura.port.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a day the journal's place leaves the database, by two ways. */
class AnchoringTest extends OnPostgres {
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final List<Anchor> kept = new ArrayList<>();
    private Instant now = NOON;
    private Settings staff = new Settings(Map.of(), Map.of("telegram", List.of("-100")));

    /** What a journal holds stays: every test begins a day of its own. */
    @BeforeEach
    void anotherDay() {
        now = NOON.plus(Duration.ofDays(database.count("SELECT count(*) FROM journal") * 3));
    }

    private void daily() {
        var clinics = new Clinics() {
            @Override
            public Optional<Clinic> find(String key) {
                return Optional.of(DemoClinic.clinic());
            }

            @Override
            public List<Clinic> all() {
                return List.of(DemoClinic.clinic());
            }

            @Override
            public Settings settings(String clinic, String section) {
                return section.equals("staff") ? staff : Settings.NONE;
            }
        };
        await(new AnchorJournal(desk.journal, kept::add, desk.outbox, clinics, () -> now).daily());
    }

    private List<Owed> told() {
        return await(desk.outbox.claim(EnumSet.of(Kind.STAFF), 9, now, LEASE));
    }

    @Test
    void staff_is_told_once_a_day_what_the_file_keeps_and_the_day_itself_is_noted() {
        daily();
        List<Owed> told = told();
        assertThat(told).hasSize(1);
        assertThat(Anchor.in(Desk.text(told.getFirst().what()))).isEqualTo(kept);
        assertThat(Desk.text(told.getFirst().what()))
                .startsWith("Журнал: запись № " + kept.getFirst().seq());
        assertThat(database.count("SELECT count(*) FROM journal WHERE seq = "
                        + kept.getFirst().seq() + " AND entry::jsonb ->> 'action' = 'RETENTION_RUN'"))
                .isEqualTo(1);
        await(desk.outbox.done(List.of(new Done(told.getFirst(), Optional.of("-100/7"))), now));

        now = now.plusSeconds(60);
        daily();
        assertThat(kept).hasSize(2);
        assertThat(told()).as("the same day").isEmpty();
        now = now.plus(Duration.ofDays(1));
        daily();
        assertThat(told()).hasSize(1);
        assertThat(await(desk.outbox.aboutChat(DemoClinic.clinic().key(), "-100/7")))
                .as("a reply to it is about no patient")
                .isEmpty();
    }

    @Test
    void a_clinic_without_a_chat_of_staff_keeps_the_file() {
        staff = Settings.NONE;
        daily();
        assertThat(kept).hasSize(1);
        assertThat(told()).isEmpty();
    }
}
