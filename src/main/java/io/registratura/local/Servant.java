package io.registratura.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL is run. It refuses to serve root, and containers are often root: then it runs in a user namespace of
 * its own, or as an ordinary user of the machine. {@code owner} is who the data must belong to on disk.
 */
record Servant(List<String> prefix, Optional<String> owner) {

    private static final List<String> USERS = List.of("postgres", "nobody");

    /** Whoever is possible here. */
    static Servant find() {
        if (!weAreRoot()) {
            return new Servant(List.of(), Optional.empty());
        }
        return candidates().stream()
                .filter(Servant::isNotRoot)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL refuses to run as root, and neither unshare, setpriv, runuser nor su works here: "
                                + "start as an ordinary user, or set DATABASE_URL"));
    }

    static List<Servant> candidates() {
        var all = new ArrayList<Servant>();
        all.add(new Servant(List.of("unshare", "-U"), Optional.of("root")));
        for (String user : USERS) {
            var owner = Optional.of(user);
            all.add(new Servant(List.of("setpriv", "--reuid=" + user, "--clear-groups"), owner));
            all.add(new Servant(List.of("runuser", "-u", user, "--"), owner));
            all.add(new Servant(List.of("su", "-s", "/bin/sh", user, "-c", "exec \"$0\" \"$@\"", "--"), owner));
        }
        return all;
    }

    List<String> command(List<String> program) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return whole;
    }

    /** Can this servant work in the folder? A home folder of root is closed to others. */
    boolean canWorkIn(Path folder) {
        return says("test -w '" + folder + "' && echo yes").equals("yes");
    }

    boolean isNotRoot() {
        String id = says("id -u");
        return !id.isEmpty() && !id.equals("0");
    }

    private String says(String script) {
        try {
            Process process = new ProcessBuilder(command(List.of("sh", "-c", script)))
                    .directory(new java.io.File("/"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes()).trim();
            return process.waitFor() == 0 ? answer : "";
        } catch (IOException notHere) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static boolean weAreRoot() {
        try {
            Path probe = Files.createTempFile("registratura", "owner");
            Object owner = Files.getAttribute(probe, "unix:uid");
            Files.delete(probe);
            return owner.equals(0);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
