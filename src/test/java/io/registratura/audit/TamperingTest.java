package io.registratura.audit;

import static io.registratura.audit.Journals.KEY;
import static io.registratura.audit.Journals.joined;
import static io.registratura.audit.Journals.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.audit.Verdict.Broken;
import io.registratura.audit.Verdict.What;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a dump, the place where it was done is told. The dice are fixed, so a failure can be seen again. */
class TamperingTest {
    private static final int SIZE = 60;
    private static final int EDITS = 5_000;
    private static final List<byte[]> GOOD = Journals.lines(SIZE, KEY);

    private static Optional<byte[]> key(boolean withKey) {
        return withKey ? Optional.of(KEY) : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "PRV-30 · each of 10,000 edits of a dump, a byte or a row, is located exactly, with the key and without")
    void every_edit_is_located(boolean withKey) {
        byte[] good = joined(GOOD);
        assertThat(verdict(good, key(withKey))).isInstanceOf(Verdict.Intact.class);
        var dice = new Random(20261123);
        for (int edit = 0; edit < EDITS; edit++) {
            oneByte(good, dice, withKey);
            oneRow(dice, withKey);
        }
    }

    private static void oneByte(byte[] good, Random dice, boolean withKey) {
        byte[] bad = good.clone();
        int at = dice.nextInt(bad.length);
        bad[at] = (byte) (bad[at] ^ (1 + dice.nextInt(255)));
        var found = verdict(bad, key(withKey));
        assertThat(found).as("byte %d became %d", at, bad[at]).isInstanceOf(Broken.class);
        assertThat(((Broken) found).seq()).as("byte %d became %d", at, bad[at]).isEqualTo(Journals.lineOf(good, at));
        assertThat(((Broken) found).what()).as("byte %d became %d", at, bad[at]).isEqualTo(What.EDITED);
    }

    private static void oneRow(Random dice, boolean withKey) {
        var bad = new ArrayList<>(GOOD);
        int row = 1 + dice.nextInt(SIZE);
        int other = 1 + dice.nextInt(SIZE);
        switch (dice.nextInt(5)) {
            case 0 -> {
                bad.remove(row);
                var told = verdict(joined(bad), key(withKey));
                assertThat(told)
                        .isEqualTo(
                                row == SIZE
                                        ? new Verdict.Incomplete("demo", SIZE, SIZE)
                                        : new Broken("demo", row, What.REMOVED, 0));
            }
            case 1 -> {
                bad.add(row, forged(row, dice));
                expect(bad, row, What.INSERTED, withKey);
            }
            case 2 -> {
                bad.set(row, forged(row, dice));
                expect(bad, row, What.EDITED, withKey);
            }
            case 3 -> {
                bad.add(row + 1, GOOD.get(other));
                // a copy of the very next row looks like that row: the second of them is the one too many
                expect(bad, other == row + 1 ? row + 2 : row + 1, What.INSERTED, withKey);
            }
            default -> swap(bad, row, other, withKey);
        }
    }

    private static void swap(List<byte[]> bad, int row, int other, boolean withKey) {
        if (row == other) {
            return;
        }
        bad.set(row, GOOD.get(other));
        bad.set(other, GOOD.get(row));
        expect(bad, Math.min(row, other), What.REORDERED, withKey);
    }

    private static void expect(List<byte[]> bad, int row, What what, boolean withKey) {
        assertThat(verdict(joined(bad), key(withKey))).as("row %d", row).isEqualTo(new Broken("demo", row, what, 0));
    }

    /** A row that looks right: an entry of its own under a hash of its own. */
    private static byte[] forged(int row, Random dice) {
        byte[] entry = Journals.entry(1000 + dice.nextInt(1000)).canonical().getBytes(StandardCharsets.UTF_8);
        byte[] made = Chain.sha256().digest(entry);
        return new Link(row, entry, made, made).line();
    }

    @Test
    void rows_renumbered_after_a_removal_or_an_insertion_hide_nothing() {
        var removed = new ArrayList<>(GOOD.subList(0, 20));
        for (int row = 21; row <= SIZE; row++) {
            removed.add(renumbered(row, row - 1));
        }
        assertThat(verdict(joined(removed), Optional.of(KEY))).isEqualTo(new Broken("demo", 20, What.EDITED, 0));
        var inserted = new ArrayList<>(GOOD.subList(0, 20));
        inserted.add(forged(20, new Random(1)));
        for (int row = 20; row <= SIZE; row++) {
            inserted.add(renumbered(row, row + 1));
        }
        assertThat(verdict(joined(inserted), Optional.of(KEY))).isEqualTo(new Broken("demo", 20, What.INSERTED, 0));
    }

    private static byte[] renumbered(int row, int seq) {
        Link link = Link.parse(GOOD.get(row)).orElseThrow();
        return new Link(seq, link.entry(), link.mac(), link.hash()).line();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, SIZE - 1})
    void a_dump_that_was_cut_is_incomplete_from_there(int kept) {
        var cut = joined(GOOD.subList(0, kept + 1));
        assertThat(verdict(cut, Optional.of(KEY))).isEqualTo(new Verdict.Incomplete("demo", kept + 1, SIZE));
    }

    @Test
    void a_dump_without_its_header_or_with_another_clinics_proves_nothing() {
        assertThat(verdict(joined(GOOD.subList(1, SIZE)), Optional.of(KEY)))
                .isEqualTo(new Broken("", 0, What.REMOVED, 0));
        var other = new ArrayList<>(GOOD);
        other.set(
                0,
                new Header(
                                "other",
                                SIZE,
                                Link.parse(GOOD.get(SIZE)).orElseThrow().hash())
                        .line());
        assertThat(verdict(joined(other), Optional.of(KEY))).isInstanceOf(Broken.class);
        assertThat(verdict(new byte[0], Optional.of(KEY)).exit()).isEqualTo(3);
    }

    @Test
    void a_chain_made_anew_without_the_key_is_caught_by_its_first_signature() {
        byte[] another = Chain.sha256().digest("another key".getBytes(StandardCharsets.UTF_8));
        assertThat(verdict(joined(Journals.lines(SIZE, another)), Optional.of(KEY)))
                .isEqualTo(new Broken("demo", 1, What.EDITED, 0));
    }

    @Test
    void a_chain_made_anew_even_with_the_key_is_caught_by_yesterdays_anchor() {
        var before = Journals.lines(40, KEY);
        var rewritten = rewrittenFrom(25);
        var good = new Anchor[] {Journals.anchor(before, 10), Journals.anchor(before, 40)};
        assertThat(verdict(joined(GOOD), Optional.of(KEY), good))
                .isEqualTo(new Verdict.Intact("demo", SIZE, head(GOOD), true, 2));
        assertThat(verdict(joined(rewritten), Optional.of(KEY)).exit()).isZero();
        assertThat(verdict(joined(rewritten), Optional.of(KEY), good))
                .isEqualTo(new Broken("demo", 40, What.REWRITTEN, 10));
        assertThat(verdict(joined(rewritten), Optional.empty(), good).exit()).isEqualTo(2);
    }

    private static List<byte[]> rewrittenFrom(int changed) {
        var links = new ArrayList<byte[]>();
        byte[] prev = Chain.genesis("demo");
        for (int seq = 1; seq <= SIZE; seq++) {
            byte[] entry =
                    Journals.entry(seq < changed ? seq : seq + 500).canonical().getBytes(StandardCharsets.UTF_8);
            byte[] mac = Chain.mac(Chain.seal(KEY, entry), prev, seq);
            prev = Chain.hash(prev, seq, mac, entry);
            links.add(new Link(seq, entry, mac, prev).line());
        }
        links.addFirst(new Header("demo", SIZE, prev).line());
        return links;
    }

    private static String head(List<byte[]> lines) {
        return Journals.anchor(lines, lines.size() - 1).head();
    }

    @Test
    void an_end_that_was_anchored_and_is_gone_is_missed() {
        var anchor = Journals.anchor(GOOD, SIZE);
        assertThat(verdict(joined(Journals.lines(40, KEY)), Optional.of(KEY), anchor))
                .isEqualTo(new Verdict.Incomplete("demo", 41, SIZE));
    }
}
