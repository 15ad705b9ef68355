package io.registratura.consent;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A document with places to fill; the same values always give the same bytes. */
record Template(String source) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final Pattern PERHAPS =
            Pattern.compile("(?s)\\[\\[((?:(?!\\[\\[|]]|\\|).)*)(?:\\|((?:(?!]]).)*))?]]");

    /** The names of its places. */
    Set<String> names() {
        return PLACE.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Notes are left out; what hangs on a value that is blank is left out too. */
    String render(Map<String, String> values) {
        String shown = source.replace("\r\n", "\n")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
        String chosen = PERHAPS.matcher(shown).replaceAll(found -> Matcher.quoteReplacement(chosen(found, values)));
        return canonical(fill(chosen, values));
    }

    private static String chosen(MatchResult found, Map<String, String> values) {
        boolean whole = PLACE.matcher(found.group(1))
                .results()
                .noneMatch(place -> values.getOrDefault(place.group(1), "").isBlank());
        String otherwise = found.group(2);
        return whole ? found.group(1) : otherwise == null ? "" : otherwise;
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
    }

    /** One form for all machines: NFC, LF, no blanks at the end of a line or of the text. */
    private static String canonical(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
