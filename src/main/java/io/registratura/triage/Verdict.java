package io.registratura.triage;

import java.util.List;
import java.util.Map;

/**
 * What triage found: the class, the rules that fired, where in the text, and the mentions it found but did not count,
 * each with its reason. {@code rulesetHash} names the very rules that judged.
 */
public record Verdict(
        Urgency urgency,
        List<Fired> rules,
        List<Span> spans,
        List<Suppressed> suppressed,
        Map<String, String> facts,
        String rulesetHash) {

    /** A rule that fired: what it found in words for staff, the class it gives, the answer family («general», «crisis»). */
    public record Fired(String rule, String title, Urgency urgency, String answer) {}

    /** A matched piece of the text: offsets are UTF-16 units, {@code end} excluded. */
    public record Span(String rule, int start, int end, String text) {
        /** Never prints the patient's words. */
        @Override
        public String toString() {
            return "Span[" + rule + " " + start + ".." + end + "]";
        }
    }

    /** A mention that was found but not counted: negated, past, hypothetical, other subject, figurative, administrative. */
    public record Suppressed(String rule, String reason, int start, int end) {}

    /** The id of the rule that decided the class, or "-" when none fired. */
    public String leadingRule() {
        return rules.stream()
                .filter(fired -> fired.urgency() == urgency)
                .map(Fired::rule)
                .findFirst()
                .orElse("-");
    }
}
