package io.registratura.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a dump: whose journal, how many entries, and the hash of the last. A dump that was cut is told from one
 * that is whole by it; {@code check} only tells a damaged header from a damaged journal.
 */
public record Header(String clinic, long size, byte[] head) {
    private static final Pattern LINE =
            Pattern.compile("\\{\"check\":\"[0-9a-f]{64}\",\"clinic\":\"([A-Za-z0-9_.-]+)\","
                    + "\"head\":\"([0-9a-f]{64})\",\"size\":(0|[1-9][0-9]{0,17})}\n");

    /** Of a clinic of which nothing has been noted. */
    public static Header empty(String clinic) {
        return new Header(clinic, 0, Chain.genesis(clinic));
    }

    /** The line of a dump. */
    public byte[] line() {
        String hex = HexFormat.of().formatHex(head);
        String bare = Canonical.write(Map.of("clinic", clinic, "head", hex, "size", size));
        String check = HexFormat.of().formatHex(Chain.sha256().digest(bare.getBytes(UTF_8)));
        return (Canonical.write(Map.of("check", check, "clinic", clinic, "head", hex, "size", size)) + "\n")
                .getBytes(UTF_8);
    }

    /** Empty when it is no header, or not as it was written. */
    static Optional<Header> parse(byte[] line) {
        Matcher found = LINE.matcher(new String(line, UTF_8));
        if (!found.matches()) {
            return Optional.empty();
        }
        var header = new Header(
                found.group(1), Long.parseLong(found.group(3)), HexFormat.of().parseHex(found.group(2)));
        return Optional.of(header).filter(same -> Arrays.equals(same.line(), line));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Header header && Arrays.equals(line(), header.line());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(line());
    }

    @Override
    public String toString() {
        return "Header[" + clinic + ", " + size + "]";
    }
}
