package io.registratura.clinicfile.tree;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/** A text as YAML's tree, in which every value still knows its line. Nothing of it becomes an object by itself. */
public final class Yaml {
    /** What the parser says, and what it usually means. */
    private static final List<Map.Entry<String, Wrong>> MEANT = List.of(
            Map.entry("cannot start any token", Wrong.YAML_TAB),
            Map.entry("unexpected end of stream", Wrong.YAML_QUOTE),
            Map.entry("expected ',' or", Wrong.YAML_QUOTE),
            Map.entry("mapping values are not allowed", Wrong.YAML_COLON),
            Map.entry("could not find expected ':'", Wrong.YAML_INDENT),
            Map.entry("expected <block end>", Wrong.YAML_INDENT));

    private Yaml() {}

    public static Optional<Place> tree(String text, Report report) {
        try {
            var node = new org.yaml.snakeyaml.Yaml(options()).compose(new StringReader(text));
            return node == null || node.getTag().equals(Tag.NULL) ? empty(report) : Optional.of(root(node, report));
        } catch (MarkedYAMLException broken) {
            report.add(line(broken), "", kind(String.valueOf(broken.getProblem())));
        } catch (ReaderException letter) {
            report.add(lineOf(text, letter.getPosition()), "", Wrong.YAML_TAB);
        } catch (RuntimeException broken) { // the parser's own slips over strange texts are mistakes of the text too
            report.add(0, "", kind(String.valueOf(broken.getMessage())));
        }
        return Optional.empty();
    }

    private static Place root(Node node, Report report) {
        return new Place(node, "", report);
    }

    private static Optional<Place> empty(Report report) {
        report.add(0, "", Wrong.FILE_EMPTY);
        return Optional.empty();
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        return options;
    }

    private static int line(MarkedYAMLException broken) {
        var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.codePoints()
                        .limit(Math.max(0, position))
                        .filter(letter -> letter == '\n')
                        .count();
    }

    private static Wrong kind(String said) {
        return MEANT.stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Wrong.YAML_BROKEN);
    }
}
