package io.registratura.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.audit.Anchor;
import io.registratura.audit.Chain;
import io.registratura.audit.Journals;
import io.registratura.persistence.TestDatabase;
import io.registratura.privacy.AuditKey;
import io.registratura.privacy.Rotation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run audit} as the clinic's integrator meets it. */
class AuditCommandTest {
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);
    private static final int SIZE = 12;

    private static TestDatabase database;

    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void journal() {
        database = TestDatabase.fresh(1);
        byte[] key = AuditKey.of(MASTER, Optional.empty(), "demo");
        for (int number = 1; number <= SIZE; number++) {
            String entry = Journals.entry(number).canonical();
            String seal = HexFormat.of().formatHex(Chain.seal(key, entry.getBytes(StandardCharsets.UTF_8)));
            database.run("SELECT journal_append('demo', ARRAY['" + entry + "'], ARRAY['\\x" + seal + "'::bytea])");
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private int run(Map<String, String> more, String... words) throws Exception {
        var environment = new HashMap<>(Map.of("DATA_DIR", data.toString(), "MASTER_KEY", MASTER));
        environment.putAll(more);
        out.reset();
        err.reset();
        return new AuditCommand(environment, stream(out), stream(err)).run(List.of(words));
    }

    private int onDatabase(String... words) throws Exception {
        return run(Map.of("DATABASE_URL", database.url()), words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private Path exported() throws Exception {
        assertThat(onDatabase("export")).isZero();
        return Files.write(data.resolve("dump.jsonl"), out.toByteArray());
    }

    private Anchor anchor(long seq) {
        String head = database.run("SELECT encode(hash, 'hex') FROM journal WHERE seq = " + seq)
                .getFirst()
                .getString(0);
        return new Anchor("demo", seq, head, Instant.EPOCH);
    }

    @Test
    void an_intact_journal_is_said_to_be_and_its_dump_too() throws Exception {
        assertThat(onDatabase("verify")).isZero();
        assertThat(said()).contains("журнал цел", "Записей: 12", "Подписи записей верны");
        String dump = exported().toString();
        assertThat(run(Map.of(), "verify", "--dump", dump)).isZero();
        assertThat(said()).contains("Записей: 12", "Подписи записей верны");
        assertThat(run(Map.of("MASTER_KEY", ""), "verify", "--dump", dump)).isZero();
        assertThat(said()).contains("подписи не проверены");
    }

    @Test
    void a_journal_without_entries_is_said_to_be_empty() throws Exception {
        try (var fresh = TestDatabase.fresh(1)) {
            assertThat(run(Map.of("DATABASE_URL", fresh.url()), "verify")).isZero();
        }
        assertThat(said()).contains("Журнал пуст");
    }

    @Test
    void a_changed_dump_is_2_with_the_number_and_a_cut_one_is_3() throws Exception {
        Path dump = exported();
        String whole = Files.readString(dump);
        Files.writeString(dump, whole.replaceFirst("VISIT_BOOKED", "VISIT_CANCEL"));
        assertThat(run(Map.of(), "verify", "--dump", dump.toString())).isEqualTo(2);
        assertThat(said()).contains("№ 7.", "Она изменена");
        Files.writeString(dump, whole.substring(0, whole.length() / 2));
        assertThat(run(Map.of(), "verify", "--dump", dump.toString())).isEqualTo(2);
        Files.writeString(dump, whole.lines().limit(6).reduce("", (text, line) -> text + line + "\n"));
        assertThat(run(Map.of(), "verify", "--dump", dump.toString())).isEqualTo(3);
        assertThat(said()).contains("нет записей с № 6 по № 12");
    }

    @Test
    void anchors_of_the_data_folder_are_held_against_the_database_unasked() throws Exception {
        Path folder = Files.createDirectories(data.resolve("anchors"));
        Files.writeString(
                folder.resolve("demo.txt"), anchor(5).line() + "\n" + anchor(12).line() + "\n");
        assertThat(onDatabase("verify")).isZero();
        assertThat(said()).contains("сверено отпечатков из других мест: 2");
        var other = new Anchor("demo", 9, "0".repeat(64), Instant.EPOCH);
        Files.writeString(folder.resolve("demo.txt"), anchor(5).line() + "\n" + other.line() + "\n");
        assertThat(onDatabase("verify")).isEqualTo(2);
        assertThat(said()).contains("переписан где-то после записи № 5 и не позже № 9");
        var further = new Anchor("demo", 40, "0".repeat(64), Instant.EPOCH);
        Files.writeString(folder.resolve("demo.txt"), further.line());
        assertThat(onDatabase("verify")).isEqualTo(2);
        assertThat(said()).contains("№ 13.", "конец журнала убрали");
    }

    @Test
    void a_clinic_whose_journal_is_gone_is_missed_by_its_anchors() throws Exception {
        Path folder = Files.createDirectories(data.resolve("anchors"));
        Files.writeString(folder.resolve("gone.txt"), new Anchor("gone", 3, "0".repeat(64), Instant.EPOCH).line());
        assertThat(onDatabase("verify")).isEqualTo(2);
        assertThat(said()).contains("demo: журнал цел", "gone: журнал нарушен");
    }

    @Test
    void an_anchor_file_that_says_nothing_of_the_clinic_proves_nothing() throws Exception {
        Path file = Files.writeString(data.resolve("history.txt"), "Журнал: запись № 5");
        assertThat(onDatabase("verify", "--anchor", file.toString())).isEqualTo(3);
        assertThat(said()).contains("нет отпечатков");
        Files.writeString(file, "Елена:\n" + anchor(5).line());
        assertThat(onDatabase("verify", "--anchor", file.toString(), "--clinic", "demo"))
                .isZero();
    }

    @Test
    void the_key_that_is_printed_checks_the_dump_and_another_does_not() throws Exception {
        assertThat(run(Map.of(), "key", "--clinic", "demo")).isZero();
        String key = out.toString(StandardCharsets.UTF_8).strip();
        String dump = exported().toString();
        assertThat(run(Map.of("AUDIT_KEY", key), "verify", "--dump", dump)).isZero();
        assertThat(run(Map.of("AUDIT_KEY", MASTER), "verify", "--dump", dump)).isEqualTo(2);
        assertThat(run(Map.of("MASTER_KEY", ""), "key", "--clinic", "demo")).isEqualTo(1);
    }

    @Test
    void a_new_master_key_leaves_the_journals_key_as_it_was() throws Exception {
        assertThat(run(Map.of(), "key", "--clinic", "demo")).isZero();
        String key = said();
        Rotation next = Rotation.of(MASTER, Optional.empty(), Optional.empty());
        run(Map.of("MASTER_KEY", next.master(), "HASH_KEY", next.hash()), "key", "--clinic", "demo");
        assertThat(said()).isEqualTo(key);
    }

    @Test
    void what_it_cannot_do_it_says() throws Exception {
        assertThat(run(Map.of(), "verify")).isEqualTo(3);
        assertThat(said()).contains("Журнала здесь нет");
        assertThat(run(Map.of())).isEqualTo(1);
        assertThat(run(Map.of(), "verify", "--dump")).isEqualTo(1);
        assertThat(run(Map.of(), "verify", "--dmp", "x")).isEqualTo(1);
        assertThat(said()).contains("./run audit verify");
        assertThat(run(Map.of(), "verify", "--dump", data.resolve("none").toString()))
                .isEqualTo(3);
        assertThat(said()).contains("Файл не читается");
    }
}
