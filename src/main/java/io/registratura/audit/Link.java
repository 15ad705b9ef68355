package io.registratura.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry in its place, and the line of a dump that it is: {@code {"entry":{…},"hash":"…","mac":"…","seq":7}} and a line
 * feed. A line is read in exactly the form in which it is written, so every byte of it counts.
 */
public record Link(long seq, byte[] entry, byte[] mac, byte[] hash) {
    private static final byte[] HEAD = "{\"entry\":".getBytes(UTF_8);
    private static final Pattern TAIL =
            Pattern.compile(",\"hash\":\"([0-9a-f]{64})\",\"mac\":\"([0-9a-f]{64})\",\"seq\":([1-9][0-9]{0,17})}\n");
    /** Longer than the longest tail. */
    private static final int TAIL_ROOM = 200;

    /** The line of a dump. */
    public byte[] line() {
        HexFormat hex = HexFormat.of();
        String tail = ",\"hash\":\"" + hex.formatHex(hash) + "\",\"mac\":\"" + hex.formatHex(mac) + "\",\"seq\":" + seq
                + "}\n";
        byte[] end = tail.getBytes(ISO_8859_1);
        byte[] line = Arrays.copyOf(HEAD, HEAD.length + entry.length + end.length);
        System.arraycopy(entry, 0, line, HEAD.length, entry.length);
        System.arraycopy(end, 0, line, HEAD.length + entry.length, end.length);
        return line;
    }

    /** Empty when it is no line of a dump. */
    static Optional<Link> parse(byte[] line) {
        int from = Math.max(HEAD.length, line.length - TAIL_ROOM);
        if (from > line.length || !Arrays.equals(line, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            return Optional.empty();
        }
        Matcher tail = TAIL.matcher(new String(line, from, line.length - from, ISO_8859_1));
        if (!tail.find() || from + tail.end() != line.length || isTwo(line)) {
            return Optional.empty();
        }
        HexFormat hex = HexFormat.of();
        return Optional.of(new Link(
                Long.parseLong(tail.group(3)),
                Arrays.copyOfRange(line, HEAD.length, from + tail.start()),
                hex.parseHex(tail.group(2)),
                hex.parseHex(tail.group(1))));
    }

    /** Two lines that have lost what parted them are not one. */
    private static boolean isTwo(byte[] line) {
        for (int at = 1; at <= line.length - HEAD.length; at++) {
            if (line[at] == HEAD[0] && Arrays.equals(line, at, at + HEAD.length, HEAD, 0, HEAD.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link link && Arrays.equals(line(), link.line());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "Link[" + seq + "]";
    }
}
