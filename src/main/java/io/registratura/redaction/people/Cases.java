package io.registratura.redaction.people;

import java.util.Map;
import java.util.Set;

/** The endings of cases, after the nominative or instead of its own ending. */
final class Cases {
    static final Set<String> AFTER_CONSONANT = Set.of("а", "у", "ом", "ем", "е", "ым", "ой", "ы", "ых", "ами");
    static final Map<String, Set<String>> INSTEAD = Map.ofEntries(
            Map.entry("ы", Set.of("а")),
            Map.entry("и", Set.of("а", "я", "ь")),
            Map.entry("е", Set.of("а", "я")),
            Map.entry("у", Set.of("а")),
            Map.entry("ю", Set.of("я", "ь", "й")),
            Map.entry("я", Set.of("ь", "й")),
            Map.entry("ой", Set.of("а")),
            Map.entry("ей", Set.of("я", "а")),
            Map.entry("ем", Set.of("ь", "й")),
            Map.entry("ого", Set.of("ой", "ый", "ий")),
            Map.entry("ому", Set.of("ой", "ый", "ий")),
            Map.entry("им", Set.of("ий")),
            Map.entry("ым", Set.of("ый", "ой")),
            Map.entry("ая", Set.of("ий", "ый", "ой")),
            Map.entry("ую", Set.of("ий", "ый", "ой")));

    private Cases() {}
}
