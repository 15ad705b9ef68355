package io.registratura.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run keys rotate} on a machine of one's own, and where the environment names the key. */
class KeysCommandTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @TempDir
    Path data;

    @Test
    void a_machines_own_key_is_changed_and_the_former_one_and_the_key_for_search_stay() throws Exception {
        var before = new LocalKeys(data).settings();
        assertThat(run(Map.of("DATA_DIR", data.toString()), "rotate")).isZero();
        var after = new LocalKeys(data).settings();
        assertThat(after.get("MASTER_KEY")).isNotEqualTo(before.get("MASTER_KEY"));
        assertThat(after.get("MASTER_KEY_FORMER")).isEqualTo(before.get("MASTER_KEY"));
        run(Map.of("DATA_DIR", data.toString()), "rotate");
        var twice = new LocalKeys(data).settings();
        assertThat(twice.get("MASTER_KEY_FORMER")).isEqualTo(after.get("MASTER_KEY") + "," + before.get("MASTER_KEY"));
        assertThat(twice.get("HASH_KEY")).isEqualTo(after.get("HASH_KEY"));
        try (var files = Files.list(data)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_key_of_the_environment_is_answered_with_the_three_settings_to_put_there() {
        String key = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        assertThat(run(Map.of("MASTER_KEY", key, "DATA_DIR", data.toString()), "rotate"))
                .isZero();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("MASTER_KEY=[A-Za-z0-9+/]{43}="))
                .anyMatch(line -> line.equals("MASTER_KEY_FORMER=" + key))
                .anyMatch(line -> line.matches("HASH_KEY=[A-Za-z0-9+/]{43}="));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void another_word_is_answered_with_the_usage() {
        assertThat(run(Map.of(), "delete")).isEqualTo(2);
        assertThat(run(Map.of())).isEqualTo(2);
    }

    private int run(Map<String, String> environment, String... arguments) {
        return new KeysCommand(environment, new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(arguments);
    }
}
