package io.registratura.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The word lists of the gate: {@code [SECTION]}, patterns parted by commas, and {@code #} lines that explain. */
final class Lists {
    private static final int SHORTEST_SOUND = 7;

    /** Read once: the gate and the questions ask for the same names. */
    static final List<String> DISEASES = all("diseases.txt");

    static final List<String> DRUGS = all("drugs.txt");

    private Lists() {}

    /** The patterns of every section, in the order of the file. */
    static Map<String, List<String>> sections(String file) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> open = sections.computeIfAbsent("", _ -> new ArrayList<>());
        for (String line : lines(file)) {
            String text = line.strip();
            if (text.startsWith("[")) {
                open = sections.computeIfAbsent(text.substring(1, text.indexOf(']')), _ -> new ArrayList<>());
            } else if (!text.isEmpty() && !text.startsWith("# ")) {
                open.addAll(patterns(text));
            }
        }
        sections.values().removeIf(List::isEmpty);
        return sections;
    }

    /** The patterns of one section. */
    static List<String> section(String file, String name) {
        return sections(file).getOrDefault(name, List.of());
    }

    /** The patterns of a file, whatever their sections. */
    static List<String> all(String file) {
        return sections(file).values().stream().flatMap(List::stream).toList();
    }

    /** Single words of a list by their sound, each for all its endings. */
    static List<String> sounds(List<String> list) {
        return list.stream()
                .filter(line -> line.chars().allMatch(c -> Character.isLetter(c) || c == '*'))
                .map(line -> Letters.sound(Letters.fold(line.replace("*", "").replace('ё', 'е'))))
                .map(sound -> sound.replaceFirst("[аиу]+$", ""))
                .filter(sound -> sound.length() >= SHORTEST_SOUND)
                .map(sound -> sound + "*")
                .toList();
    }

    private static List<String> patterns(String line) {
        return Stream.of(line.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .flatMap(Lists::spellings)
                .toList();
    }

    /** «но-шпа» is also written «ношпа» and «но шпа». */
    private static Stream<String> spellings(String pattern) {
        return pattern.contains("-")
                ? Stream.of(pattern.replace("-", ""), pattern.replace('-', ' '))
                : Stream.of(pattern);
    }

    private static List<String> lines(String file) {
        var stream = Lists.class.getResourceAsStream("/gate/" + file);
        if (stream == null) {
            throw new IllegalStateException("no word list " + file);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
