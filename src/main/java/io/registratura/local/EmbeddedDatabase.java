package io.registratura.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A PostgreSQL of our own: unpacked, initialised and started in a folder that is kept between starts. It listens to this
 * machine only and asks for the password that lies beside the data.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "registratura";
    private static final String HERE = "127.0.0.1";

    private final DataFolder folder;
    private final Path home;
    private final int port;
    private final boolean found;

    private EmbeddedDatabase(DataFolder folder, Path home, int port, boolean found) {
        this.folder = folder;
        this.home = home;
        this.port = port;
        this.found = found;
    }

    /**
     * Starts in this folder, on this port (0: any free one), with these settings of postgresql.conf («fsync=off»). A
     * server that a killed process left running there is taken over, on whatever port it has.
     */
    public static EmbeddedDatabase start(Path where, int port, String... settings) {
        return start(Servant.find(), where, port, settings);
    }

    static EmbeddedDatabase start(Servant servant, Path where, int port, String... settings) {
        try {
            var folder = DataFolder.prepare(where, servant);
            Path home = PostgresBinaries.unpackedIn(folder.root());
            if (!folder.isInitialised()) {
                initialise(folder, home);
            }
            int running = folder.runningPort();
            int chosen = running > 0 ? running : port > 0 ? port : freePort();
            var database = new EmbeddedDatabase(folder, home, chosen, running > 0);
            if (running == 0) {
                database.launch(settings);
            }
            return database;
        } catch (IOException failed) {
            throw new IllegalStateException("the embedded PostgreSQL could not be started in " + where, failed);
        }
    }

    /** Where it is, as {@code DATABASE_URL} says it. */
    public String url() {
        return url("postgres");
    }

    /** Another database of the same server. */
    public String url(String database) {
        return "postgresql://" + USER + ":" + folder.password() + "@" + HERE + ":" + port + "/" + database;
    }

    /** Did it run already, for somebody else? */
    public boolean found() {
        return found;
    }

    public int port() {
        return port;
    }

    /** Stops it cleanly; the data stays. */
    @Override
    public void close() {
        folder.run(List.of(program(home, "pg_ctl"), "stop", "-w", "-t", "30", "-m", "fast", "-D", folder.data()));
    }

    /** Under another name first: what a killed start left behind is begun anew, never taken for a database. */
    private static void initialise(DataFolder folder, Path home) throws IOException {
        folder.keepPassword(newPassword());
        folder.clearUnfinished();
        folder.demand(List.of(
                program(home, "initdb"),
                "-D",
                folder.unfinished().toString(),
                "--username=" + USER,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        Files.move(folder.unfinished(), Path.of(folder.data()));
    }

    private void launch(String... settings) {
        var options = new ArrayList<>(List.of(
                "listen_addresses=" + HERE,
                "port=" + port,
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "shared_buffers=32MB"));
        options.addAll(List.of(settings));
        String joined = options.stream()
                .map(option -> "-c " + option)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        folder.demand(List.of(
                program(home, "pg_ctl"),
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                folder.data(),
                "-l",
                folder.log(),
                "-o",
                joined));
    }

    private static String program(Path home, String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HERE))) {
            return socket.getLocalPort();
        }
    }
}
