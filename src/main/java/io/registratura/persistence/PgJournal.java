package io.registratura.persistence;

import io.registratura.audit.Anchor;
import io.registratura.audit.Chain;
import io.registratura.audit.Entry;
import io.registratura.port.Journal;
import io.registratura.port.Sealing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;

/** The journal off the hot path: one entry, or where it stands. */
@ApplicationScoped
class PgJournal implements Journal {

    private static final String APPEND = "SELECT journal_append($1, ARRAY[$2::text], ARRAY[$3::bytea])";
    private static final String HEAD = "SELECT seq, hash FROM journal_head WHERE clinic = $1";

    private final Sql sql;
    private final Sealing sealing;

    PgJournal(Pool pool, Sealing sealing) {
        this.sql = new Sql(pool);
        this.sealing = sealing;
    }

    @Override
    public Uni<Void> note(Entry entry) {
        var sealed = Seals.of(sealing, entry);
        return sql.run(APPEND, Tuple.of(entry.clinic(), sealed.text()).addBuffer(sealed.seal()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Anchor> head(String clinic, Instant now) {
        return sql.run(HEAD, Tuple.of(clinic)).map(rows -> {
            if (rows.size() == 0) {
                return anchor(clinic, 0, Chain.genesis(clinic), now);
            }
            var row = rows.iterator().next();
            return anchor(clinic, row.getLong("seq"), bytes(row.getBuffer("hash")), now);
        });
    }

    private static Anchor anchor(String clinic, long seq, byte[] head, Instant now) {
        return new Anchor(clinic, seq, HexFormat.of().formatHex(head), now);
    }

    private static byte[] bytes(Buffer buffer) {
        return buffer.getBytes();
    }
}
