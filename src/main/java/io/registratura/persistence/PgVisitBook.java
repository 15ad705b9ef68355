package io.registratura.persistence;

import io.registratura.persistence.disk.Json;
import io.registratura.port.Address;
import io.registratura.port.Crm.VisitRecord;
import io.registratura.port.Sealing;
import io.registratura.port.VisitBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The visits, opened. A reminder holds its visit's row: a cancellation, or «no more reminders», waits for it, or it waits and
 * finds nothing.
 */
@ApplicationScoped
class PgVisitBook implements VisitBook {

    private static final Duration SENDING = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(15);

    /** A frozen or dead holder never blocks a cancellation for longer than this. */
    private static final String LIMITS = """
            SELECT set_config('lock_timeout', '3s', true), set_config('statement_timeout', '5s', true),
                   set_config('idle_in_transaction_session_timeout', '12s', true)""";

    private static final String STANDING =
            VisitRows.SELECT + "   AND v.status = 'booked' AND lower(v.during) = $5 AND v.quiet_since IS NULL"
                    + " AND may_be_reminded(v.patient, now()) FOR SHARE OF v";
    private static final String KEPT =
            "UPDATE visit SET deal = $5 WHERE id = $1 AND clinic = $2 AND channel = $3 AND chat = $4";

    private static final String DEALS = """
            SELECT v.deal FROM visit v WHERE v.clinic = $1 AND v.channel = $2 AND v.chat = $3 AND v.deal IS NOT NULL
             GROUP BY v.deal ORDER BY max(v.updated_at) DESC LIMIT 5""";

    private final Sql sql;
    private final Sealing sealing;

    PgVisitBook(Pool pool, Sealing sealing) {
        this.sql = new Sql(pool);
        this.sealing = sealing;
    }

    @Override
    public Uni<Optional<VisitRecord>> record(Address address, UUID visit) {
        return sql.run(VisitRows.SELECT, key(address, visit)).map(rows -> first(rows, address));
    }

    @Override
    public Uni<Void> keptInCrm(Address address, UUID visit, String deal) {
        return sql.run(KEPT, key(address, visit).addString(Json.clean(deal))).replaceWithVoid();
    }

    @Override
    public Uni<List<String>> deals(Address asked) {
        Address address = Opening.clean(asked);
        return sql.run(DEALS, Tuple.of(address.clinic(), address.channel(), address.chat()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("deal"))
                        .toList());
    }

    @Override
    public Uni<Boolean> whileItStands(
            Address address, UUID visit, Instant start, Function<VisitRecord, Uni<Void>> send) {
        return sql.inTransaction(
                WHOLE,
                connection -> standing(connection, address, visit, start)
                        .chain(found -> found.map(
                                        record -> bounded(send.apply(record)).replaceWith(true))
                                .orElseGet(() -> Uni.createFrom().item(false))));
    }

    /** Both statements go out in one flight. */
    private Uni<Optional<VisitRecord>> standing(SqlConnection connection, Address address, UUID visit, Instant start) {
        Uni<RowSet<Row>> limits = connection.query(LIMITS).execute();
        Uni<RowSet<Row>> row =
                connection.preparedQuery(STANDING).execute(key(address, visit).addOffsetDateTime(Sql.time(start)));
        return Uni.combine().all().unis(limits, row).with((_, rows) -> first(rows, address));
    }

    private static Uni<Void> bounded(Uni<Void> sending) {
        return sending.ifNoItem().after(SENDING).failWith(() -> new IllegalStateException("sending took too long"));
    }

    private Optional<VisitRecord> first(RowSet<Row> rows, Address address) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(VisitRows.read(rows.iterator().next(), address, sealing));
    }

    private static Tuple key(Address asked, UUID visit) {
        Address address = Opening.clean(asked);
        return Tuple.of(visit, address.clinic(), address.channel(), address.chat());
    }
}
