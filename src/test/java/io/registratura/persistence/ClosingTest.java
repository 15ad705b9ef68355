package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.tellStaff;
import static io.registratura.persistence.Desk.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.fakes.CountingProxy;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.ConnectionLost;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.registratura.port.Unclosed.Keeper;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are done and wait: nothing is sent twice for it, and nothing stands still behind them. */
class ClosingTest {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String OPEN = "SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL";

    private final TestDatabase database = TestDatabase.fresh();
    private final Kept kept = new Kept();
    private CountingProxy proxy;
    private Pool pool;
    private Desk desk;

    /** Remembers what it was told. */
    private static final class Kept implements Keeper {
        private int told;
        private final List<Owed> freed = new ArrayList<>();

        @Override
        public void rowsWait() {
            told++;
        }

        @Override
        public void freed(List<Owed> rows) {
            freed.addAll(rows);
        }
    }

    @BeforeEach
    void start() throws Exception {
        proxy = CountingProxy.before(database.url());
        pool = database.pool(proxy.url(), 1);
        desk = new Desk(pool);
        desk.agreed("warm");
        await(desk.outbox.claim(EnumSet.allOf(Kind.class), 9, NOON, LEASE));
        desk.closing.keptBy(kept);
        finished(saved(Desk.chat("warm"), say("warm")));
        assertThat(await(desk.closing.close())).isEmpty();
        assertThat(kept.told).isEqualTo(1);
    }

    @AfterEach
    void stop() throws Exception {
        pool.close().await().atMost(Desk.PATIENCE);
        proxy.close();
        database.close();
    }

    private List<Owed> saved(Address address, What... whats) {
        return ((Saved.Done)
                        desk.turn(address, new TurnOf(agreedTalk()).owes(whats).build()))
                .owed();
    }

    private List<Owed> finished(List<Owed> rows) {
        var done = rows.stream()
                .map(row -> new Done(row, Optional.of("r" + row.id())))
                .toList();
        return await(desk.outbox.finishSoon(done, NOON, LEASE));
    }

    private long open() {
        return database.count(OPEN);
    }

    @Test
    void rows_wait_for_the_next_message_and_cost_it_nothing() {
        finished(saved(Desk.chat("ivan"), say("one"), say("two")));
        assertThat(open()).isEqualTo(2);
        int before = proxy.flights();
        desk.open(Desk.chat("olga"));
        assertThat(proxy.flights() - before).isEqualTo(1);
        assertThat(open()).isZero();
    }

    @Test
    void a_message_of_the_same_chat_gets_its_rows_at_once() {
        Address ivan = Desk.chat("ivan");
        for (int message = 0; message < 3; message++) {
            int before = proxy.flights();
            assertThat(finished(saved(ivan, say("answer")))).isEmpty();
            assertThat(proxy.flights() - before).isEqualTo(2);
        }
        assertThat(open()).isEqualTo(1);
        assertThat(kept.freed).isEmpty();
    }

    @Test
    void a_message_that_was_read_before_the_former_one_was_done_gets_its_rows_too() {
        Address ivan = Desk.chat("ivan");
        var first = saved(ivan, say("one"));
        var second = desk.open(ivan);
        finished(first);
        var turn = new TurnOf(agreedTalk()).owes(say("two")).build();
        assertThat(texts(((Saved.Done) desk.save(second, turn)).owed())).containsExactly("two");
    }

    @Test
    void who_sends_while_others_stand_behind_closes_at_once_and_goes_on_with_them() {
        Address ivan = Desk.chat("ivan");
        var first = saved(ivan, say("one"));
        assertThat(saved(ivan, say("two"))).isEmpty();
        assertThat(texts(finished(first))).containsExactly("two");
    }

    @Test
    void what_stands_behind_in_a_lane_of_many_chats_is_handed_to_the_keeper() {
        var first = saved(Desk.chat("ivan"), tellStaff("one"));
        assertThat(saved(Desk.chat("olga"), tellStaff("two"))).isEmpty();
        finished(first);
        desk.open(Desk.chat("anna"));
        assertThat(texts(kept.freed)).containsExactly("two");
        assertThat(open()).isEqualTo(1);
    }

    @Test
    void nothing_done_is_claimed_again_though_its_lease_is_long_over() {
        finished(saved(Desk.chat("ivan"), say("one")));
        int before = proxy.flights();
        assertThat(await(desk.outbox.claim(EnumSet.allOf(Kind.class), 9, NOON.plusSeconds(9999), LEASE)))
                .isEmpty();
        assertThat(proxy.flights() - before).isEqualTo(1);
        assertThat(open()).isZero();
    }

    @Test
    void the_staffs_answer_finds_its_chat_though_the_word_to_them_was_not_closed_yet() {
        Address ivan = Desk.chat("ivan");
        var rows = saved(ivan, tellStaff("help"));
        finished(rows);
        assertThat(await(desk.outbox.aboutChat("demo", "r" + rows.getFirst().id())))
                .contains(ivan);
    }

    @Test
    void a_repeat_finds_nothing_owed_and_costs_one() {
        Address ivan = Desk.chat("ivan");
        var opened = await(desk.talks.open(ivan, "update", NOON));
        var saved = desk.save(opened, new TurnOf(agreedTalk()).owes(say("one")).build());
        assertThat(await(desk.talks.open(ivan, "update", NOON)).owed()).containsEntry(Kind.MESSAGE, NOON.plus(LEASE));
        finished(((Saved.Done) saved).owed());
        int before = proxy.flights();
        var again = await(desk.talks.open(ivan, "update", NOON));
        assertThat(again.heardBefore()).isTrue();
        assertThat(again.owed()).isEmpty();
        assertThat(proxy.flights() - before).isEqualTo(1);
    }

    @Test
    void a_lost_connection_loses_no_closing() {
        finished(saved(Desk.chat("ivan"), say("one")));
        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND pid <> pg_backend_pid()");
        try {
            desk.open(Desk.chat("olga"));
            assertThat(open())
                    .as("noticed before, closed on a fresh connection")
                    .isZero();
        } catch (ConnectionLost noticedOnlyNow) {
            assertThat(open()).isEqualTo(1);
            assertThat(kept.told).isEqualTo(3);
        }
        desk.open(Desk.chat("olga"));
        assertThat(open()).isZero();
    }

    @Test
    void on_a_fresh_connection_too_the_closing_comes_first() {
        var fresh = database.pool(database.url(), 1);
        var other = new Desk(fresh);
        other.closing.keptBy(kept);
        var row = saved(Desk.chat("olga"), say("two")).getFirst();
        assertThat(await(other.outbox.finishSoon(List.of(new Done(row, Optional.empty())), NOON, LEASE)))
                .isEmpty();
        assertThat(await(other.outbox.claim(EnumSet.allOf(Kind.class), 9, NOON.plusSeconds(9999), LEASE)))
                .isEmpty();
        fresh.close().await().atMost(Desk.PATIENCE);
    }

    @Test
    void without_a_keeper_rows_are_closed_at_once() {
        desk.closing.keptByNobody();
        finished(saved(Desk.chat("ivan"), say("one")));
        assertThat(open()).isZero();
    }

    @Test
    void at_a_stop_what_waits_is_closed_and_what_stood_behind_it_is_handed_over() {
        var first = saved(Desk.chat("ivan"), tellStaff("one"));
        assertThat(saved(Desk.chat("olga"), tellStaff("two"))).isEmpty();
        finished(first);
        desk.closing.keptByNobody();
        assertThat(texts(await(desk.closing.close()))).containsExactly("two");
        assertThat(open()).isEqualTo(1);
    }
}
