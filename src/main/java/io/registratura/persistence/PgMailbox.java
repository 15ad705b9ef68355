package io.registratura.persistence;

import io.registratura.port.Address;
import io.registratura.port.Mailbox;
import io.registratura.port.Owed.What;
import io.registratura.port.Sealing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The widget's messages: rows of the outbox that are done the moment they are written, and kept to be read. */
@ApplicationScoped
class PgMailbox implements Mailbox {

    private static final String READ = Sql.read("mailbox.sql");
    private static final int PAGE = 100;

    private final Sql sql;
    private final Sealing sealing;

    PgMailbox(Pool pool, Sealing sealing) {
        this.sql = new Sql(pool);
        this.sealing = sealing;
    }

    @Override
    public Uni<List<Posted>> after(Address asked, long seq, Instant now) {
        Address address = Opening.clean(asked);
        if (!address.channel().equals(Debts.WIDGET)) {
            return Uni.createFrom().item(List.of());
        }
        var shown = SentEntries.shown(sealing, address, now);
        var values = Tuple.of(address.clinic(), address.chat(), seq, Sql.time(now), PAGE)
                .addString(shown.text())
                .addBuffer(shown.seal());
        return sql.run(READ, values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getLong("id") != null)
                        .flatMap(row -> posted(row, address.clinic()))
                        .toList());
    }

    /** What does not open is passed by: it can be shown to nobody. */
    private Stream<Posted> posted(Row row, String clinic) {
        try {
            return OutboxRows.what(row, clinic, sealing) instanceof What.ToPatient(var message)
                    ? Stream.of(new Posted(row.getLong("id"), message))
                    : Stream.empty();
        } catch (Sealing.Unreadable | IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }
}
