package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.fakes.CountingProxy;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.ConnectionLost;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outbox.Done;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counted on the wire: whenever the client speaks after the server has spoken. */
class RoundTripsTest {

    private static TestDatabase database;
    private static CountingProxy proxy;
    private static Pool pool;
    private static Desk desk;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.fresh();
        proxy = CountingProxy.before(database.url());
        pool = database.pool(proxy.url(), 1);
        desk = new Desk(pool);
        Address first = desk.agreed("warm");
        await(desk.talks.busy(first, Set.of("petrov"), NOON, NOON.plusSeconds(1), NOON));
    }

    @AfterAll
    static void stop() throws Exception {
        pool.close().await().atMost(Desk.PATIENCE);
        proxy.close();
        database.close();
    }

    @Test
    void an_ordinary_message_costs_two_its_repeat_one_and_a_booking_three() {
        Address ivan = Desk.chat("ivan");
        int before = proxy.flights();
        var opened = await(desk.talks.open(ivan, "1", NOON));
        var saved = desk.save(
                opened,
                new TurnOf(agreedTalk())
                        .consent(ConsentDecision.GRANTED)
                        .owes(say("a"), say("b"))
                        .build());
        assertThat(proxy.flights() - before).isEqualTo(2);
        assertThat(((Saved.Done) saved).owed()).hasSize(2);

        before = proxy.flights();
        assertThat(await(desk.talks.open(ivan, "1", NOON)).heardBefore()).isTrue();
        assertThat(proxy.flights() - before).isEqualTo(1);

        before = proxy.flights();
        var again = desk.open(ivan);
        await(desk.talks.busy(ivan, Set.of("petrov"), NOON, slot("petrov", 0).to(), NOON));
        desk.save(
                again,
                new TurnOf(agreedTalk())
                        .with(book(slot("petrov", 0), "А"))
                        .owes(say("c"))
                        .build());
        assertThat(proxy.flights() - before).isEqualTo(3);
    }

    @Test
    void many_rows_are_closed_in_one() {
        Address olga = Desk.chat("olga");
        var saved = (Saved.Done) desk.turn(
                olga,
                new TurnOf(agreedTalk())
                        .consent(ConsentDecision.GRANTED)
                        .owes(say("a"), say("b"))
                        .build());
        var rows = saved.owed().stream()
                .map(row -> new Done(row, Optional.of("1")))
                .toList();
        await(desk.outbox.done(rows, NOON));
        int before = proxy.flights();
        await(desk.outbox.done(rows, NOON));
        assertThat(proxy.flights() - before).isEqualTo(1);
    }

    @Test
    void a_connection_that_died_is_told_by_its_name_and_a_refused_statement_is_not() {
        var one = database.pool(database.url(), 1);
        var sql = new Sql(one);
        assertThatThrownBy(() -> await(sql.run("SELECT pg_terminate_backend(pg_backend_pid())", Tuple.tuple())))
                .isInstanceOf(ConnectionLost.class);
        assertThatThrownBy(() -> await(sql.run("SELECT nonsense", Tuple.tuple())))
                .isNotInstanceOf(ConnectionLost.class);
        assertThat(await(sql.run("SELECT 1", Tuple.tuple())).size()).isEqualTo(1);
        one.close().await().atMost(Desk.PATIENCE);
    }

    @Test
    void a_server_that_is_not_there_is_a_lost_connection_too() {
        var nobody = database.pool("postgresql://a:b@127.0.0.1:1/db", 1);
        assertThatThrownBy(() -> await(new Sql(nobody).run("SELECT 1", Tuple.tuple())))
                .isInstanceOf(ConnectionLost.class);
        nobody.close().await().atMost(Desk.PATIENCE);
    }
}
