package io.registratura.bench;

import io.registratura.fakes.FakeTelegram;
import io.registratura.local.EmbeddedDatabase;
import io.registratura.persistence.database.Migrations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What everything here is measured against: one Postgres as {@code ./run} brings it, one Telegram on loopback. */
final class Place implements AutoCloseable {

    static final String SECRET = "bench-secret_1";
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    final FakeTelegram telegram = new FakeTelegram();
    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final EmbeddedDatabase server;

    Place() {
        try {
            folder = Files.createTempDirectory("registratura-bench").toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
    }

    /** A new database with all its tables; the answer is its address. */
    String database() {
        String name = "bench" + databases.incrementAndGet();
        run(server.url(), "CREATE DATABASE " + name);
        String url = server.url(name);
        Migrations.run(url);
        return url;
    }

    /** Runs statements and looks at no answer. */
    static void run(String url, String statements) {
        try (var connection = DriverManager.getConnection(jdbc(url));
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The server's version. */
    String version() {
        try (var connection = DriverManager.getConnection(jdbc(server.url()))) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String jdbc(String url) {
        String[] parts = url.substring("postgresql://".length()).split("[:@]", 3);
        return "jdbc:postgresql://" + parts[2] + "?user=" + parts[0] + "&password=" + parts[1];
    }

    /** The environment of whoever answers here, from this database. */
    Map<String, String> settings(String url) {
        var settings = new HashMap<String, String>();
        settings.put("DATABASE_URL", url);
        settings.put("MASTER_KEY", MASTER_KEY);
        settings.put(
                "CLINICS",
                Path.of(System.getProperty("project.root", "."), "clinics")
                        .toAbsolutePath()
                        .toString());
        settings.put("DATA_DIR", folder.toString());
        settings.put("PORT", "0");
        settings.put("DEMO", "true");
        settings.put("QUARKUS_HIBERNATE_ORM_ACTIVE", "false");
        settings.put("TELEGRAM_TOKEN", telegram.token());
        settings.put("TELEGRAM_SECRET", SECRET);
        settings.put("TELEGRAM_API", telegram.api());
        return settings;
    }

    @Override
    public void close() {
        telegram.close();
        server.close();
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException leftBehind) {
            System.err.println("left behind: " + folder);
        }
    }
}
