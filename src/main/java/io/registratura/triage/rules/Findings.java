package io.registratura.triage.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was found in one report: mentions by concept with their status, and the facts. */
final class Findings {
    private final Sentence text;
    private final Assertions assertions;
    private final Facts facts;
    private final boolean loose;
    private final Findings strict;
    private final Map<Integer, List<Mention>> all;
    private final Map<Integer, List<Mention>> present = new HashMap<>();

    @SuppressWarnings("NullAway")
    Findings(Sentence text, Assertions assertions, Facts facts) {
        this.text = text;
        this.assertions = assertions;
        this.facts = facts;
        this.loose = false;
        this.strict = this;
        this.all = new HashMap<>();
    }

    private Findings(Findings strict) {
        this.text = strict.text;
        this.assertions = strict.assertions;
        this.facts = strict.facts;
        this.loose = true;
        this.strict = strict;
        this.all = strict.all;
    }

    /** The same findings with every mention counted, whatever its status: shows what was left out. */
    Findings loose() {
        return new Findings(this);
    }

    Findings strict() {
        return strict;
    }

    List<Mention> of(Concept concept) {
        var found = all(concept);
        if (loose || found.isEmpty()) {
            return found;
        }
        return present.computeIfAbsent(concept.index(), _ -> found.stream()
                .filter(mention -> status(mention, concept.history()) == Status.PRESENT)
                .toList());
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
        concept.phrases().forEach(phrase -> found.addAll(phrase.in(text)));
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
