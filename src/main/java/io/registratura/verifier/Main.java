package io.registratura.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code java -jar audit-verifier.jar}: checks a dump with nothing but this jar. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Optional.ofNullable(System.getenv("AUDIT_KEY")), out));
    }

    static int run(List<String> arguments, Optional<String> auditKey, PrintStream out) {
        Optional<Options> options = Options.read(arguments, Set.of("dump", "anchor", "key"))
                .filter(read -> read.get("dump").isPresent());
        if (options.isEmpty()) {
            out.println(Telling.say("USAGE_JAR", Map.of()));
            return 1;
        }
        try {
            Optional<byte[]> key = key(options.get(), auditKey);
            return new DumpCheck(_ -> key, out)
                    .check(
                            Path.of(options.get().get("dump").orElseThrow()),
                            options.get().get("anchor").map(Path::of));
        } catch (IOException | IllegalArgumentException notAKey) {
            out.println(Telling.say("BAD_KEY", Map.of()));
            return 1;
        }
    }

    private static Optional<byte[]> key(Options options, Optional<String> auditKey) throws IOException {
        Optional<String> file = options.get("key");
        Optional<String> text = file.isPresent() ? Optional.of(Files.readString(Path.of(file.get()))) : auditKey;
        return text.map(String::strip).filter(key -> !key.isEmpty()).map(Main::decoded);
    }

    private static byte[] decoded(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("32 bytes");
        }
        return bytes;
    }
}
