package io.registratura.persistence;

import io.registratura.local.EmbeddedDatabase;
import io.registratura.persistence.database.Migrations;
import io.registratura.persistence.database.TestPools;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/**
 * A real Postgres for tests: one server for all classes of a run, stopped with it; a database of its own for each class
 * that asks, with all migrations done.
 */
public final class TestDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Vertx vertx = Vertx.vertx();
    private final String url;
    private final Pool pool;

    private TestDatabase(String url, int connections) {
        this.url = url;
        this.pool = pool(url, connections);
    }

    public static TestDatabase fresh() {
        return fresh(8);
    }

    /** With this many connections at most. */
    public static TestDatabase fresh(int connections) {
        String name = "test" + NUMBER.incrementAndGet();
        try (var server = new TestDatabase(Server.ONLY.url(), 1)) {
            server.run("CREATE DATABASE " + name);
        }
        String url = Server.ONLY.url(name);
        Migrations.run(url);
        return new TestDatabase(url, connections);
    }

    /** As {@code DATABASE_URL} says it. */
    public String url() {
        return url;
    }

    public Pool pool() {
        return pool;
    }

    /** One more pool to the same database, as of another process; closed with this. */
    public Pool pool(String databaseUrl, int connections) {
        return new Pool(TestPools.create(vertx.getDelegate(), databaseUrl, connections));
    }

    /** Runs a statement and waits. */
    public List<Row> run(String sql) {
        var rows = pool.query(sql).execute().await().atMost(PATIENCE);
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    /** The only number of the only row. */
    public long count(String sql) {
        return run(sql).getFirst().getLong(0);
    }

    /** Every row of every table as text, bytes in hex and as they are: for looking whether something leaked. */
    public String dump() {
        var all = new StringBuilder();
        for (Row table : run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            String name = table.getString(0);
            run("SELECT to_jsonb(t) AS line FROM " + name + " t")
                    .forEach(row ->
                            all.append(name).append(' ').append(line(row)).append('\n'));
        }
        return all.toString();
    }

    private static String line(Row row) {
        var line = new StringBuilder();
        JsonObject json = row.getJsonObject("line");
        json.forEach(entry -> {
            String value = String.valueOf(entry.getValue());
            line.append(entry.getKey()).append('=').append(value).append(' ');
            if (value.startsWith("\\x")) {
                byte[] bytes = java.util.HexFormat.of().parseHex(value.substring(2));
                line.append(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .append(' ');
            }
        });
        return line.toString();
    }

    @Override
    public void close() {
        pool.close().await().atMost(PATIENCE);
        vertx.close().await().atMost(PATIENCE);
    }

    /** Started by the first who asks. */
    private static final class Server {
        static final EmbeddedDatabase ONLY = start();

        private static EmbeddedDatabase start() {
            try {
                Path data = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "embedded").toAbsolutePath()), "run");
                var database = EmbeddedDatabase.start(
                        data, 0, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    database.close();
                    deleteQuietly(data);
                }));
                return database;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void deleteQuietly(Path folder) {
            try (var tree = Files.walk(folder)) {
                tree.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException left) {
                // the build's own folder: the next clean takes it
            }
        }
    }
}
