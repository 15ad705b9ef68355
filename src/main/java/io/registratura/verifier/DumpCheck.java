package io.registratura.verifier;

import io.registratura.audit.Anchor;
import io.registratura.audit.Dump;
import io.registratura.audit.Verdict;
import io.registratura.audit.Verifier;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks one dump, tells what came of it, and answers with the exit code. */
public final class DumpCheck {
    public static final int INCOMPLETE = 3;

    private final Function<String, Optional<byte[]>> keys;
    private final PrintStream out;

    public DumpCheck(Function<String, Optional<byte[]>> keys, PrintStream out) {
        this.keys = keys;
        this.out = out;
    }

    public int check(Path dump, Optional<Path> anchors) {
        Path reading = dump;
        try (var in = Files.newInputStream(dump)) {
            List<Anchor> known = anchors.isEmpty() ? List.of() : read(reading = anchors.get());
            return tell(new Verifier(keys, known).verify(new Dump(in)), anchors.isPresent());
        } catch (IOException | UncheckedIOException unreadable) {
            out.println(Telling.say("UNREADABLE", Map.of("file", reading.toString())));
            return INCOMPLETE;
        }
    }

    /** A journal that was to be held against anchors, and met none, is not proved. */
    public int tell(Verdict verdict, boolean anchorsWanted) {
        out.println(Telling.of(verdict));
        if (verdict instanceof Verdict.Intact intact && anchorsWanted && intact.anchors() == 0) {
            out.println(Telling.say("NO_ANCHORS", Map.of("clinic", intact.clinic())));
            return INCOMPLETE;
        }
        return verdict.exit();
    }

    /** The anchors in this file, whatever else it says. */
    public static List<Anchor> read(Path file) throws IOException {
        return Anchor.in(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }
}
