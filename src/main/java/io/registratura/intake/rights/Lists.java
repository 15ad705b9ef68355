package io.registratura.intake.rights;

import io.registratura.intake.Right;
import io.registratura.intake.text.Lines;
import io.registratura.intake.text.Phrases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The word list of this room, its classes of words written out where a pattern names them. */
final class Lists {
    private static final String FILE = "rights.txt";
    private static final Map<String, String> CLASSES = classes();
    /** What stands before a pattern; a lone «?» belongs to its first word, which may be missing. */
    static final String PLAIN = "plain";

    static final String WITH_ITS_NOT = "!";
    static final String UNGUARDED = "!!";
    /** The same, and it speaks for a refused consent, too. */
    static final String ALSO_REFUSED = "!?";

    static final String ONLY_ASKED = "??";

    private static final Set<Right> RIGHTS = EnumSet.allOf(Right.class);

    /** The patterns of one right; none where words only look like one. */
    record Section(Optional<Right> right, Phrases phrases) {}

    static final List<Section> SECTIONS = sections();

    private Lists() {}

    static Phrases list(String section) {
        return Phrases.of(
                Lines.section(FILE, section).stream().map(Lists::whole).toList());
    }

    private static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(Optional.empty(), marked("NOT MEANT")));
        Lines.sections(FILE).keySet().stream()
                .flatMap(name -> RIGHTS.stream().filter(right -> right.name().equals(name)))
                .forEach(right -> sections.add(new Section(Optional.of(right), marked(right.name()))));
        return List.copyOf(sections);
    }

    /** «! a, b» marks only the patterns that carry the sign. */
    private static Phrases marked(String section) {
        return Phrases.of(Lines.section(FILE, section).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .map(Lists::meant)
                .toList());
    }

    private static String meant(String pattern) {
        String sign = pattern.replaceFirst("[^!?].*", "").replaceFirst("^\\?$", "");
        return (sign.isEmpty() ? PLAIN : sign) + " = " + whole(pattern.substring(sign.length()));
    }

    private static String whole(String pattern) {
        String text = pattern;
        for (Map.Entry<String, String> one : CLASSES.entrySet()) {
            text = text.replace("<" + one.getKey() + ">", one.getValue());
        }
        return text.strip();
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new LinkedHashMap<>();
        for (String line : Lines.section(FILE, "CLASSES")) {
            String[] pair = line.split("=", 2);
            classes.put(pair[0].strip(), pair[1].strip());
        }
        return classes;
    }
}
