package io.registratura.bench;

import io.registratura.redaction.Made.Kind;
import io.registratura.redaction.MadeMessages;
import io.registratura.redaction.OrdinaryTalk;
import io.registratura.redaction.Recall;
import io.registratura.redaction.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code ./run bench redaction}: the gates of PRV-19 on made-up messages, false alarms on ordinary talk, and docs/redaction.md. */
final class RedactionBench {
    private static final int MESSAGES = 10_000;
    private static final long SEED = 2026;
    private static final Map<Kind, Double> GATES =
            Map.of(Kind.CHECKED, 100.0, Kind.EMAIL, 100.0, Kind.PHONE, 99.5, Kind.NAME, 97.0, Kind.ADDRESS, 95.0);

    /** True when every gate is kept. */
    boolean run() throws IOException {
        var redactor = Redactor.of(List.of(), List.of());
        var recall = Recall.of(MadeMessages.of(SEED, MESSAGES), redactor);
        String page = String.join("\n", head(), recalls(recall), alarms(redactor));
        System.out.println(page);
        Files.writeString(Path.of(System.getProperty("project.root", "."), "docs", "redaction.md"), page);
        return GATES.entrySet().stream().allMatch(gate -> recall.percent(gate.getKey()) >= gate.getValue())
                && recall.damaged() * 100 <= recall.clinical();
    }

    private static String head() {
        return """
                # Redaction, measured
                Written by `./run bench redaction`. The made-up messages are put together from names in all cases, numbers that pass
                their checks, addresses and phrases of patients; they were made by those who wrote the recognisers, so real texts
                will do somewhat worse.
                """;
    }

    private static String recalls(Recall recall) {
        var table = new Table(
                "What is found",
                "%,d messages, seed %d.".formatted(MESSAGES, SEED),
                "what",
                "gone",
                "of",
                "share",
                "gate");
        for (Kind kind : recall.kinds()) {
            String gate = GATES.containsKey(kind) ? Figures.number(GATES.get(kind), 1) + " %" : "–";
            table.row(
                    name(kind),
                    recall.gone(kind),
                    recall.of(kind),
                    Figures.number(recall.percent(kind), 2) + " %",
                    gate);
        }
        double damaged = 100.0 * recall.damaged() / recall.clinical();
        table.row(
                "clinical numbers damaged",
                recall.damaged(),
                recall.clinical(),
                Figures.number(damaged, 2) + " %",
                "at most 1 %");
        return table.text();
    }

    private static String alarms(Redactor redactor) {
        var table = new Table("Ordinary talk", """
                Sentences from the project's tables of what patients write. All that is changed is counted, also what is rightly
                hidden: many of the sentences hold names, phones and documents, put there to be understood. Share of changed
                sentences is therefore more than the share of false alarms.""", "talk", "sentences", "changed", "kinds");
        row(table, "booking, moving, asking", OrdinaryTalk.booking(), redactor);
        row(table, "complaints and other letters", OrdinaryTalk.complaints(), redactor);
        return table.text();
    }

    private static void row(Table table, String what, List<String> talk, Redactor redactor) {
        int changed = OrdinaryTalk.changed(talk, redactor);
        String kinds = OrdinaryTalk.alarms(talk, redactor).entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        table.row(
                what,
                talk.size(),
                "%d (%s %%)".formatted(changed, Figures.number(100.0 * changed / talk.size(), 1)),
                kinds);
    }

    private static String name(Kind kind) {
        return switch (kind) {
            case CHECKED -> "SNILS, INN, policies, cards";
            case DOCUMENT -> "passports and other documents";
            case EMAIL -> "e-mail";
            case PHONE -> "phones";
            case NAME -> "full names";
            case ADDRESS -> "addresses";
            case BIRTH -> "births";
            case LINK -> "links and handles";
        };
    }
}
