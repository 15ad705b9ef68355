package io.registratura.inventory.guard;

import io.registratura.inventory.DataClass;
import io.registratura.inventory.PrivacyWords;
import io.registratura.inventory.declared.Posture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table for people: a row a system, a column a class of data; below it what is refused or reserved, and why. */
public record PrivacyMap(String clinic, Posture posture, List<Finding> findings) {
    private static final List<DataClass> COLUMNS =
            List.of(DataClass.C0, DataClass.C1, DataClass.C2, DataClass.C3, DataClass.C4, DataClass.C4U, DataClass.C6);

    public String text() {
        var lines = new ArrayList<String>();
        lines.add(PrivacyWords.say(
                "map.title",
                Map.of(
                        "clinic",
                        clinic,
                        "mode",
                        PrivacyWords.say("mode." + posture.mode()),
                        "profile",
                        posture.profile().name())));
        if (!posture.production()) {
            lines.add(PrivacyWords.say("map.synthetic"));
        }
        lines.add("");
        lines.addAll(table());
        lines.add("");
        lines.add(PrivacyWords.say("map.legend"));
        lines.add("");
        lines.addAll(explained());
        return String.join("\n", lines) + "\n";
    }

    private List<String> table() {
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<String>(
                List.of(PrivacyWords.say("map.system"), PrivacyWords.say("map.host"), PrivacyWords.say("map.country")));
        COLUMNS.forEach(kind -> head.add(kind.code()));
        head.add(PrivacyWords.say("map.verdict"));
        head.add(PrivacyWords.say("map.reason"));
        rows.add(head);
        findings.forEach(finding -> rows.add(row(finding)));
        int[] widths = IntStream.range(0, head.size())
                .map(at -> rows.stream()
                        .mapToInt(row -> row.get(at).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static List<String> row(Finding finding) {
        var row = new ArrayList<String>(List.of(
                PrivacyWords.component(finding.destination().name()),
                finding.destination().host(),
                PrivacyWords.country(finding.location().country())));
        COLUMNS.forEach(kind -> row.add(mark(finding, kind)));
        row.add(PrivacyWords.say("verdict." + finding.verdict()));
        row.add(PrivacyWords.say("reason." + finding.reason()));
        return row;
    }

    private static String mark(Finding finding, DataClass kind) {
        Reason reason = finding.cells().get(kind);
        return reason == null
                ? "·"
                : switch (reason.verdict()) {
                    case OK -> "+";
                    case WARN -> "!";
                    case REFUSE -> "×";
                };
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(
                        at -> row.get(at) + " ".repeat(widths[at] - row.get(at).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private List<String> explained() {
        var lines = new ArrayList<String>();
        for (Finding finding : findings) {
            if (finding.verdict() == Verdict.REFUSE) {
                lines.add("× " + Paragraphs.refusal(finding) + ". " + Paragraphs.todo(finding) + ".");
            }
            Paragraphs.warnings(finding).forEach(warning -> lines.add("! " + warning));
        }
        return lines.isEmpty() ? List.of(PrivacyWords.say("map.clean")) : lines;
    }
}
