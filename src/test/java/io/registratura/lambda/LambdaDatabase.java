package io.registratura.lambda;

import io.registratura.persistence.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A migrated PostgreSQL for one test class, and the environment that leads a function to it. */
final class LambdaDatabase implements AutoCloseable {

    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OURS = "SELECT %s FROM pg_stat_activity WHERE backend_type = 'client backend'"
            + " AND datname = current_database() AND pid <> pg_backend_pid()";

    private final TestDatabase database = TestDatabase.fresh();

    /** The function's environment. */
    Map<String, String> settings() {
        return settings(database.url());
    }

    static Map<String, String> settings(String url) {
        var settings = new HashMap<String, String>();
        settings.put("DATABASE_URL", url);
        settings.put("MASTER_KEY", MASTER_KEY);
        settings.put("CLINICS", Path.of("clinics").toAbsolutePath().toString());
        settings.put("QUARKUS_HIBERNATE_ORM_ACTIVE", "false");
        return settings;
    }

    /** How many sessions others hold. */
    long sessions() throws SQLException {
        return number(OURS.formatted("count(*)"));
    }

    /** Ends everybody else's session, as a failover does. */
    long endSessions() throws SQLException {
        return number("SELECT count(*) FROM (" + OURS.formatted("pg_terminate_backend(pid)") + ") ended");
    }

    /** The first number of the first row. */
    long number(String sql) throws SQLException {
        try (var connection = connection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void change(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connection() throws SQLException {
        String[] parts = database.url().substring("postgresql://".length()).split("[:@]", 3);
        return DriverManager.getConnection("jdbc:postgresql://" + parts[2], parts[0], parts[1]);
    }

    @Override
    public void close() {
        database.close();
    }
}
