package io.registratura.persistence.database;

import io.registratura.consent.Sha256;
import io.registratura.words.Words;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The consent ledger for people: what was decided, and the proof of one decision with its text. Nothing sealed is opened. */
public final class ConsentProofs {
    private static final Words LEDGER = Words.load("/messages/ledger.properties");
    private static final List<String> SHOWN = List.of(
            "decided",
            "clinic",
            "scope",
            "decision",
            "version",
            "lang",
            "channel",
            "actor",
            "answer",
            "assurance",
            "whom",
            "operator",
            "processors",
            "source",
            "served",
            "sent",
            "message",
            "supersedes",
            "expires",
            "hash",
            "template");
    private static final String ONE = """
            SELECT c.decided_at::text AS decided, c.clinic, c.scope, c.decision, c.version, c.lang, c.channel, c.actor,
                   c.answer, c.assurance, c.for_whom AS whom, c.operator::text, c.processors, c.source::text,
                   s.served_at::text AS served, s.sent_at::text AS sent, s.message, c.supersedes::text,
                   c.expires_at::text AS expires, c.text_hash AS hash, t.template, t.text
              FROM consent c
              LEFT JOIN consent_text t ON t.clinic = c.clinic AND t.hash = c.text_hash
              LEFT JOIN consent_served s ON s.id = c.served
             WHERE c.id = ?""";
    private static final String LAST = """
            SELECT id::text, decided_at::text AS decided, clinic, scope, decision, version
              FROM consent ORDER BY id DESC LIMIT ?""";

    private ConsentProofs() {}

    /** Prints the decision and its text; true when the text is the very one whose hash was kept with the decision. */
    public static boolean prove(String databaseUrl, long id, Consumer<String> out) throws SQLException {
        try (Connection connection = connected(databaseUrl);
                var statement = connection.prepareStatement(ONE)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    out.accept(LEDGER.say("nothing", Map.of("id", Long.toString(id))));
                    return false;
                }
                for (String name : SHOWN) {
                    show(name, Optional.ofNullable(row.getString(name)), out);
                }
                return proven(Optional.ofNullable(row.getString("text")), row.getString("hash"), out);
            }
        }
    }

    /** The last decisions, newest first, and how many they are: their numbers are what {@link #prove} takes. */
    public static int last(String databaseUrl, int most, Consumer<String> out) throws SQLException {
        try (Connection connection = connected(databaseUrl);
                var statement = connection.prepareStatement(LAST)) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                int count = 0;
                for (; row.next(); count++) {
                    var values = new HashMap<String, String>();
                    for (String name : List.of("id", "decided", "clinic", "scope", "decision", "version")) {
                        values.put(name, row.getString(name));
                    }
                    out.accept(LEDGER.say("line", values));
                }
                return count;
            }
        }
    }

    private static boolean proven(Optional<String> text, String hash, Consumer<String> out) {
        boolean same = text.filter(kept -> Sha256.of(kept).equals(hash)).isPresent();
        out.accept("");
        out.accept(text.orElseGet(() -> LEDGER.say("gone", Map.of())));
        out.accept("");
        out.accept(LEDGER.say(
                same ? "proven" : "broken", Map.of("hash", text.map(Sha256::of).orElse(""))));
        return same;
    }

    private static void show(String name, Optional<String> value, Consumer<String> out) {
        value.ifPresent(shown -> out.accept(LEDGER.say(name, Map.of("value", shown))));
    }

    private static Connection connected(String databaseUrl) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse(databaseUrl);
        return DriverManager.getConnection(url.jdbc(), url.user(), url.password());
    }
}
