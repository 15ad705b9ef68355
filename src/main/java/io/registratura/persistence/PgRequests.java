package io.registratura.persistence;

import io.registratura.port.Requests;
import io.registratura.rights.Request;
import io.registratura.rights.Type;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The requests about personal data, for whoever reminds staff of them. */
@ApplicationScoped
class PgRequests implements Requests {

    private static final String STANDING = Sql.read("request.sql");

    private final Sql sql;

    PgRequests(Pool pool) {
        this.sql = new Sql(pool);
    }

    @Override
    public Uni<Optional<Standing>> standing(String clinic, int number, Instant now) {
        return sql.run(STANDING, Tuple.of(clinic, number, Sql.time(now)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(standing(rows.iterator().next())));
    }

    private static Standing standing(Row row) {
        var request = new Request(
                row.getInteger("number"),
                Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getOffsetDateTime("opened_at").toInstant(),
                row.getLocalDate("due"));
        return new Standing(request, row.getBoolean("priority"));
    }
}
