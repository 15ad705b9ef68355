package io.registratura.clinicfile.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One place of the file: what stands there, in which line, under which key; it tells the report what is wrong there. */
public record Place(Node node, String key, Report report) {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_QUOTE = 40;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_][A-Z0-9_]*)(?::([^{}]*))?}");

    /** Is there nothing but the key? */
    public boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A section, with only these keys allowed in it. */
    public Optional<Section> section(List<String> known) {
        if (node instanceof MappingNode map) {
            return Optional.of(Section.of(map, this, known));
        }
        return wrong(isNothing() ? Wrong.EMPTY : Wrong.NOT_A_SECTION);
    }

    /** The elements of a list. */
    public Optional<List<Place>> items() {
        if (node instanceof SequenceNode list) {
            var items = new ArrayList<Place>();
            for (var item : list.getValue()) {
                items.add(new Place(item, key + "[" + items.size() + "]", report));
            }
            return Optional.of(items);
        }
        return wrong(isNothing() ? Wrong.EMPTY : Wrong.NOT_A_LIST);
    }

    /** The elements of a list, or the one value that stands where a list might. */
    public Optional<List<Place>> itemsOrOne() {
        return isList() ? items() : Optional.of(List.of(this));
    }

    /** The elements that can be read; those that cannot are reported, each at its own place. */
    public <T> Optional<List<T>> listOf(Function<Place, Optional<T>> read) {
        return items().map(items ->
                items.stream().flatMap(item -> read.apply(item).stream()).toList());
    }

    /** A value that is there and not blank. */
    public Optional<String> text() {
        var value = value();
        return value.isPresent() && value.get().isEmpty() ? wrong(Wrong.EMPTY) : value;
    }

    /** A text no longer than this. */
    public Optional<String> text(int longest) {
        var text = text();
        return text.isPresent() && text.get().length() > longest ? wrong(Wrong.TOO_LONG, longest) : text;
    }

    /** A text with this property; the mistake quotes it. */
    public Optional<String> text(Predicate<String> right, Wrong wrong) {
        return text().flatMap(text -> right.test(text) ? Optional.of(text) : wrong(wrong, quoted()));
    }

    /** A value that may be blank, environment filled in. */
    public Optional<String> value() {
        if (!(node instanceof ScalarNode scalar)) {
            return wrong(Wrong.NOT_A_VALUE);
        }
        var raw = isNothing() ? "" : scalar.getValue().strip();
        return raw.length() > LONGEST_TEXT ? wrong(Wrong.TOO_LONG, LONGEST_TEXT) : filled(raw);
    }

    /** What is written here, short enough for a message, before the environment's secrets come in. */
    public String quoted() {
        var raw = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        return quoted(raw);
    }

    public static String quoted(String raw) {
        var line = raw.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Reports it, and answers that there is no value. */
    public <T> Optional<T> wrong(Wrong wrong, Object... values) {
        report.add(line(), key, wrong, values);
        return Optional.empty();
    }

    private Optional<String> filled(String raw) {
        if (VARIABLE.matcher(raw).replaceAll("").contains("${")) {
            return wrong(Wrong.ENVIRONMENT_BROKEN);
        }
        var filled = raw;
        for (var variable : VARIABLE.matcher(raw).results().toList()) {
            var value = variable(variable.group(1), Optional.ofNullable(variable.group(2)));
            if (value.isEmpty()) {
                return value;
            }
            filled = filled.replace(variable.group(), value.get());
        }
        return Optional.of(filled.strip());
    }

    private Optional<String> variable(String name, Optional<String> otherwise) {
        var value = report.environment(name).or(() -> otherwise);
        return value.isPresent() ? value : wrong(Wrong.ENVIRONMENT_MISSING, name);
    }
}
