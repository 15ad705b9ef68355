package io.registratura.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.inventory.DataClass;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is hashed is written in one way only. */
class EntryTest {

    @Test
    void an_entry_is_one_line_with_sorted_names_and_no_blanks() {
        var entry = new Entry(
                "demo",
                Instant.parse("2026-11-22T09:14:03Z"),
                Action.VISIT_BOOKED,
                Actor.staff("0a1b2c"),
                Optional.of(new UUID(0, 9)),
                Set.of(DataClass.C3, DataClass.C2),
                Optional.of(new Entry.Thing("visit", "77")),
                Optional.of("telegram"));
        assertThat(entry.canonical())
                .isEqualTo("{\"action\":\"VISIT_BOOKED\",\"actor\":{\"kind\":\"staff\",\"ref\":\"0a1b2c\"},"
                        + "\"at\":\"2026-11-22T09:14:03Z\",\"classes\":[\"C2\",\"C3\"],\"clinic\":\"demo\","
                        + "\"object\":{\"id\":\"77\",\"kind\":\"visit\"},"
                        + "\"patient\":\"00000000-0000-0000-0000-000000000009\",\"place\":\"telegram\",\"v\":1}");
    }

    @Test
    void texts_are_escaped_as_the_standard_says() {
        assertThat(Canonical.write(Map.of("b", "\"\\\b\t\n\f\r\u0001\u001f/é€😀", "a", List.of(1L))))
                .isEqualTo("{\"a\":[1],\"b\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f/é€😀\"}");
    }

    @Test
    void the_formulas_are_the_ones_that_are_written_down() {
        byte[] genesis = Chain.genesis("demo");
        byte[] entry = "{}".getBytes(StandardCharsets.UTF_8);
        byte[] mac = Chain.mac(Chain.seal(Journals.KEY, entry), genesis, 258);
        byte[] plain =
                Chain.sha256().digest(hex("00" + HexFormat.of().formatHex("demo".getBytes(StandardCharsets.UTF_8))));
        assertThat(genesis).isEqualTo(plain);
        assertThat(Chain.hash(genesis, 258, mac, entry))
                .isEqualTo(Chain.sha256()
                        .digest(hex("01" + HexFormat.of().formatHex(genesis) + "0000000000000102"
                                + HexFormat.of().formatHex(mac) + "7b7d")));
    }

    @Test
    void anchors_are_found_in_whatever_was_copied_from_a_messenger() {
        var anchor = new Anchor("clinic-2", 48212, "ab".repeat(32), Instant.parse("2026-11-22T06:08:00.123Z"));
        String history = "Елена, [22.11.2026 9:08]\nЖурнал: запись № 48212\n" + anchor.line() + "\nспасибо";
        assertThat(Anchor.in(history)).containsExactly(anchor);
        assertThat(Anchor.in("registratura-journal demo 1 " + "ab".repeat(32) + " 2026-99-99T00:00:00Z"))
                .isEmpty();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
