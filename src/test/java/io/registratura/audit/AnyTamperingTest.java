package io.registratura.audit;

import static io.registratura.audit.Journals.KEY;
import static io.registratura.audit.Journals.joined;
import static io.registratura.audit.Journals.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Any journal, and anything done to it. */
class AnyTamperingTest {

    @Property(tries = 300)
    void a_journal_is_intact_only_as_it_was_written(
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll @IntRange(max = 1_000_000) int where,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll @Size(max = 12) byte[] put) {
        byte[] good = joined(Journals.lines(size, KEY));
        int at = where % good.length;
        byte[] bad = spliced(good, at, Math.min(cut, good.length - at), put);
        Assume.that(!Arrays.equals(good, bad));
        assertThat(verdict(good, Optional.of(KEY)).exit()).isZero();
        Verdict told = verdict(bad, Optional.empty());
        assertThat(told.exit()).isNotZero();
        assertThat(place(told)).isEqualTo(Journals.lineOf(good, Arrays.mismatch(good, bad)));
    }

    private static long place(Verdict told) {
        return switch (told) {
            case Verdict.Intact _ -> Long.MAX_VALUE;
            case Verdict.Broken broken -> broken.seq();
            case Verdict.Incomplete incomplete -> incomplete.from();
        };
    }

    private static byte[] spliced(byte[] good, int at, int cut, byte[] put) {
        byte[] bad = new byte[good.length - cut + put.length];
        System.arraycopy(good, 0, bad, 0, at);
        System.arraycopy(put, 0, bad, at, put.length);
        System.arraycopy(good, at + cut, bad, at + put.length, good.length - at - cut);
        return bad;
    }

    @Property(tries = 100)
    void the_order_of_entries_is_told(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 1000) Integer> dice) {
        var lines = Journals.lines(dice.size(), KEY);
        var bad = new java.util.ArrayList<>(lines);
        java.util.Collections.shuffle(bad.subList(1, bad.size()), new java.util.Random(dice.hashCode()));
        Verdict told = verdict(joined(bad), Optional.of(KEY));
        for (int row = 1; row < lines.size(); row++) {
            if (!Arrays.equals(bad.get(row), lines.get(row))) {
                assertThat(told).isEqualTo(new Verdict.Broken("demo", row, Verdict.What.REORDERED, 0));
                return;
            }
        }
        assertThat(told.exit()).isZero();
    }
}
