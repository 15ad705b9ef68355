package io.registratura.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.audit.Journals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stand-alone verifier as an auditor gets it: one small file, a JVM, a dump. */
class VerifierJarIT {
    private static final Path JAR = Path.of(System.getProperty("build.dir"), "audit-verifier.jar");

    @TempDir
    Path folder;

    private record Told(int code, String text) {}

    private Told run(String... words) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(Arrays.asList(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().remove("AUDIT_KEY");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), text);
    }

    @Test
    void it_needs_nothing_but_itself_and_tells_what_the_server_tells() throws Exception {
        var lines = Journals.lines(20, Journals.KEY);
        Path dump = Files.write(folder.resolve("dump.jsonl"), Journals.joined(lines));
        Path key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(Journals.KEY) + "\n");
        Path anchor = Files.writeString(
                folder.resolve("anchor.txt"), Journals.anchor(lines, 9).line());
        String file = dump.toString();

        assertThat(run("--dump", file).text()).contains("журнал цел", "подписи не проверены");
        Told whole = run("--dump", file, "--key", key.toString(), "--anchor", anchor.toString());
        assertThat(whole.code()).isZero();
        assertThat(whole.text()).contains("Подписи записей верны", "отпечатков из других мест: 1");

        lines.remove(7);
        Files.write(dump, Journals.joined(lines));
        Told broken = run("--dump", file);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.text()).contains("№ 7", "убрали");
        Files.write(dump, Journals.joined(lines.subList(0, 5)));
        assertThat(run("--dump", file).code()).isEqualTo(3);
        assertThat(run().code()).isEqualTo(1);
        assertThat(run("--dump", file, "--key", anchor.toString()).text()).contains("Ключ не читается");
    }

    @Test
    void it_holds_the_journals_room_and_its_own_and_no_other() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("io/registratura/(audit|verifier)/.*"));
        }
        assertThat(Files.size(JAR)).isLessThan(100_000);
    }
}
