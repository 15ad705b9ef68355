package io.registratura.local;

import io.registratura.privacy.Rotation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./run keys rotate}: a new master key. Where the key comes from the environment, the three settings to put there are
 * printed; a machine's own files are changed in their place. What is sealed stays readable all the while.
 */
public final class KeysCommand {

    private final Map<String, String> environment;
    private final PrintStream out;

    KeysCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new KeysCommand(System.getenv(), out).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length != 1 || !arguments[0].equals("rotate")) {
            System.err.println("usage: ./run keys rotate");
            return 2;
        }
        given("MASTER_KEY").ifPresentOrElse(this::print, this::change);
        return 0;
    }

    private void print(String master) {
        Rotation next = Rotation.of(master, given("MASTER_KEY_FORMER"), given("HASH_KEY"));
        out.println("MASTER_KEY=" + next.master());
        out.println("MASTER_KEY_FORMER=" + next.former());
        out.println("HASH_KEY=" + next.hash());
        System.err.println(
                "Put all three in the settings and start anew. MASTER_KEY_FORMER may go when the log says so; "
                        + "HASH_KEY stays. Keep a copy.");
    }

    private void change() {
        Path data = Path.of(given("DATA_DIR").orElse(".data"));
        new LocalKeys(data).rotate();
        System.err.println("A new master key lies in " + data
                + ", the former one beside it; it takes over at the next start. " + "Keep a copy of *.key*.");
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
