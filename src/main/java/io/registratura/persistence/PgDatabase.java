package io.registratura.persistence;

import io.registratura.port.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgDatabase implements Database {
    private static final String READ = "SELECT $1::int";
    /** The pool has no word for "close your connections", but a session may end itself. */
    private static final String LEAVE = "SELECT pg_terminate_backend(pg_backend_pid())";

    private final Pool pool;

    PgDatabase(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<String> version() {
        return pool.query("SHOW server_version")
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    @Override
    public Uni<Void> warm() {
        return pool.preparedQuery(READ).execute(Tuple.of(1)).replaceWithVoid();
    }

    /** A read left one connection in the pool; ending it fails the query that asks for it, which is as it should be. */
    @Override
    public Uni<Void> letGo() {
        return pool.query(LEAVE).execute().replaceWithVoid().onFailure().recoverWithNull();
    }
}
