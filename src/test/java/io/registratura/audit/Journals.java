package io.registratura.audit;

import io.registratura.inventory.DataClass;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Journals for tests, as the lines of their dumps. */
public final class Journals {
    public static final byte[] KEY = Chain.sha256().digest("a key for tests".getBytes(StandardCharsets.UTF_8));
    public static final String CLINIC = "demo";
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private Journals() {}

    public static Entry entry(int number) {
        return new Entry(
                CLINIC,
                START.plusSeconds(number),
                Action.values()[number % Action.values().length],
                number % 3 == 0 ? Actor.staff("0a1b") : Actor.PATIENT,
                Optional.of(new UUID(7, number % 5)),
                Set.of(DataClass.C2, DataClass.C4),
                Optional.of(new Entry.Thing("visit", "v" + number % 7)),
                Optional.of("telegram"));
    }

    /** The header and {@code size} entries under this key. */
    public static List<byte[]> lines(int size, byte[] key) {
        var links = new ArrayList<byte[]>();
        byte[] before = Chain.genesis(CLINIC);
        for (int seq = 1; seq <= size; seq++) {
            byte[] entry = entry(seq).canonical().getBytes(StandardCharsets.UTF_8);
            byte[] mac = Chain.mac(Chain.seal(key, entry), before, seq);
            before = Chain.hash(before, seq, mac, entry);
            links.add(new Link(seq, entry, mac, before).line());
        }
        links.addFirst(new Header(CLINIC, size, before).line());
        return links;
    }

    /** Where a journal of these lines stands after that many entries. */
    public static Anchor anchor(List<byte[]> lines, int seq) {
        byte[] head = Link.parse(lines.get(seq)).orElseThrow().hash();
        return new Anchor(CLINIC, seq, HexFormat.of().formatHex(head), START);
    }

    public static byte[] joined(List<byte[]> lines) {
        var all = new java.io.ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Which line of the dump this byte is in; the header is 0. */
    public static long lineOf(byte[] dump, int at) {
        long line = 0;
        for (int i = 0; i < at; i++) {
            line += dump[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    public static Verdict verdict(byte[] dump, Optional<byte[]> key, Anchor... anchors) {
        return new Verifier(_ -> key, Arrays.asList(anchors)).verify(new Dump(new ByteArrayInputStream(dump)));
    }
}
