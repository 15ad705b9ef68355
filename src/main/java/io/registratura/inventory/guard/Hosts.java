package io.registratura.inventory.guard;

import io.registratura.inventory.Sheet;
import io.registratura.inventory.declared.Destination;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table of known hosts, and which addresses can only be the clinic's own machines. */
public final class Hosts {
    private static final Pattern PRIVATE = Pattern.compile("localhost|.*\\.(localhost|local|lan|internal|home\\.arpa)"
            + "|127(\\.\\d{1,3}){3}|10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}"
            + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}|::1|(0:){7}1|f[cd][0-9a-f]{2}:.*");
    /** A bare name, as a neighbour in a compose file has. */
    private static final Pattern NEIGHBOUR = Pattern.compile("[a-z0-9_-]+");

    private final List<Known> known;

    private Hosts(Sheet sheet) {
        known = sheet.rows().stream()
                .map(row -> new Known(pattern(row.cell(0)), row.cell(1), row.cell(2)))
                .toList();
    }

    /** A row of the table. */
    record Known(Pattern host, String country, String owner) {}

    /** The house's own; read at the first use. */
    static Hosts standard() {
        return Standard.HOSTS;
    }

    Optional<Known> find(String host) {
        return known.stream()
                .filter(one -> one.host().matcher(Destination.plain(host)).matches())
                .findFirst();
    }

    /** Nothing outside can have this address. */
    public static boolean isPrivate(String host) {
        String plain = Destination.plain(host);
        return PRIVATE.matcher(plain).matches() || NEIGHBOUR.matcher(plain).matches();
    }

    private static Pattern pattern(String written) {
        String[] parts = written.split("\\.\\*\\.");
        var quoted = java.util.Arrays.stream(parts).map(Pattern::quote).toList();
        return Pattern.compile("(.*\\.)?" + String.join("\\.(.*\\.)?", quoted));
    }

    private static final class Standard {
        static final Hosts HOSTS = new Hosts(Sheet.load("hosts.txt"));
    }
}
