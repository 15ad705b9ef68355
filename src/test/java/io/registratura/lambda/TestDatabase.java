package io.registratura.lambda;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL for one test class. To be replaced by the local start's own database when that exists. */
final class TestDatabase implements AutoCloseable {

    private static final String OURS =
            "SELECT %s FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";

    private final EmbeddedPostgres postgres;

    TestDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    /** The function's environment. */
    Map<String, String> settings() {
        return settings(postgres.getPort());
    }

    static Map<String, String> settings(int port) {
        return Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:" + port + "/postgres",
                "QUARKUS_DATASOURCE_USERNAME", "postgres",
                "QUARKUS_DATASOURCE_PASSWORD", "postgres",
                "QUARKUS_HIBERNATE_ORM_ACTIVE", "false");
    }

    /** How many sessions others hold. */
    long sessions() throws SQLException {
        return number(OURS.formatted("count(*)"));
    }

    /** Ends everybody else's session, as a failover does. */
    long endSessions() throws SQLException {
        return number("SELECT count(*) FROM (" + OURS.formatted("pg_terminate_backend(pid)") + ") ended");
    }

    private long number(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
