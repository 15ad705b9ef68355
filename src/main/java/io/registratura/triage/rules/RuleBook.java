package io.registratura.triage.rules;

import io.registratura.triage.Card;
import io.registratura.triage.Verdict;
import io.registratura.triage.assertion.Idioms;
import io.registratura.triage.phrase.Sentence;
import io.registratura.triage.phrase.Words;
import io.registratura.triage.text.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The rules in force, loaded and checked once; the hash names their very bytes. */
public final class RuleBook {
    final Words words;
    final Idioms idioms;
    final List<Concept> notes;
    private final List<Rule> rules;
    private final String version;
    private final String hash;

    private RuleBook(RuleReader reader, String hash) {
        this.words = reader.words();
        this.idioms = reader.idioms();
        this.notes = reader.notes();
        this.rules = reader.rules();
        this.version = reader.version();
        this.hash = hash;
    }

    private RuleBook(RuleBook same, List<Rule> rules) {
        this.words = same.words;
        this.idioms = same.idioms;
        this.notes = same.notes;
        this.rules = List.copyOf(rules);
        this.version = same.version;
        this.hash = same.hash;
    }

    /** Reads the files in their order; a mistake is told with file and line. */
    public static RuleBook of(List<RuleFile> files) {
        var hash = Fingerprint.of(files);
        var reader = new RuleReader();
        for (RuleFile file : files) {
            reader.read(file);
        }
        reader.words().complete();
        check(reader.rules());
        return new RuleBook(reader, Fingerprint.result(hash));
    }

    private static void check(List<Rule> rules) {
        var seen = new HashSet<String>();
        var faults = new ArrayList<String>();
        for (Rule rule : rules) {
            if (!seen.add(rule.id())) {
                faults.add(rule.id() + " is there twice");
            }
            if (rule.yes().isEmpty()) {
                faults.add(rule.id() + " has no example");
            }
            if (rule.when().isEmpty()
                    || rule.title().isEmpty()
                    || rule.origin().source().isEmpty()) {
                faults.add(rule.id() + " lacks its logic, title or source");
            }
            if (rule.origin().reviewer().isEmpty() || rule.origin().date().isEmpty()) {
                faults.add(rule.id() + " does not tell who reviewed it and when");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
    }

    /** One verdict for each reading of the text that may be meant. */
    public List<Verdict> verdicts(String raw, Reading plain, Card card) {
        var verdicts = new ArrayList<Verdict>(1);
        for (Sentence text : Sentence.likeliest(plain, words)) {
            verdicts.add(new Judge(this, raw, text, card).verdict());
        }
        return verdicts;
    }

    /** In the order in which they are tried. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule with this id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The same words with other rules: for tests that take rules away. */
    public RuleBook with(List<Rule> others) {
        return new RuleBook(this, others);
    }

    /** The version the files give themselves. */
    public String version() {
        return version;
    }

    /** SHA-256 over the files, in hex: what a physician signs. */
    public String hash() {
        return hash;
    }
}
