package io.registratura.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.persistence.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run consent} as its reader sees it; the proof itself is tested with the ledger. */
class ConsentCommandTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @TempDir
    Path data;

    @Test
    void a_ledger_without_decisions_says_so_and_an_unknown_number_proves_nothing() throws Exception {
        try (var database = TestDatabase.fresh(1)) {
            assertThat(run(Map.of("DATABASE_URL", database.url()))).isZero();
            assertThat(said()).contains("Решений о согласии ещё нет");
            assertThat(run(Map.of("DATABASE_URL", database.url()), "prove", "5"))
                    .isEqualTo(1);
            assertThat(said()).contains("5");
        }
    }

    @Test
    void where_there_is_no_database_none_is_made() throws Exception {
        assertThat(run(Map.of("DATA_DIR", data.toString()), "list")).isEqualTo(1);
        assertThat(said()).contains("Базы здесь нет");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void other_words_are_answered_with_the_usage() throws Exception {
        assertThat(run(Map.of(), "prove")).isEqualTo(2);
        assertThat(run(Map.of(), "prove", "all")).isEqualTo(2);
        assertThat(said()).contains("./run consent prove");
    }

    private int run(Map<String, String> environment, String... words) throws Exception {
        bytes.reset();
        return new ConsentCommand(environment, new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(words);
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
