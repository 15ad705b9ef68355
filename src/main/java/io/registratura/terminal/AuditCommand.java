package io.registratura.terminal;

import io.registratura.audit.Anchor;
import io.registratura.audit.Verdict;
import io.registratura.audit.Verifier;
import io.registratura.local.AnchorFiles;
import io.registratura.local.LocalKeys;
import io.registratura.persistence.database.JournalRows;
import io.registratura.privacy.AuditKey;
import io.registratura.verifier.DumpCheck;
import io.registratura.verifier.Options;
import io.registratura.verifier.Telling;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code ./run audit}: checks the journal of a database or of a dump, writes a dump, prints a clinic's key. */
public final class AuditCommand {
    private static final int WRONG_USE = 1;

    private final Map<String, String> environment;
    private final Path data;
    private final PrintStream out;
    private final PrintStream err;

    AuditCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.data = Path.of(environment.getOrDefault("DATA_DIR", ".data"));
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = new AuditCommand(System.getenv(), out, err).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }

    int run(List<String> arguments) throws IOException, SQLException {
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        var options = Options.read(rest, Set.of("dump", "anchor", "clinic"));
        if (options.isEmpty()) {
            return say("USAGE", Map.of(), WRONG_USE);
        }
        return switch (verb) {
            case "verify" -> verify(options.get());
            case "export" -> export(options.get());
            case "key" -> key(options.get());
            default -> say("USAGE", Map.of(), WRONG_USE);
        };
    }

    private int verify(Options options) throws IOException, SQLException {
        Optional<Path> anchors = options.get("anchor").map(Path::of);
        Optional<String> dump = options.get("dump");
        if (dump.isPresent()) {
            return new DumpCheck(this::auditKey, out).check(Path.of(dump.get()), anchors);
        }
        try (var database = KeptDatabase.find(environment, data)) {
            if (database.url().isEmpty()) {
                return say("NO_JOURNAL", Map.of("folder", data.toString()), DumpCheck.INCOMPLETE);
            }
            try (var rows = JournalRows.open(database.url().get())) {
                List<String> clinics = clinics(options, rows);
                if (clinics.isEmpty()) {
                    return say("NOTHING_YET", Map.of(), 0);
                }
                int worst = 0;
                for (String clinic : clinics) {
                    int code = verify(rows, clinic, anchors);
                    worst = worst == 2 || code == 2 ? 2 : Math.max(worst, code);
                }
                return worst;
            }
        }
    }

    /** The clinic that was named, or all that have entries or anchors. */
    private List<String> clinics(Options options, JournalRows rows) throws SQLException, IOException {
        return options.get("clinic").isPresent()
                ? List.of(options.get("clinic").get())
                : Stream.concat(rows.clinics().stream(), AnchorFiles.clinics(data).stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** The journal itself has no excuse for an end that is missing. */
    private int verify(JournalRows rows, String clinic, Optional<Path> anchors) throws SQLException, IOException {
        List<Anchor> known = anchors.isPresent() ? DumpCheck.read(anchors.get()) : AnchorFiles.of(data, clinic);
        Verdict verdict = new Verifier(this::auditKey, known).verify(rows.lines(clinic));
        if (verdict instanceof Verdict.Incomplete(var whose, var from, var _)) {
            verdict = new Verdict.Broken(whose, from, Verdict.What.TRUNCATED, 0);
        }
        return new DumpCheck(this::auditKey, out).tell(verdict, anchors.isPresent());
    }

    private int export(Options options) throws SQLException, IOException {
        try (var database = KeptDatabase.find(environment, data)) {
            if (database.url().isEmpty()) {
                return say("NO_JOURNAL", Map.of("folder", data.toString()), DumpCheck.INCOMPLETE);
            }
            try (var rows = JournalRows.open(database.url().get())) {
                List<String> clinics = clinics(options, rows);
                if (clinics.size() != 1) {
                    return say("NO_CLINIC", Map.of("clinics", String.join("|", clinics)), WRONG_USE);
                }
                var lines = rows.lines(clinics.getFirst());
                while (lines.hasNext()) {
                    out.write(lines.next());
                }
                return 0;
            }
        }
    }

    private int key(Options options) {
        Optional<byte[]> key = options.get("clinic").flatMap(this::auditKey);
        if (key.isEmpty()) {
            return say(options.get("clinic").isEmpty() ? "USAGE" : "NO_KEY", Map.of(), WRONG_USE);
        }
        out.println(Base64.getEncoder().encodeToString(key.get()));
        return 0;
    }

    /** From AUDIT_KEY as it is, else derived from the keys of the environment, or of the data folder. */
    private Optional<byte[]> auditKey(String clinic) {
        Optional<String> given = variable("AUDIT_KEY");
        return given.isPresent() ? given.map(key -> Base64.getDecoder().decode(key)) : derived(clinic);
    }

    private Optional<byte[]> derived(String clinic) {
        Map<String, String> keys = variable("MASTER_KEY").isPresent() ? environment : new LocalKeys(data).known();
        return set(keys, "MASTER_KEY").map(master -> AuditKey.of(master, set(keys, "HASH_KEY"), clinic));
    }

    private Optional<String> variable(String name) {
        return set(environment, name);
    }

    private static Optional<String> set(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private int say(String name, Map<String, String> values, int code) {
        err.println(Telling.say(name, values));
        return code;
    }
}
