package io.registratura.terminal;

import io.registratura.persistence.database.ConsentProofs;
import io.registratura.words.Words;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** {@code ./run consent}: the last decisions; {@code ./run consent prove ID}: one with its text, ends with 1 when it is broken. */
public final class ConsentCommand {
    private static final Words WORDS = Words.load("/messages/ledger.properties");
    private static final int MOST = 20;
    private static final int WRONG_USE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;

    ConsentCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) throws SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new ConsentCommand(System.getenv(), out).run(arguments));
    }

    int run(String... arguments) throws SQLException {
        boolean proves = arguments.length == 2 && arguments[0].equals("prove") && arguments[1].matches("\\d{1,18}");
        boolean lists = arguments.length == 0 || (arguments.length == 1 && arguments[0].equals("list"));
        if (!proves && !lists) {
            return say("usage", WRONG_USE);
        }
        Path data = Path.of(environment.getOrDefault("DATA_DIR", ".data"));
        try (var database = KeptDatabase.find(environment, data)) {
            Optional<String> url = database.url();
            if (url.isEmpty()) {
                return say("nowhere", 1);
            }
            return proves ? prove(url.get(), Long.parseLong(arguments[1])) : list(url.get());
        }
    }

    private int prove(String url, long id) throws SQLException {
        return ConsentProofs.prove(url, id, out::println) ? 0 : 1;
    }

    private int list(String url) throws SQLException {
        return ConsentProofs.last(url, MOST, out::println) > 0 ? 0 : say("none", 0);
    }

    private int say(String what, int code) {
        out.println(WORDS.say(what, Map.of()));
        return code;
    }
}
