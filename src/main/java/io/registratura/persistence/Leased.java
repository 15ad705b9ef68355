package io.registratura.persistence;

import io.registratura.persistence.disk.Json;
import io.registratura.persistence.disk.WhatJson;
import io.registratura.port.Address;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Owed;
import io.registratura.port.Sealing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows that were leased: opened, or given up. */
final class Leased {

    private static final String DEAD = Sql.read("dead.sql");

    private final Sql sql;
    private final Sealing sealing;

    Leased(Sql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** Rows that do not open are given up one by one: they never hold up their neighbours. */
    Uni<List<Owed>> readable(RowSet<Row> rows, Instant now) {
        var owed = new ArrayList<Owed>();
        Uni<Void> rest = Uni.createFrom().voidItem();
        for (Row row : rows) {
            try {
                owed.add(OutboxRows.read(row, sealing));
            } catch (IllegalStateException ourFault) {
                return Uni.createFrom().failure(ourFault); // a wrong MASTER_KEY must not bury the whole table
            } catch (RuntimeException unreadable) {
                rest = rest.chain(() -> unreadable(row, now));
            }
        }
        return rest.replaceWith(List.copyOf(owed));
    }

    private Uni<Void> unreadable(Row row, Instant now) {
        var address = new Address(row.getString("clinic"), row.getString("channel"), row.getString("chat"));
        Kind kind = Debts.kind(row.getString("kind"));
        return giveUp(row.getLong("id"), row.getInteger("attempt"), address, kind, now, "unreadable");
    }

    Uni<Void> giveUp(long id, int attempt, Address address, Kind kind, Instant now, String reason) {
        Owed.What news = Undelivered.news(kind, address, reason);
        JsonObject payload = Json.clean(WhatJson.write(news));
        return sql.run(
                        DEAD,
                        Tuple.tuple()
                                .addLong(id)
                                .addInteger(attempt)
                                .addOffsetDateTime(Sql.time(now))
                                .addString(Json.clean(reason))
                                .addString(Debts.name(news.kind()))
                                .addString(Debts.lane(address, news))
                                .addJsonObject(payload))
                .replaceWithVoid();
    }
}
