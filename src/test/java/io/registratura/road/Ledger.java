package io.registratura.road;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The application's own database, looked into from outside. */
final class Ledger implements AutoCloseable {

    private final Connection connection;

    private Ledger(Connection connection) {
        this.connection = connection;
    }

    static Ledger of(App app) {
        URI url = URI.create(app.databaseUrl());
        String[] who = url.getUserInfo().split(":", 2);
        try {
            return new Ledger(DriverManager.getConnection(
                    "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), who[0], who[1]));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The one number that this query finds. */
    long number(String sql, Object... values) {
        try (var query = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                query.setObject(at + 1, values[at]);
            }
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Rows in all the tables that a message may write to. */
    long rows() {
        return number(
                "SELECT (SELECT count(*) FROM dialog) + (SELECT count(*) FROM heard) + (SELECT count(*) FROM outbox)"
                        + " + (SELECT count(*) FROM patient) + (SELECT count(*) FROM consent) + (SELECT count(*) FROM visit)");
    }

    /** What is still owed of this kind. */
    long owed(String kind) {
        return number("SELECT count(*) FROM outbox WHERE kind = ? AND done_at IS NULL AND dead_at IS NULL", kind);
    }

    long booked() {
        return number("SELECT count(*) FROM visit WHERE status = 'booked'");
    }

    /** Ends every session of the application, as a failover does. */
    long endSessions() {
        return number("SELECT count(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()) ended");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
