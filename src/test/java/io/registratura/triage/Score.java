package io.registratura.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measures of section 8: sensitivity, critical misses, over-triage, exact accuracy. */
final class Score {
    private final Map<String, int[]> measures = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    static Score of(List<Cases.Case> cases) {
        var score = new Score();
        cases.forEach(score::count);
        return score;
    }

    private void count(Cases.Case one) {
        var verdict = one.judged();
        var got = verdict.urgency();
        boolean emergency = one.expected() == Urgency.EMERGENCY;
        boolean hard = one.accept().equals(List.of(Urgency.EMERGENCY));
        boolean benign = one.accept().stream().allMatch(c -> c.compareTo(Urgency.ROUTINE) <= 0);
        boolean right = one.accept().contains(got);
        note("hard emergency sensitivity", hard, got == Urgency.EMERGENCY);
        note("all-emergency sensitivity", emergency, got == Urgency.EMERGENCY);
        note("critical misses", emergency, got.compareTo(Urgency.URGENT) < 0);
        note("urgent below urgent", one.expected() == Urgency.URGENT, got.compareTo(Urgency.URGENT) < 0 && !right);
        note("over-triage to EMERGENCY", !one.accept().contains(Urgency.EMERGENCY), got == Urgency.EMERGENCY);
        note("benign to URGENT or higher", benign, got.compareTo(Urgency.URGENT) >= 0);
        note("benign to EMERGENCY", benign, got == Urgency.EMERGENCY);
        note("safe", true, right || got.compareTo(one.expected()) >= 0);
        note("exact", true, right);
        if (!right) {
            wrong.add(one.id() + " " + one.accept() + " got " + got + " " + verdict.leadingRule() + ": "
                    + one.text().replace('\n', '/'));
        }
        if (hard && !right) {
            missed.add(one.id() + ": " + one.text());
        }
    }

    private void note(String measure, boolean counts, boolean holds) {
        var pair = measures.computeIfAbsent(measure, _ -> new int[2]);
        pair[0] += counts && holds ? 1 : 0;
        pair[1] += counts ? 1 : 0;
    }

    double share(String measure) {
        var pair = measures.getOrDefault(measure, new int[2]);
        return pair[1] == 0 ? 0 : (double) pair[0] / pair[1];
    }

    List<String> missedEmergencies() {
        return missed;
    }

    String table() {
        var out = new StringBuilder("\n");
        measures.forEach((name, pair) -> out.append(
                String.format(Locale.ROOT, "%-28s %4d / %4d  %5.1f %%%n", name, pair[0], pair[1], 100 * share(name))));
        wrong.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
