package io.registratura.persistence.database;

import io.registratura.audit.Header;
import io.registratura.audit.Link;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The journals of a database as the lines of their dumps: one moment's view, read a thousand rows at a time. */
public final class JournalRows implements AutoCloseable {
    private static final int AT_A_TIME = 1000;

    private final Connection connection;

    private JournalRows(Connection connection) {
        this.connection = connection;
    }

    public static JournalRows open(String databaseUrl) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse(databaseUrl);
        Connection connection = DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return new JournalRows(connection);
    }

    /** Clinics that have a journal. */
    public List<String> clinics() throws SQLException {
        try (var query = connection.prepareStatement(
                        "SELECT clinic FROM journal_head UNION SELECT clinic FROM journal ORDER BY clinic");
                var rows = query.executeQuery()) {
            var all = new ArrayList<String>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    /** The header and every entry, each a line; a journal whose head is gone has rows and no size. */
    public Iterator<byte[]> lines(String clinic) throws SQLException {
        Header header = header(clinic);
        var query =
                connection.prepareStatement("SELECT seq, entry, mac, hash FROM journal WHERE clinic = ? ORDER BY seq");
        query.setFetchSize(AT_A_TIME);
        query.setString(1, clinic);
        return new Lines(header, query.executeQuery());
    }

    private Header header(String clinic) throws SQLException {
        try (var query = connection.prepareStatement("SELECT seq, hash FROM journal_head WHERE clinic = ?")) {
            query.setString(1, clinic);
            try (var rows = query.executeQuery()) {
                return rows.next() ? new Header(clinic, rows.getLong(1), rows.getBytes(2)) : Header.empty(clinic);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final class Lines implements Iterator<byte[]> {
        private final Header header;
        private final ResultSet rows;
        private boolean begun;
        private boolean more;

        Lines(Header header, ResultSet rows) {
            this.header = header;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return !begun || more;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                byte[] line = begun ? link() : header.line();
                begun = true;
                more = rows.next();
                return line;
            } catch (SQLException failed) {
                throw new IllegalStateException("the journal cannot be read", failed);
            }
        }

        private byte[] link() throws SQLException {
            return new Link(
                            rows.getLong(1),
                            rows.getString(2).getBytes(StandardCharsets.UTF_8),
                            rows.getBytes(3),
                            rows.getBytes(4))
                    .line();
        }
    }
}
