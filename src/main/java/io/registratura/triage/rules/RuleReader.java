package io.registratura.triage.rules;

import io.registratura.triage.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the line format of the rule files: «set», «know», «concept», «history», idioms, and rules with examples. */
final class RuleReader {
    private final Words words = new Words();
    private final Sets sets = new Sets();
    private final Map<String, Concept> concepts = new HashMap<>();
    private final Map<String, List<Phrase>> idioms = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> yes = new ArrayList<>();
    private final List<String> no = new ArrayList<>();
    private final List<Expr> when = new ArrayList<>();
    private String @Nullable [] head;
    private String answer = "";

    void read(RuleFile file) {
        int number = 0;
        for (String line : joined(file.text())) {
            number++;
            try {
                line(line.strip());
            } catch (RuntimeException fault) {
                throw new IllegalStateException(file.name() + ", line " + number + ": " + fault.getMessage(), fault);
            }
        }
        close();
    }

    /** A line that begins with a space continues the one before; the count of lines stays. */
    private static List<String> joined(String text) {
        var lines = new ArrayList<String>();
        int last = -1;
        for (String line : text.split("\n", -1)) {
            boolean more = line.startsWith(" ") && last >= 0;
            if (more) {
                lines.set(last, lines.get(last) + line);
                lines.add("");
            } else {
                lines.add(line);
                last = lines.size() - 1;
            }
        }
        return lines;
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int space = line.indexOf(' ');
        var key = line.substring(0, Math.max(0, space));
        var rest = line.substring(space + 1).strip();
        switch (key) {
            case "know" -> learn(rest);
            case "set" -> named(rest, sets::define);
            case "concept" -> named(rest, (name, text) -> concept("@" + name, text, false));
            case "history" -> named(rest, (name, text) -> concept("@" + name, text, true));
            case "figurative", "administrative" ->
                idioms.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(phrases(rest));
            case "rule" -> open(rest);
            case "answer" -> answer = rest;
            case "when" -> when.add(new ExprParser(rest, this::concept).parse());
            case "yes" -> example(yes, rest);
            case "no" -> example(no, rest);
            default -> throw new IllegalStateException("unknown line: " + line);
        }
    }

    private static void named(String rest, java.util.function.BiConsumer<String, String> use) {
        int colon = rest.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("a name needs a colon: " + rest);
        }
        use.accept(rest.substring(0, colon).strip(), rest.substring(colon + 1).strip());
    }

    private void example(List<String> examples, String text) {
        examples.add(text);
        learn(text);
    }

    private void learn(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || !Character.isLetter(plain.charAt(i))) {
                if (i > from) {
                    words.know(plain.substring(from, i));
                }
                from = i + 1;
            }
        }
    }

    private Concept concept(String name) {
        if (name.startsWith("\"")) {
            return concepts.computeIfAbsent(name, _ -> made(name, name.substring(1, name.length() - 1), false));
        }
        var known = concepts.get(name);
        if (known == null) {
            throw new IllegalStateException("no such concept: " + name);
        }
        return known;
    }

    private void concept(String name, String text, boolean history) {
        if (concepts.put(name, made(name, text, history)) != null) {
            throw new IllegalStateException(name + " is there twice");
        }
    }

    private Concept made(String name, String text, boolean history) {
        return new Concept(name, concepts.size(), history, phrases(text));
    }

    private List<Phrase> phrases(String text) {
        return Arrays.stream(text.split(";"))
                .filter(one -> !one.isBlank())
                .map(one -> Phrase.parse(one, words, sets))
                .toList();
    }

    private void open(String rest) {
        close();
        head = rest.split("\\s+");
    }

    private void close() {
        var opened = head;
        if (opened == null) {
            return;
        }
        var urgency = Urgency.valueOf(opened[1]);
        var logic = when.size() == 1 ? when.getFirst() : new Expr.Or(List.copyOf(when));
        var source = opened.length > 2 ? opened[2] : opened[0].replaceAll("^([A-Z]+-\\d+).*", "$1");
        rules.add(new Rule(
                opened[0],
                urgency,
                answer.isEmpty() ? family(urgency) : answer,
                source,
                logic,
                List.copyOf(yes),
                List.copyOf(no)));
        head = null;
        answer = "";
        when.clear();
        yes.clear();
        no.clear();
    }

    private static String family(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> "general";
            case URGENT -> "urgent";
            case ROUTINE, NOT_SYMPTOM -> "routine";
        };
    }

    Words words() {
        return words;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    List<Phrase> idioms(String kind) {
        return idioms.getOrDefault(kind, List.of());
    }
}
