package io.registratura.redaction.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of this room: words between blanks, {@code #} begins a comment, {@code [NAME]} a section. */
public final class Lists {
    private Lists() {}

    /** Every section of a list with its words, in the order of the file. */
    public static Map<String, Set<String>> sections(String file) {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        Set<String> current = new HashSet<>();
        for (String line : read(file).lines().map(Lists::bare).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new HashSet<>());
            } else if (!line.isEmpty()) {
                current.addAll(List.of(line.split("\\s+")));
            }
        }
        return sections;
    }

    /** The words of one section. */
    public static Set<String> words(String file, String section) {
        return Objects.requireNonNull(sections(file).get(section), file + " lacks [" + section + "]");
    }

    private static String bare(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }

    private static String read(String file) {
        try (var in = Lists.class.getResourceAsStream("/redaction/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
