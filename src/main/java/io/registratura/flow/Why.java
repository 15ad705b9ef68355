package io.registratura.flow;

import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import io.registratura.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why triage decided so, in a glance: the rules, and where the patient's words may be read, the very words. */
final class Why {
    private static final int MOST_RULES = 4;
    /** Facts that a person asks for, in the order in which they are told. */
    private static final List<String> FACTS =
            List.of("age", "pregnant", "postpartum", "weeks", "temp", "sys", "dia", "pulse", "spo2", "sugar", "days");

    private Why() {}

    static List<String> lines(Verdict verdict, Optional<String> words) {
        var lines = new ArrayList<String>();
        (words.isPresent()
                        ? line("FOUND", "rules", leading(verdict, Verdict.Fired::title))
                        : line("RULES", "rules", leading(verdict, Verdict.Fired::rule)))
                .ifPresent(lines::add);
        words.ifPresent(text -> {
            line("SPANS", "spans", spans(verdict)).ifPresent(lines::add);
            line("SUPPRESSED", "spans", suppressed(verdict, text)).ifPresent(lines::add);
            line("FACTS", "facts", facts(verdict)).ifPresent(lines::add);
        });
        return lines;
    }

    /** Those that gave the class. What they found is the patient's: before consent only their numbers are told. */
    private static String leading(Verdict verdict, Function<Verdict.Fired, String> told) {
        return verdict.rules().stream()
                .filter(fired -> fired.urgency() == verdict.urgency() && fired.urgency() != Urgency.NOT_SYMPTOM)
                .map(told)
                .distinct()
                .limit(MOST_RULES)
                .collect(Collectors.joining(", "));
    }

    private static String spans(Verdict verdict) {
        var leading = verdict.rules().stream()
                .filter(fired -> fired.urgency() == verdict.urgency())
                .map(Verdict.Fired::rule)
                .collect(Collectors.toSet());
        return verdict.spans().stream()
                .filter(span -> leading.contains(span.rule()))
                .map(span -> "«" + span.text().strip() + "»")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String suppressed(Verdict verdict, String text) {
        return verdict.suppressed().stream()
                .filter(left -> left.start() >= 0 && left.start() < left.end() && left.end() <= text.length())
                .map(left ->
                        "«" + text.substring(left.start(), left.end()).strip() + "» (" + reason(left.reason()) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String reason(String reason) {
        return Words.STAFF
                .find("LEFT_OUT_" + reason.toUpperCase(Locale.ROOT).replace(' ', '_'))
                .orElse(reason);
    }

    private static String facts(Verdict verdict) {
        return FACTS.stream()
                .filter(verdict.facts()::containsKey)
                .map(name -> Words.STAFF.say(
                        "FACT_" + name,
                        Map.of("value", value(name, verdict.facts().getOrDefault(name, "")))))
                .collect(Collectors.joining(", "));
    }

    /** An infant's age is told in months. */
    private static String value(String name, String value) {
        if (!name.equals("age")) {
            return value;
        }
        double years = Double.parseDouble(value);
        return years < 2
                ? Words.STAFF.say("FACT_age_months", Map.of("value", String.valueOf(Math.round(years * 12))))
                : Words.STAFF.say("FACT_age_years", Map.of("value", value));
    }

    private static Optional<String> line(String name, String key, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(Words.STAFF.say(name, Map.of(key, value)));
    }
}
