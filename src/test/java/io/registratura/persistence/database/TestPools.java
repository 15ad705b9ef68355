package io.registratura.persistence.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;

/** Pools made just as the application makes them. */
public final class TestPools {

    private TestPools() {}

    public static Pool create(Vertx vertx, String url, int connections) {
        var where = PgConnectOptions.fromUri(url).setCachePreparedStatements(true);
        var options = new PoolOptions().setMaxSize(connections).setConnectionTimeout(20);
        return new PooledConnections().create(new Input(vertx, options, List.of(where)));
    }

    private record Input(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
            implements PgPoolCreator.Input {}
}
