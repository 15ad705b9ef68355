package io.registratura.local;

import io.registratura.persistence.database.ConsentProofs;
import io.registratura.persistence.database.Migrations;
import io.registratura.words.Words;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code ./run consent}: the last decisions; {@code ./run consent prove ID}: one with its text, ends with 1 when it is broken. */
public final class ConsentCommand {
    private static final int MOST = 20;

    private ConsentCommand() {}

    public static void main(String[] arguments) throws SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out::println));
    }

    private static int run(String[] arguments, Consumer<String> out) throws SQLException {
        boolean proves = arguments.length == 2 && arguments[0].equals("prove") && arguments[1].matches("\\d{1,18}");
        boolean lists = arguments.length == 0 || (arguments.length == 1 && arguments[0].equals("list"));
        if (!proves && !lists) {
            out.accept(Words.load("/messages/ledger.properties").say("usage", Map.of()));
            return 2;
        }
        Optional<String> named =
                Optional.ofNullable(System.getenv("DATABASE_URL")).filter(url -> !url.isBlank());
        if (named.isPresent()) {
            return answer(named.get(), arguments, out);
        }
        Path data = Path.of(Optional.ofNullable(System.getenv("DATA_DIR")).orElse(".data"));
        EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("postgres"), 0);
        try {
            return answer(database.url(), arguments, out);
        } finally {
            if (!database.found()) {
                database.close();
            }
        }
    }

    private static int answer(String url, String[] arguments, Consumer<String> out) throws SQLException {
        if (arguments.length == 2) {
            return ConsentProofs.prove(url, Long.parseLong(arguments[1]), out) ? 0 : 1;
        }
        Migrations.run(url);
        ConsentProofs.last(url, MOST, out);
        return 0;
    }
}
