package io.registratura.triage.rules;

import io.registratura.triage.assertion.Assertions;
import io.registratura.triage.assertion.Status;
import io.registratura.triage.facts.Facts;
import io.registratura.triage.phrase.Mention;
import io.registratura.triage.phrase.Phrase;
import io.registratura.triage.phrase.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was found in one report: mentions by concept with their status, and the facts. */
final class Findings {
    private final Sentence text;
    private final Assertions assertions;
    private final Facts facts;
    private final Counted counted;
    private final Map<Integer, List<Mention>> all;
    private final Map<Integer, List<Mention>> counting = new HashMap<>();

    private enum Counted {
        PRESENT,
        SAID,
        ALL
    }

    Findings(Sentence text, Assertions assertions, Facts facts) {
        this.text = text;
        this.assertions = assertions;
        this.facts = facts;
        this.counted = Counted.PRESENT;
        this.all = new HashMap<>();
    }

    private Findings(Findings same, Counted counted) {
        this.text = same.text;
        this.assertions = same.assertions;
        this.facts = same.facts;
        this.counted = counted;
        this.all = same.all;
    }

    /** The same findings with every mention counted, whatever its status: shows what was left out. */
    Findings loose() {
        return new Findings(this, Counted.ALL);
    }

    /** The same findings for an exception of a rule: all that is said counts, unless denied. */
    Findings exceptions() {
        return new Findings(this, Counted.SAID);
    }

    List<Mention> of(Concept concept) {
        var found = all(concept);
        if (counted == Counted.ALL || found.isEmpty()) {
            return found;
        }
        var known = counting.get(concept.index());
        if (known == null) {
            known = counting(concept, found);
            counting.put(concept.index(), known);
        }
        return known;
    }

    private List<Mention> counting(Concept concept, List<Mention> found) {
        var counting = new ArrayList<Mention>(found.size());
        for (Mention mention : found) {
            boolean counts = counted == Counted.SAID
                    ? status(mention, true) != Status.NEGATED
                    : status(mention, concept.history()) == Status.PRESENT;
            if (counts) {
                counting.add(mention);
            }
        }
        return counting;
    }

    private List<Mention> all(Concept concept) {
        var known = all.get(concept.index());
        if (known == null) {
            known = find(concept);
            all.put(concept.index(), known);
        }
        return known;
    }

    private List<Mention> find(Concept concept) {
        List<Mention> found = new ArrayList<>();
        for (Phrase phrase : concept.phrases()) {
            found.addAll(phrase.in(text));
        }
        return found;
    }

    Status status(Mention mention, boolean history) {
        return assertions.of(mention, history);
    }

    double fact(String name) {
        return facts.get(name);
    }

    Facts facts() {
        return facts;
    }

    Sentence text() {
        return text;
    }
}
