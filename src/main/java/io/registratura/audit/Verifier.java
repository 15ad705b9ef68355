package io.registratura.audit;

import io.registratura.audit.Verdict.Broken;
import io.registratura.audit.Verdict.What;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a journal's lines once, from the header on, and stops at the first that is not what was written there. */
public final class Verifier {
    private final Function<String, Optional<byte[]>> keys;
    private Optional<byte[]> key = Optional.empty();
    private List<Anchor> known;
    private Header header = new Header("", 0, new byte[0]);
    private byte[] before = new byte[0];
    private long last;
    private int anchored;

    /** A clinic's key by its name; without it signatures are not checked, links and anchors are. */
    public Verifier(Function<String, Optional<byte[]>> keys, List<Anchor> anchors) {
        this.keys = keys;
        this.known =
                anchors.stream().sorted(Comparator.comparingLong(Anchor::seq)).toList();
    }

    /** Each line with its line feed. */
    public Verdict verify(Iterator<byte[]> lines) {
        if (!lines.hasNext()) {
            return new Verdict.Incomplete("", 0, 0);
        }
        byte[] first = lines.next();
        Optional<Header> found = Header.parse(first);
        if (found.isEmpty()) {
            return new Broken("", 0, Link.parse(first).isPresent() ? What.REMOVED : What.EDITED, 0);
        }
        header = found.get();
        key = keys.apply(header.clinic());
        known = known.stream()
                .filter(anchor -> anchor.clinic().equals(header.clinic()))
                .toList();
        before = Chain.genesis(header.clinic());
        Optional<Verdict> trouble = contradicted();
        while (trouble.isEmpty() && lines.hasNext()) {
            trouble = next(lines.next(), lines);
        }
        return trouble.orElseGet(this::ended);
    }

    private Optional<Verdict> next(byte[] line, Iterator<byte[]> rest) {
        Optional<Link> link = Link.parse(line);
        long expected = last + 1;
        if (link.isEmpty() || link.get().seq() != expected || !fits(link.get(), before, expected)) {
            return Optional.of(broken(expected, new Damage(link, rest).what(expected)));
        }
        if (expected > header.size()) {
            return Optional.of(broken(expected, What.INSERTED));
        }
        before = link.get().hash();
        last = expected;
        return contradicted();
    }

    /** Is this what was written behind {@code prev} as number {@code seq}, whatever number it bears now? */
    private boolean fits(Link link, byte[] prev, long seq) {
        return Arrays.equals(link.hash(), Chain.hash(prev, seq, link.mac(), link.entry()))
                && (key.isEmpty()
                        || Arrays.equals(link.mac(), Chain.mac(Chain.seal(key.get(), link.entry()), prev, seq)));
    }

    /** Does an anchor of this place say otherwise? */
    private Optional<Verdict> contradicted() {
        while (anchored < known.size() && known.get(anchored).seq() == last) {
            if (!known.get(anchored).head().equals(HexFormat.of().formatHex(before))) {
                return Optional.of(broken(last, What.REWRITTEN));
            }
            anchored++;
        }
        return Optional.empty();
    }

    private Verdict ended() {
        long expected = known.isEmpty()
                ? header.size()
                : Math.max(header.size(), known.getLast().seq());
        if (last == header.size() && !Arrays.equals(before, header.head())) {
            return broken(0, What.EDITED);
        }
        return last < expected
                ? new Verdict.Incomplete(header.clinic(), last + 1, expected)
                : new Verdict.Intact(
                        header.clinic(), last, HexFormat.of().formatHex(before), key.isPresent(), anchored);
    }

    private Broken broken(long seq, What what) {
        return new Broken(
                header.clinic(),
                seq,
                what,
                anchored == 0 ? 0 : known.get(anchored - 1).seq());
    }

    /** A line that does not belong where it stands, and those behind it, which tell what happened. */
    private final class Damage {
        private final Optional<Link> here;
        private final Optional<Link> behind;
        private final Iterator<byte[]> rest;

        Damage(Optional<Link> here, Iterator<byte[]> rest) {
            this.here = here;
            this.rest = rest;
            this.behind = rest.hasNext() ? Link.parse(rest.next()) : Optional.empty();
        }

        What what(long expected) {
            if (here.filter(link -> fits(link, before, expected)).isPresent()) {
                return What.EDITED; // only its number
            }
            Optional<Link> right = behind.filter(link -> fits(link, before, expected));
            if (right.isPresent()) {
                return here.isPresent() && isAstray(here.get(), right.get()) ? What.REORDERED : What.INSERTED;
            }
            if (expected > header.size()) {
                return What.INSERTED;
            }
            return here.filter(link -> link.seq() > expected).isPresent() ? displaced(expected) : What.EDITED;
        }

        /** Is it one of ours that belongs further on, and is not there as well? */
        private boolean isAstray(Link stray, Link right) {
            boolean ours = fits(stray, right.hash(), right.seq() + 1);
            while (rest.hasNext()) {
                Optional<Link> further = Link.parse(rest.next());
                if (further.filter(link -> Arrays.equals(link.hash(), stray.hash()))
                        .isPresent()) {
                    return false;
                }
                ours |= further.filter(link -> fits(stray, link.hash(), link.seq() + 1))
                        .isPresent();
            }
            return ours;
        }

        /** The right one stands further on, or nowhere. */
        private What displaced(long expected) {
            if (behind.filter(link -> link.seq() == expected).isPresent()) {
                return What.REORDERED;
            }
            while (rest.hasNext()) {
                if (Link.parse(rest.next())
                        .filter(link -> fits(link, before, expected))
                        .isPresent()) {
                    return What.REORDERED;
                }
            }
            return What.REMOVED;
        }
    }
}
