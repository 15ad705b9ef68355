package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.chat;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.slot;
import static io.registratura.persistence.Desk.tellStaff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.audit.Anchor;
import io.registratura.audit.Chain;
import io.registratura.audit.Verdict;
import io.registratura.audit.Verifier;
import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Talk;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.persistence.database.JournalRows;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Owed;
import io.registratura.port.Turn.AlertChange;
import io.registratura.port.Turn.VisitChange;
import io.registratura.triage.Urgency;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal as the statements write it: each test has a database of its own, for a journal cannot be emptied. */
class JournalTest {

    private static void withDatabase(Work work) throws Exception {
        try (var database = TestDatabase.fresh(20)) {
            work.with(database, new Desk(database.pool()));
        }
    }

    private interface Work {
        void with(TestDatabase database, Desk desk) throws Exception;
    }

    private static Verdict verdict(TestDatabase database, Desk desk, Anchor... anchors) throws Exception {
        try (var rows = JournalRows.open(database.url())) {
            return new Verifier(clinic -> Optional.of(desk.sealing.hash(Chain.KEY_PURPOSE, clinic)), List.of(anchors))
                    .verify(rows.lines("demo"));
        }
    }

    private static List<String> actions(TestDatabase database) {
        return database.run("SELECT entry FROM journal ORDER BY clinic, seq").stream()
                .map(row -> new JsonObject(row.getString(0)).getString("action"))
                .toList();
    }

    @Test
    @DisplayName(
            "PRV-25 · whatever of a patient is opened, changed, sent or told leaves an entry with who, whose and which")
    void a_whole_dialog_leaves_its_entries() throws Exception {
        withDatabase((database, desk) -> {
            var hello = (Saved.Done) desk.turn(
                    chat("ivan"),
                    new TurnOf(Talk.FRESH).owes(say("Здравствуйте")).build());
            send(desk, hello.owed());
            assertThat(actions(database)).as("nothing personal yet").isEmpty();

            Address ivan = desk.agreed("ivan");
            assertThat(actions(database)).containsExactly("CONSENT_GRANTED", "KEY_MADE", "DIALOG_CHANGED");

            var visit = book(slot("petrov", 0), "Пётр");
            var saved = (Saved.Done) desk.turn(
                    ivan,
                    new TurnOf(agreedTalk())
                            .with(visit)
                            .owes(say("Записали"), tellStaff("Новая запись"))
                            .build());
            send(desk, saved.owed());
            assertThat(actions(database).subList(3, 8))
                    .containsExactly("OPENED", "DIALOG_CHANGED", "VISIT_BOOKED", "SENT", "STAFF_TOLD");

            var alarm = new AlertChange.Raise(UUID.randomUUID(), Urgency.EMERGENCY);
            desk.turn(ivan, new TurnOf(agreedTalk()).with(alarm).build());
            desk.turn(
                    ivan,
                    new TurnOf(agreedTalk())
                            .by("Елена (31)")
                            .with(new AlertChange.Acknowledge("Елена (31)"))
                            .build());
            desk.turn(
                    ivan,
                    new TurnOf(agreedTalk())
                            .with(new VisitChange.Cancel(visit.visit().id()))
                            .build());
            assertThat(actions(database).subList(8, 17))
                    .containsExactly(
                            "OPENED",
                            "DIALOG_CHANGED",
                            "ALARM_RAISED",
                            "OPENED",
                            "DIALOG_CHANGED",
                            "ALARM_TAKEN",
                            "OPENED",
                            "DIALOG_CHANGED",
                            "VISIT_CANCELLED");
            whoAndWhose(database);
            assertThat(verdict(database, desk)).isInstanceOf(Verdict.Intact.class);
        });
    }

    private static void whoAndWhose(TestDatabase database) {
        assertThat(database.count("SELECT count(*) FROM journal j, patient p"
                        + " WHERE j.entry::jsonb ->> 'patient' = p.id::text AND j.entry::jsonb -> 'classes' <> '[]'"))
                .isEqualTo(17);
        assertThat(database.count("SELECT count(*) FROM journal WHERE entry::jsonb -> 'actor' ->> 'kind' = 'staff'"
                        + " AND entry::jsonb -> 'actor' ->> 'ref' ~ '^[0-9a-f]{16}$'"))
                .isEqualTo(3);
        assertThat(database.run("SELECT entry FROM journal").toString())
                .doesNotContain("ivan", "Елена", "Пётр", Desk.NAME, Desk.PHONE);
    }

    private static void send(Desk desk, List<Owed> owed) {
        var done = owed.stream().map(row -> new Done(row, Optional.of("1"))).toList();
        assertThat(await(desk.outbox.finish(done, NOON, Desk.PATIENCE))).isEmpty();
    }

    @Test
    void what_did_not_leave_or_is_nobodys_is_not_noted_as_sent() throws Exception {
        withDatabase((database, desk) -> {
            var fresh = (Saved.Done) desk.turn(
                    chat("olga"),
                    new TurnOf(Talk.FRESH).owes(say("Здравствуйте")).build());
            send(desk, fresh.owed());
            assertThat(actions(database)).isEmpty();
            Address ivan = desk.agreed("ivan");
            var saved = (Saved.Done)
                    desk.turn(ivan, new TurnOf(agreedTalk()).owes(say("a")).build());
            int before = actions(database).size();
            var nothing = List.of(new Done(saved.owed().getFirst(), Optional.empty()));
            assertThat(await(desk.outbox.finish(nothing, NOON, Desk.PATIENCE))).isEmpty();
            send(desk, saved.owed());
            assertThat(actions(database)).as("closed once, without a receipt").hasSize(before);
        });
    }

    @Test
    void a_row_that_waited_behind_is_leased_by_the_statement_that_notes() throws Exception {
        withDatabase((database, desk) -> {
            Address ivan = desk.agreed("ivan");
            var first = (Saved.Done)
                    desk.turn(ivan, new TurnOf(agreedTalk()).owes(say("a")).build());
            desk.turn(ivan, new TurnOf(agreedTalk()).owes(say("b")).build());
            var done = List.of(new Done(first.owed().getFirst(), Optional.of("1")));
            assertThat(Desk.texts(await(desk.outbox.finish(done, NOON, Desk.PATIENCE))))
                    .containsExactly("b");
            assertThat(actions(database).getLast()).isEqualTo("SENT");
        });
    }

    @Test
    void the_widgets_page_reads_and_it_is_noted_and_an_idle_page_leaves_nothing() throws Exception {
        withDatabase((database, desk) -> {
            var page = new Address("demo", Debts.WIDGET, "p1");
            desk.turn(
                    page,
                    new TurnOf(agreedTalk())
                            .consent(ConsentDecision.GRANTED)
                            .owes(say("a"))
                            .build());
            int before = actions(database).size();
            var read = await(desk.mailbox.after(page, 0, NOON));
            assertThat(read).hasSize(1);
            assertThat(await(desk.mailbox.after(page, read.getFirst().seq(), NOON)))
                    .isEmpty();
            assertThat(actions(database).subList(before, before + 1)).containsExactly("SENT");
            assertThat(actions(database)).hasSize(before + 1);
        });
    }

    @Test
    void a_repeat_opens_nothing_and_a_lost_race_notes_nothing() throws Exception {
        withDatabase((database, desk) -> {
            Address ivan = desk.agreed("ivan");
            var one = desk.open(ivan);
            var two = desk.open(ivan);
            desk.save(one, new TurnOf(agreedTalk()).build());
            int before = actions(database).size();
            assertThat(desk.save(two, new TurnOf(agreedTalk()).build())).isInstanceOf(Saved.Stale.class);
            assertThat(actions(database)).hasSize(before);
            var again = await(desk.talks.open(ivan, one.event(), NOON));
            assertThat(again.heardBefore()).isTrue();
            assertThat(again.talk()).isEqualTo(Talk.FRESH);
        });
    }

    @Test
    void two_hundred_writers_at_once_leave_one_unbroken_chain() throws Exception {
        withDatabase((database, desk) -> {
            List<Uni<Saved>> turns = IntStream.range(0, 200)
                    .mapToObj(one -> desk.talks
                            .open(chat("c" + one), Desk.event(), NOON)
                            .chain(opened -> desk.talks.save(
                                    opened,
                                    new TurnOf(agreedTalk())
                                            .consent(ConsentDecision.GRANTED)
                                            .owes(say("a"))
                                            .build())))
                    .toList();
            List<Saved> saved = await(Uni.join().all(turns).andFailFast());
            assertThat(saved).allMatch(Saved.Done.class::isInstance);
            List<Uni<List<Owed>>> sending = saved.stream()
                    .map(Saved.Done.class::cast)
                    .map(done -> desk.outbox.finish(
                            done.owed().stream()
                                    .map(row -> new Done(row, Optional.of("1")))
                                    .toList(),
                            NOON,
                            Desk.PATIENCE))
                    .toList();
            await(Uni.join().all(sending).andFailFast());
            var told = verdict(database, desk);
            assertThat(told).isInstanceOf(Verdict.Intact.class);
            assertThat(((Verdict.Intact) told).size()).isEqualTo(200 * 4);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal SET entry = entry",
                "DELETE FROM journal",
                "TRUNCATE journal",
                "DELETE FROM journal_head",
                "TRUNCATE journal_head",
                "UPDATE journal_head SET seq = seq - 1"
            })
    void nothing_of_it_is_changed_even_by_a_superuser(String statement) throws Exception {
        withDatabase((database, desk) -> {
            desk.agreed("ivan");
            assertThatThrownBy(() -> database.run(statement)).hasMessageMatching("(?s).*(append-only|only moves on).*");
        });
    }

    @Test
    void the_owner_of_the_tables_has_no_right_to_change_it() throws Exception {
        try (var database = TestDatabase.fresh(2)) {
            String name = "owner" + database.count("SELECT pg_backend_pid()");
            database.run("CREATE ROLE " + name + " LOGIN PASSWORD 'p'");
            database.run("CREATE DATABASE " + name + " OWNER " + name);
            String url =
                    database.url().replaceFirst("//[^@]*@", "//" + name + ":p@").replaceFirst("/[^/]*$", "/" + name);
            io.registratura.persistence.database.Migrations.run(url);
            var pool = database.pool(url, 1);
            new Desk(pool).agreed("ivan");
            for (String statement : List.of("UPDATE journal SET seq = 9", "DELETE FROM journal", "TRUNCATE journal")) {
                assertThatThrownBy(() -> await(pool.query(statement).execute()))
                        .hasMessageContaining("permission denied");
            }
            await(pool.close());
        }
    }

    @Test
    @DisplayName("PRV-31 · a journal rewritten whole, with all its hashes and the key, contradicts yesterday's anchor")
    void a_rewritten_journal_is_caught_by_the_anchor() throws Exception {
        withDatabase((database, desk) -> {
            desk.agreed("ivan");
            Anchor yesterday = await(desk.journal.head("demo", NOON));
            desk.agreed("olga");
            assertThat(verdict(database, desk, yesterday).exit()).isZero();
            rewrite(database, desk);
            assertThat(verdict(database, desk).exit()).as("whole in itself").isZero();
            assertThat(verdict(database, desk, yesterday))
                    .isEqualTo(new Verdict.Broken("demo", yesterday.seq(), Verdict.What.REWRITTEN, 0));
        });
    }

    /** As one would who rules the database and has the key: every row anew, one word changed in the first. */
    private static void rewrite(TestDatabase database, Desk desk) {
        List<String> entries = database.run("SELECT entry FROM journal ORDER BY seq").stream()
                .map(row -> row.getString(0).replace("CONSENT_GRANTED", "CONSENT_REFUSED"))
                .toList();
        database.run("ALTER TABLE journal DISABLE TRIGGER USER; ALTER TABLE journal_head DISABLE TRIGGER USER;"
                + " DELETE FROM journal; DELETE FROM journal_head;"
                + " ALTER TABLE journal ENABLE TRIGGER USER; ALTER TABLE journal_head ENABLE TRIGGER USER");
        byte[] key = desk.sealing.hash(Chain.KEY_PURPOSE, "demo");
        for (String entry : entries) {
            String seal = java.util.HexFormat.of()
                    .formatHex(Chain.seal(key, entry.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            database.run("SELECT journal_append('demo', ARRAY['" + entry + "'], ARRAY['\\x" + seal + "'::bytea])");
        }
    }
}
