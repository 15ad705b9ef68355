package io.registratura.persistence;

import io.registratura.persistence.disk.Json;
import io.registratura.port.Address;
import io.registratura.port.Conversations;
import io.registratura.port.Owed;
import io.registratura.port.Sealing;
import io.registratura.port.Turn;
import io.registratura.port.Turn.Debt;
import io.registratura.visit.Busy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The hot path: {@code open.sql}, {@code busy.sql}, {@code save.sql}, each one round trip. */
@ApplicationScoped
class PgConversations implements Conversations {

    private static final String OPEN = Sql.read("open.sql");
    private static final String BUSY = Sql.read("busy.sql");
    private static final String SAVE = Sql.read("save.sql");

    private final Sql sql;
    private final Sealing sealing;
    private final Closing closing;

    PgConversations(Pool pool, Sealing sealing, Closing closing) {
        this.sql = new Sql(pool);
        this.sealing = sealing;
        this.closing = closing;
    }

    @Override
    public Uni<Opened> open(Address asked, String event, Instant now) {
        Address address = Opening.clean(asked);
        String id = Json.clean(event);
        return closing.ahead(
                        OPEN,
                        Tuple.from(List.of(address.clinic(), address.channel(), address.chat(), id, Sql.time(now))))
                .map(rows -> new Opening(address, rows.iterator().next(), sealing).read(id));
    }

    @Override
    public Uni<List<Busy>> busy(Address asking, Set<String> doctors, Instant from, Instant to, Instant now) {
        Address address = Opening.clean(asking);
        return sql.run(
                        BUSY,
                        Tuple.tuple()
                                .addString(address.clinic())
                                .addArrayOfString(doctors.toArray(String[]::new))
                                .addOffsetDateTime(Sql.time(from))
                                .addOffsetDateTime(Sql.time(to))
                                .addOffsetDateTime(Sql.time(now))
                                .addString(address.channel())
                                .addString(address.chat()))
                .map(rows -> stream(rows).map(PgConversations::busy).toList());
    }

    @Override
    public Uni<Saved> save(Opened opened, Turn turn) {
        var saving = new Saving(sealing, opened, turn);
        return closing.ahead(SAVE, Tuple.tuple().addJsonObject(saving.write()))
                .map(rows -> saved(rows.iterator().next(), opened, saving.whose(), turn))
                .onFailure(PgConversations::isSlotTaken)
                .recoverWithItem(new Saved.SlotTaken())
                .onFailure(PgConversations::isRace)
                .recoverWithItem(new Saved.Stale())
                .chain(saved -> saved instanceof Saved.Done done && done.waiting()
                        ? closing.hurry(opened.address()).map(freed -> with(done, freed))
                        : Uni.createFrom().item(saved));
    }

    /** What stood before rows of this turn was done already: they are the caller's after all. */
    private static Saved with(Saved.Done done, List<Owed> freed) {
        return new Saved.Done(
                Stream.concat(done.owed().stream(), freed.stream()).toList(), true);
    }

    private static Saved saved(Row row, Opened opened, Optional<UUID> whose, Turn turn) {
        if (!row.getBoolean("free")) {
            return new Saved.SlotTaken();
        }
        if (row.getLong("version") == null) {
            return new Saved.Stale();
        }
        var owed = row.getJsonArray("leased").stream()
                .map(JsonObject.class::cast)
                .map(leased -> owed(leased, opened.address(), whose, turn.debts()))
                .toList();
        return new Saved.Done(owed, row.getBoolean("waiting"));
    }

    private static Owed owed(JsonObject leased, Address address, Optional<UUID> whose, List<Debt> debts) {
        Debt debt = debts.get(leased.getInteger("place"));
        return new Owed(leased.getLong("id"), address, whose, 1, debt.due(), debt.what());
    }

    private static Busy busy(Row row) {
        return new Busy(
                row.getString("doctor"),
                row.getOffsetDateTime("starts").toInstant(),
                row.getOffsetDateTime("ends").toInstant());
    }

    /** An exclusion constraint refused: somebody's visit stands there. */
    private static boolean isSlotTaken(Throwable failure) {
        return Sql.state(failure).equals("23P01");
    }

    /** Another turn was in the way (unique, foreign key, serialization, deadlock): nothing was saved, read again. */
    private static boolean isRace(Throwable failure) {
        return Set.of("23505", "23503", "40001", "40P01").contains(Sql.state(failure));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
