package io.registratura.triage.rules;

import io.registratura.triage.Card;
import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import io.registratura.triage.assertion.Assertions;
import io.registratura.triage.assertion.Status;
import io.registratura.triage.facts.Facts;
import io.registratura.triage.phrase.Mention;
import io.registratura.triage.phrase.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds one reading of a report against every rule; the highest class that fires wins. */
public final class Judge {
    private final RuleBook book;
    private final String raw;
    private final Findings findings;
    private final List<Verdict.Fired> fired = new ArrayList<>();
    private final List<Verdict.Span> spans = new ArrayList<>();
    private final Set<Verdict.Suppressed> suppressed = new LinkedHashSet<>();
    private Urgency highest = Urgency.NOT_SYMPTOM;

    public Judge(RuleBook book, String raw, Sentence text, Card card) {
        this.book = book;
        this.raw = raw;
        var assertions = new Assertions(text, book.idioms);
        this.findings = new Findings(text, assertions, Facts.of(text, card));
        for (Concept note : book.notes) {
            if (!findings.of(note).isEmpty()) {
                findings.facts().yes(note.name());
            }
        }
    }

    public Verdict verdict() {
        for (Rule rule : book.rules()) {
            hold(rule);
        }
        return new Verdict(
                highest,
                highestFirst(),
                List.copyOf(spans),
                List.copyOf(suppressed),
                findings.facts().readable(),
                book.hash());
    }

    private List<Verdict.Fired> highestFirst() {
        var sorted = new ArrayList<Verdict.Fired>(fired.size());
        for (int i = Urgency.values().length - 1; i >= 0; i--) {
            for (Verdict.Fired one : fired) {
                if (one.urgency().ordinal() == i) {
                    sorted.add(one);
                }
            }
        }
        return List.copyOf(sorted);
    }

    private void hold(Rule rule) {
        var used = new ArrayList<Mention>();
        if (holds(rule, findings, used)) {
            fire(rule, used);
        } else if (rule.urgency().compareTo(Urgency.ROUTINE) >= 0) {
            leftOut(rule);
        }
    }

    private static boolean holds(Rule rule, Findings findings, List<Mention> used) {
        boolean any = false;
        for (Expr one : rule.when()) {
            any |= one.holds(findings, used);
        }
        return any;
    }

    private void fire(Rule rule, List<Mention> used) {
        fired.add(new Verdict.Fired(rule.id(), rule.title(), rule.urgency(), rule.answer()));
        for (Mention mention : used) {
            show(span(rule.id(), mention));
        }
        if (rule.urgency().compareTo(highest) > 0) {
            highest = rule.urgency();
            findings.facts().yes(highest.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Each piece of text once for a rule. */
    private void show(Verdict.Span span) {
        for (Verdict.Span one : spans) {
            if (one.start() == span.start()
                    && one.end() == span.end()
                    && one.rule().equals(span.rule())) {
                return;
            }
        }
        spans.add(span);
    }

    private void leftOut(Rule rule) {
        var used = new ArrayList<Mention>();
        if (holds(rule, findings.loose(), used)) {
            for (Mention mention : used) {
                var status = findings.status(mention, false);
                if (status != Status.PRESENT) {
                    suppressed.add(new Verdict.Suppressed(rule.id(), status.reason(), start(mention), end(mention)));
                }
            }
        }
    }

    private Verdict.Span span(String rule, Mention mention) {
        int start = start(mention);
        int end = end(mention);
        return new Verdict.Span(rule, start, end, raw.substring(start, end));
    }

    private int start(Mention mention) {
        return findings.text().at(mention.first()).start();
    }

    private int end(Mention mention) {
        return findings.text().at(mention.last()).end();
    }
}
