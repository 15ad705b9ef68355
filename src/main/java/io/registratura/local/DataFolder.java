package io.registratura.local;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The folder of an embedded PostgreSQL: {@code root} holds the programs, {@code server} beneath it the data, the password
 * and the logs, and belongs to whoever runs the server.
 */
record DataFolder(Path root, Path server, Servant servant) {

    private static final int PORT_LINE = 3;

    static DataFolder prepare(Path where, Servant servant) throws IOException {
        var folder = at(where.toAbsolutePath().normalize(), servant);
        if (servant.canWorkIn(folder.server)) {
            return folder;
        }
        // root's own home is closed to the ordinary user that serves root: the data goes where both may enter
        String name = "registratura-" + Integer.toHexString(folder.root.hashCode());
        return at(Path.of("/var/tmp").resolve(name), servant);
    }

    private static DataFolder at(Path root, Servant servant) throws IOException {
        var folder = new DataFolder(root, root.resolve("server"), servant);
        Files.createDirectories(folder.server);
        Files.setPosixFilePermissions(folder.server, PosixFilePermissions.fromString("rwx------"));
        if (servant.owner().isPresent()) {
            Folders.give(folder.server, servant.owner().get());
        }
        return folder;
    }

    String data() {
        return server.resolve("data").toString();
    }

    String log() {
        return server.resolve("postgres.log").toString();
    }

    Path passwordFile() {
        return server.resolve("password");
    }

    Path unfinished() {
        return server.resolve("data.unfinished");
    }

    void clearUnfinished() throws IOException {
        Folders.delete(unfinished());
    }

    boolean isInitialised() {
        return Files.exists(server.resolve("data").resolve("PG_VERSION"));
    }

    String password() {
        try {
            return Files.readString(passwordFile()).trim();
        } catch (IOException failed) {
            throw new IllegalStateException("the embedded PostgreSQL's password cannot be read", failed);
        }
    }

    void keepPassword(String password) throws IOException {
        Files.writeString(passwordFile(), password);
        Files.setPosixFilePermissions(passwordFile(), PosixFilePermissions.fromString("rw-------"));
        if (servant.owner().isPresent()) {
            Files.setOwner(passwordFile(), Files.getOwner(server));
        }
    }

    /** The port of a server that runs on this data already, or 0. A note left by a dead one is thrown away. */
    int runningPort() throws IOException {
        Path note = server.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(note);
        int port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).trim()) : 0;
        if (isPostgres(lines) && answers(port)) {
            return port;
        }
        if (!isPostgres(lines)) {
            Files.delete(note);
        }
        return 0;
    }

    private static boolean isPostgres(List<String> lines) {
        return !lines.isEmpty()
                && ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.contains("postgres"))
                        .isPresent();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Runs a program as the servant; a failure is told with what the program said. */
    void demand(List<String> program) {
        int code = run(program);
        if (code != 0) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL: " + Path.of(program.getFirst()).getFileName() + " ended with " + code
                            + "; see " + said() + " and " + log());
        }
    }

    int run(List<String> program) {
        try {
            var builder = new ProcessBuilder(servant.command(program))
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(said()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            return builder.start().waitFor();
        } catch (IOException failed) {
            throw new IllegalStateException("cannot run " + program.getFirst(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + program.getFirst(), stopped);
        }
    }

    private File said() {
        return server.resolve("programs.log").toFile();
    }
}
