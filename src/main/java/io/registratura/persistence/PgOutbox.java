package io.registratura.persistence;

import io.registratura.persistence.disk.Json;
import io.registratura.port.Address;
import io.registratura.port.Outbox;
import io.registratura.port.Owed;
import io.registratura.port.Sealing;
import io.registratura.port.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is owed, in one table: a claim is a lease that moves {@code due_at} ahead and commits. */
@ApplicationScoped
class PgOutbox implements Outbox {

    private static final String CLAIM = Sql.read("claim.sql");
    private static final String OWE = Sql.read("owe.sql");
    private static final String LATER = """
            UPDATE outbox SET due_at = $3, reason = $4
             WHERE id = $1 AND attempt = $2 AND done_at IS NULL AND dead_at IS NULL""";
    /** The heads of lanes only: what waits behind another is nobody's reason to wake. */
    private static final String NEXT_DUE = """
            SELECT min(o.due_at) AS due FROM outbox o
             WHERE o.kind = ANY ($1) AND o.done_at IS NULL AND o.dead_at IS NULL
               AND NOT (o.channel = 'widget' AND o.kind = 'message')
               AND NOT EXISTS (
                 SELECT FROM outbox p
                  WHERE p.clinic = o.clinic AND p.lane = o.lane AND p.done_at IS NULL AND p.dead_at IS NULL
                    AND (p.not_before, p.id) < (o.not_before, o.id))""";

    private static final String ABOUT = """
            SELECT channel, chat FROM outbox
             WHERE clinic = $1 AND receipt = $2 AND kind = 'staff' AND channel <> 'journal' ORDER BY id DESC LIMIT 1""";
    private static final String WHO = """
            SELECT d.patient, d.consent, p.wrapped_key FROM dialog d JOIN patient p ON p.id = d.patient
             WHERE d.clinic = $1 AND d.channel = $2 AND d.chat = $3""";

    private final Sql sql;
    private final Sealing sealing;
    private final Closing closing;
    private final Leased leased;

    PgOutbox(Pool pool, Sealing sealing, Closing closing) {
        this.sql = new Sql(pool);
        this.sealing = sealing;
        this.closing = closing;
        this.leased = new Leased(sql, sealing);
    }

    @Override
    public Uni<List<Owed>> claim(Set<Kind> kinds, int most, Instant now, Duration lease) {
        var values = Tuple.tuple()
                .addArrayOfString(names(kinds))
                .addOffsetDateTime(Sql.time(now))
                .addInteger(most)
                .addOffsetDateTime(Sql.time(now.plus(lease)));
        return closing.ahead(CLAIM, values).chain(rows -> leased.readable(rows, now));
    }

    @Override
    public Uni<Void> done(List<Done> rows, Instant now) {
        return closing.close(rows, now, Optional.empty()).replaceWithVoid();
    }

    @Override
    public Uni<List<Owed>> finish(List<Done> rows, Instant now, Duration lease) {
        return closing.close(rows, now, Optional.of(lease));
    }

    @Override
    public Uni<List<Owed>> finishSoon(List<Done> rows, Instant now, Duration lease) {
        return closing.mayWait(rows, now, lease) ? Uni.createFrom().item(List.of()) : finish(rows, now, lease);
    }

    @Override
    public Uni<Void> later(Owed row, Instant due, String reason) {
        var values = Tuple.of(row.id(), row.attempt(), Sql.time(due), Json.clean(reason));
        return sql.run(LATER, values).replaceWithVoid();
    }

    @Override
    public Uni<Void> dead(Owed row, Instant now, String reason) {
        return leased.giveUp(row.id(), row.attempt(), row.address(), row.what().kind(), now, reason);
    }

    @Override
    public Uni<Void> owe(Address asked, String cause, List<Turn.Debt> debts, Instant now) {
        Address address = Opening.clean(asked);
        return sql.run(WHO, Tuple.of(address.clinic(), address.channel(), address.chat()))
                .map(rows -> beside(address, cause, debts, now, rows))
                .chain(extra -> sql.run(OWE, Tuple.tuple().addJsonObject(extra)))
                .replaceWithVoid();
    }

    private JsonObject beside(Address address, String cause, List<Turn.Debt> debts, Instant now, RowSet<Row> rows) {
        Optional<Row> row = first(rows);
        Optional<Patient> patient = row.map(
                who -> Patient.known(sealing, address.clinic(), who.getUUID("patient"), who.getBuffer("wrapped_key")));
        boolean agreed = row.map(who -> who.getString("consent")).isPresent();
        var json = new JsonObject()
                .put("clinic", address.clinic())
                .put("channel", address.channel())
                .put("chat", address.chat())
                .put("cause", cause)
                .put("now", now.toString())
                .put("debts", Debts.write(address, patient, agreed, debts));
        patient.ifPresent(known -> json.put("patient", known.id().toString()));
        return Json.clean(json);
    }

    @Override
    public Uni<Optional<Instant>> nextDue(Set<Kind> kinds) {
        return closing.ahead(NEXT_DUE, Tuple.tuple().addArrayOfString(names(kinds)))
                .map(rows ->
                        first(rows).map(row -> row.getOffsetDateTime("due")).map(java.time.OffsetDateTime::toInstant));
    }

    @Override
    public Uni<Optional<Address>> aboutChat(String clinic, String receipt) {
        return closing.ahead(ABOUT, Tuple.of(clinic, Json.clean(receipt)))
                .map(rows ->
                        first(rows).map(row -> new Address(clinic, row.getString("channel"), row.getString("chat"))));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static String[] names(Set<Kind> kinds) {
        return kinds.stream().map(Debts::name).toArray(String[]::new);
    }
}
