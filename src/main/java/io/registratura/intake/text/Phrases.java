package io.registratura.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of patterns with what each of them stands for: lines {@code meaning = pattern, pattern}. */
public final class Phrases {
    private record Entry(String meaning, Pattern pattern) {}

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final List<Entry> anyHead = new ArrayList<>();
    private final List<Pattern> all = new ArrayList<>();

    /** A phrase that was found: what it stands for and where it is. */
    public record Found(String meaning, Pattern.Match match) {
        /** Index of the first word. */
        public int start() {
            return match.start();
        }

        /** Index after the last word. */
        public int end() {
            return match.end();
        }
    }

    private Phrases() {}

    /** The phrases of one section of a word list. */
    public static Phrases of(String file, String section) {
        return of(Lines.section(file, section));
    }

    /** Phrases from lines; a line without {@code =} stands for itself. */
    public static Phrases of(List<String> lines) {
        Phrases phrases = new Phrases();
        for (String line : lines) {
            String[] pair = line.contains("=") ? line.split("=", 2) : new String[] {line, line};
            Arrays.stream(pair[1].split(","))
                    .filter(pattern -> !pattern.isBlank())
                    .forEach(pattern -> phrases.add(pair[0].strip(), Pattern.parse(pattern)));
        }
        return phrases;
    }

    private void add(String meaning, Pattern pattern) {
        Entry entry = new Entry(meaning, pattern);
        all.add(pattern);
        Set<String> keys = pattern.keys();
        if (keys.isEmpty()) {
            anyHead.add(entry);
        }
        keys.forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(entry));
    }

    /** The longest phrase that begins at this word. */
    public Optional<Found> at(List<Token> tokens, int start) {
        if (start < 0 || start >= tokens.size()) {
            return Optional.empty();
        }
        Found best = null;
        String norm = tokens.get(start).norm();
        for (List<Entry> entries : List.of(candidates(norm, 2), candidates(norm, 1), anyHead)) {
            for (Entry entry : entries) {
                var match = entry.pattern().at(tokens, start);
                if (match.isPresent() && (best == null || match.get().end() > best.end())) {
                    best = new Found(entry.meaning(), match.get());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first phrase in the stretch of words, {@code to} excluded. */
    public Optional<Found> within(List<Token> tokens, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            var found = at(tokens, i);
            if (found.isPresent() && found.get().end() <= to) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The first phrase anywhere. */
    public Optional<Found> first(List<Token> tokens) {
        return within(tokens, 0, tokens.size());
    }

    /** All phrases from left to right, none inside another. */
    public List<Found> all(List<Token> tokens) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            var here = at(tokens, i);
            here.ifPresent(found::add);
            i = here.map(Found::end).orElse(i + 1);
        }
        return found;
    }

    /** What a single word stands for. */
    public Optional<String> word(Token token) {
        return at(List.of(token), 0).map(Found::meaning);
    }

    Set<String> words() {
        Set<String> words = new HashSet<>();
        all.forEach(pattern -> pattern.words().forEach(words::add));
        return words;
    }

    Set<String> prefixes() {
        Set<String> words = new HashSet<>();
        all.forEach(pattern -> pattern.prefixes().forEach(words::add));
        return words;
    }

    private List<Entry> candidates(String norm, int letters) {
        return norm.length() < letters ? List.of() : byKey.getOrDefault(norm.substring(0, letters), List.of());
    }
}
