package io.registratura.persistence;

import io.registratura.port.Rewrapping;
import io.registratura.port.Sealing;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A page of patients at a time, each page one statement. A message meanwhile reads the key under either master key; only
 * this writes it again.
 */
@ApplicationScoped
class PgRewrapping implements Rewrapping {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String FORMER =
            "SELECT id, clinic, wrapped_key FROM patient WHERE key_id <> $1 AND id > $2 ORDER BY id LIMIT " + PAGE;
    private static final String WRAPPED = """
            UPDATE patient p SET wrapped_key = n.wrapped_key, key_id = $3
              FROM unnest($1::uuid[], $2::bytea[]) AS n(id, wrapped_key)
             WHERE p.id = n.id""";

    private final Sql sql;
    private final Sealing sealing;

    PgRewrapping(Pool pool, Sealing sealing) {
        this.sql = new Sql(pool);
        this.sealing = sealing;
    }

    @Override
    public Uni<Rewrapped> rewrap() {
        return from(FIRST, new Rewrapped(0, 0));
    }

    private Uni<Rewrapped> from(UUID after, Rewrapped before) {
        return sql.run(FORMER, Tuple.of(Buffer.buffer(sealing.masterKeyId()), after))
                .chain(rows -> {
                    var page = new Page();
                    rows.forEach(page::add);
                    var so = new Rewrapped(before.keys() + page.ids.size(), before.unknown() + page.unknown);
                    Uni<Void> written = page.ids.isEmpty() ? Uni.createFrom().voidItem() : write(page);
                    return rows.size() < PAGE ? written.replaceWith(so) : written.chain(() -> from(page.last, so));
                });
    }

    private Uni<Void> write(Page page) {
        var values = Tuple.tuple()
                .addArrayOfUUID(page.ids.toArray(UUID[]::new))
                .addValue(page.keys.toArray(Buffer[]::new))
                .addValue(Buffer.buffer(sealing.masterKeyId()));
        return sql.run(WRAPPED, values).replaceWithVoid();
    }

    /** The keys of one page, wrapped anew; a key of a master key that nobody gave us stays as it is. */
    private final class Page {
        final List<UUID> ids = new ArrayList<>();
        final List<Buffer> keys = new ArrayList<>();
        int unknown;
        UUID last = FIRST;

        void add(Row row) {
            last = row.getUUID("id");
            byte[] wrapped = row.getBuffer("wrapped_key").getBytes();
            try {
                byte[] again = sealing.rewrap(Patient.owner(row.getString("clinic"), last), wrapped);
                ids.add(last);
                keys.add(Buffer.buffer(again));
            } catch (IllegalStateException | Sealing.Unreadable stranger) {
                unknown++;
            }
        }
    }
}
