package io.registratura.triage.rules;

import io.registratura.triage.assertion.Idioms;
import io.registratura.triage.phrase.Phrase;
import io.registratura.triage.phrase.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the line format of the rule files, told in resources/triage/README.md. */
final class RuleReader {
    private final Words words = new Words();
    private final Concepts concepts = new Concepts(words);
    private final Map<String, List<Phrase>> idioms = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private String version = "";
    private String reviewer = "";
    private String date = "";
    private @Nullable RuleDraft open;

    /** A line that begins with a space continues the one before. */
    void read(RuleFile file) {
        var text = file.text();
        var line = new StringBuilder();
        int number = 0;
        int begun = 1;
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            number++;
            if (from == to || text.charAt(from) != ' ') {
                take(file, begun, line.toString());
                line.setLength(0);
                begun = number;
            }
            line.append(text, from, to);
            from = to + 1;
        }
        take(file, begun, line.toString());
        close();
    }

    private void take(RuleFile file, int number, String line) {
        try {
            line(line.strip());
        } catch (RuntimeException fault) {
            throw new IllegalStateException(file.name() + ", line " + number + ": " + fault.getMessage(), fault);
        }
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int space = line.indexOf(' ');
        var key = line.substring(0, Math.max(0, space));
        var rest = line.substring(space + 1).strip();
        switch (key) {
            case "version" -> version = rest;
            case "reviewer" -> reviewer = rest;
            case "date" -> date = rest;
            case "know" -> learn(rest);
            case "set" -> words.define(name(rest), text(rest));
            case "same" -> words.same(name(rest), text(rest));
            case "concept" -> concepts.define("@" + name(rest), text(rest), false);
            case "history" -> concepts.define("@" + name(rest), text(rest), true);
            case "figurative", "administrative", "imagined", "supposed", "past", "other", "grumble" -> idiom(key, rest);
            case "note" -> concepts.note(name(rest), text(rest));
            case "rule" -> open(rest);
            default -> part(key, rest);
        }
    }

    private void idiom(String key, String text) {
        var known = idioms.get(key);
        if (known == null) {
            known = new ArrayList<>();
            idioms.put(key, known);
        }
        known.addAll(concepts.phrases(text));
    }

    private static String name(String rest) {
        return rest.substring(0, colon(rest)).strip();
    }

    private static String text(String rest) {
        return rest.substring(colon(rest) + 1).strip();
    }

    private static int colon(String rest) {
        int colon = rest.indexOf(':');
        if (colon < 0) {
            throw new IllegalStateException("a name needs a colon: " + rest);
        }
        return colon;
    }

    private void part(String key, String rest) {
        var rule = open;
        if (rule == null) {
            throw new IllegalStateException("outside of a rule: " + key);
        }
        switch (key) {
            case "title" -> rule.title = rest;
            case "source" -> rule.source = rest;
            case "answer" -> rule.answer = rest;
            case "when" -> rule.when.add(new ExprParser(rest, concepts).parse());
            case "yes" -> example(rule.yes, rest);
            case "no" -> example(rule.no, rest);
            default -> throw new IllegalStateException("unknown line: " + key);
        }
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

    private void open(String head) {
        close();
        open = new RuleDraft(head);
    }

    private void close() {
        if (open != null) {
            rules.add(open.rule(reviewer, date));
            open = null;
        }
    }

    String version() {
        return version;
    }

    Words words() {
        return words;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    List<Concept> notes() {
        return concepts.notes();
    }

    Idioms idioms() {
        return new Idioms(
                kind("figurative"),
                kind("administrative"),
                kind("imagined"),
                kind("supposed"),
                kind("past"),
                kind("other"),
                kind("grumble"));
    }

    private List<Phrase> kind(String key) {
        return idioms.getOrDefault(key, List.of());
    }
}
