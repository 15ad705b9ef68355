package io.registratura.persistence;

import io.registratura.persistence.disk.Json;
import io.registratura.port.Address;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Owed;
import io.registratura.port.Sealing;
import io.registratura.port.Unclosed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Closes rows that are done: at once, or ahead of the next statement in the flight of that one. Both go down one connection
 * in this order, so whoever asks next finds the rows closed: a message of the same chat, a claim, the staff's answer.
 */
@ApplicationScoped
class Closing implements Unclosed {

    private static final Logger LOG = Logger.getLogger(Closing.class);
    private static final String FINISH = Sql.read("finish.sql");
    private static final String SENT = Sql.read("sent.sql");

    private final Sql sql;
    private final Leased leased;
    private final Sealing sealing;
    private final WaitingRows waiting = new WaitingRows();

    Closing(Pool pool, Sealing sealing) {
        this.sql = new Sql(pool);
        this.leased = new Leased(sql, sealing);
        this.sealing = sealing;
    }

    @Override
    public void keptBy(Keeper keeper) {
        waiting.keptBy(Optional.of(keeper));
    }

    @Override
    public void keptByNobody() {
        waiting.keptBy(Optional.empty());
    }

    /** Lets these rows wait, if any may. */
    boolean mayWait(List<Done> rows, Instant now, Duration lease) {
        return rows.isEmpty() || waiting.add(new Batch(rows, now, lease));
    }

    /** Closes these rows now; the answer is what waited behind them, if it is to be leased. */
    Uni<List<Owed>> close(List<Done> rows, Instant now, Optional<Duration> lease) {
        return rows.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sql.inOneFlight(connection -> finish(connection, rows, now, lease))
                        .chain(behind -> leased.readable(behind, now));
    }

    /** The journal first: it may wait for others of the clinic, and what closes sees all that was saved meanwhile. */
    private Uni<RowSet<Row>> finish(SqlConnection connection, List<Done> rows, Instant now, Optional<Duration> lease) {
        JsonArray left = SentEntries.of(sealing, rows, now);
        Uni<RowSet<Row>> closed = connection.preparedQuery(FINISH).execute(values(rows, now, lease));
        return left.isEmpty()
                ? closed
                : Uni.combine()
                        .all()
                        .unis(connection.preparedQuery(SENT).execute(Tuple.of(left)), closed)
                        .with((_, behind) -> behind);
    }

    @Override
    public Uni<List<Owed>> close() {
        return Uni.createFrom().deferred(() -> close(waiting.take()));
    }

    /** Rows of this chat stand behind others: closes what waits, and who still sends to this chat closes at once. */
    Uni<List<Owed>> hurry(Address address) {
        return Uni.createFrom().deferred(() -> close(waiting.hurry(address)));
    }

    private Uni<List<Owed>> close(Optional<Batch> taken) {
        return taken.map(batch -> close(batch.rows(), batch.now(), Optional.of(batch.lease()))
                        .onFailure(Sql::connectionDied)
                        .invoke(_ -> waiting.putBack(batch)))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    /** Runs the statement, and ahead of it in the same flight closes what waits. */
    Uni<RowSet<Row>> ahead(String statement, Tuple values) {
        return Uni.createFrom()
                .deferred(() -> waiting.take()
                        .map(batch -> together(batch, statement, values))
                        .orElseGet(() -> sql.run(statement, values)));
    }

    private Uni<RowSet<Row>> together(Batch batch, String statement, Tuple values) {
        return sql.inOneFlight(connection -> Uni.combine()
                        .all()
                        .unis(
                                ride(connection, batch),
                                connection.preparedQuery(statement).execute(values))
                        .with((_, rows) -> rows))
                .onFailure(Sql::connectionDied)
                .invoke(_ -> waiting.putBack(batch));
    }

    /** Never fails the one it rides with: what a lost connection left open is closed later, by whoever comes next. */
    private Uni<Void> ride(SqlConnection connection, Batch batch) {
        return finish(connection, batch.rows(), batch.now(), Optional.of(batch.lease()))
                .chain(behind -> leased.readable(behind, batch.now()))
                .invoke(waiting::freed)
                .onFailure(failure -> !Sql.connectionDied(failure))
                .invoke(failure -> LOG.warnf(
                        "rows stay open until their lease ends: %s",
                        failure.getClass().getName()))
                .replaceWithVoid()
                .onFailure(failure -> !Sql.connectionDied(failure))
                .recoverWithNull();
    }

    private static Tuple values(List<Done> rows, Instant now, Optional<Duration> lease) {
        OffsetDateTime until = lease.map(now::plus).map(Sql::time).orElse(null);
        return Tuple.tuple()
                .addArrayOfLong(rows.stream().map(done -> done.row().id()).toArray(Long[]::new))
                .addArrayOfInteger(
                        rows.stream().map(done -> done.row().attempt()).toArray(Integer[]::new))
                .addArrayOfString(rows.stream()
                        .map(done -> done.receipt().map(Json::clean).orElse(null))
                        .toArray(String[]::new))
                .addOffsetDateTime(Sql.time(now))
                .addValue(until);
    }

    /** Rows that wait, when the last of them was done, and for how long what waits behind them is to be leased. */
    record Batch(List<Done> rows, Instant now, Duration lease) {}
}
