package io.registratura.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbeddedDatabaseTest {

    @Test
    void data_is_kept_between_starts_and_a_second_start_joins_the_first(@TempDir Path folder) throws Exception {
        try (var database = EmbeddedDatabase.start(folder, 0, "fsync=off")) {
            sql(database, "CREATE TABLE kept (what text)", "INSERT INTO kept VALUES ('this')");
            var again = EmbeddedDatabase.start(folder, 0);
            assertThat(again.port()).isEqualTo(database.port());
        }
        try (var database = EmbeddedDatabase.start(folder, 0, "fsync=off")) {
            assertThat(text(database, "SELECT what FROM kept")).isEqualTo("this");
        }
    }

    @Test
    void it_asks_for_the_password_and_leaves_no_process(@TempDir Path folder) throws Exception {
        var database = EmbeddedDatabase.start(folder, 0, "fsync=off");
        try {
            assertThatThrownBy(() -> connect(database, "wrong")).isInstanceOf(SQLException.class);
            assertThat(text(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        } finally {
            database.close();
        }
        assertThat(folder.resolve("server/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_note_of_a_dead_server_and_a_half_made_folder_do_not_stop_a_start(@TempDir Path folder) throws Exception {
        EmbeddedDatabase.start(folder, 0, "fsync=off").close();
        Path note = folder.resolve("server/data/postmaster.pid");
        Files.writeString(note, ProcessHandle.current().pid() + "\n/data\n0\n1\n\n127.0.0.1\n\nready\n");
        Files.createDirectories(folder.resolve("server/data.unfinished/base"));
        try (var database = EmbeddedDatabase.start(folder, 0, "fsync=off")) {
            assertThat(text(database, "SELECT 'up'")).isEqualTo("up");
        }
    }

    /** As in a container that is root, may not make user namespaces, and whose folders are closed to others. */
    @ParameterizedTest
    @MethodSource("ordinaryUsers")
    void root_hands_it_to_an_ordinary_user(Servant servant, @TempDir Path folder) throws Exception {
        assumeTrue(servant.isNotRoot() && !Servant.find().prefix().isEmpty());
        var made = DataFolder.prepare(folder, servant).root();
        try (var database = EmbeddedDatabase.start(servant, folder, 0, "fsync=off")) {
            assertThat(text(database, "SELECT 'up'")).isEqualTo("up");
        } finally {
            Folders.delete(made);
        }
    }

    static List<Servant> ordinaryUsers() {
        return Servant.candidates().stream()
                .filter(servant -> !servant.prefix().getFirst().equals("unshare"))
                .filter(servant -> servant.owner().equals(Optional.of("nobody")))
                .toList();
    }

    private static void sql(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = connect(database, password(database));
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private static String text(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = connect(database, password(database));
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String password(EmbeddedDatabase database) {
        return database.url().replaceFirst(".*:([0-9a-f]+)@.*", "$1");
    }

    private static Connection connect(EmbeddedDatabase database, String password) throws SQLException {
        var who = new Properties();
        who.setProperty("user", "registratura");
        who.setProperty("password", password);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres", who);
    }
}
