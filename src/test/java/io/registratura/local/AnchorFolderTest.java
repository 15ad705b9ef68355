package io.registratura.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.registratura.audit.Anchor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the journal is held against. */
class AnchorFolderTest {
    @TempDir
    Path data;

    private static Anchor anchor(long seq) {
        return new Anchor("demo", seq, "ab".repeat(32), Instant.parse("2026-11-23T06:08:00Z"));
    }

    @Test
    void every_anchor_is_a_line_more() throws Exception {
        new AnchorFolder(data.toString()).keep(anchor(5));
        new AnchorFolder(data.toString()).keep(anchor(9));
        assertThat(Anchor.in(Files.readString(data.resolve("anchors/demo.txt"))))
                .containsExactly(anchor(5), anchor(9));
    }

    @Test
    void where_no_file_can_be_kept_nobody_is_held_up() throws Exception {
        Path file = Files.writeString(data.resolve("occupied"), "");
        assertThatCode(() -> new AnchorFolder(file.toString()).keep(anchor(5))).doesNotThrowAnyException();
    }
}
