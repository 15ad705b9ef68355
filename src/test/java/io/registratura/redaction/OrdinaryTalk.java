package io.registratura.redaction;

import io.registratura.redaction.text.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What patients really ask, from the project's other tables: hardly anything in it is to be hidden. */
public final class OrdinaryTalk {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final List<String> TABLES = List.of(
            "said-intents.tsv",
            "said-times.tsv",
            "said-services.tsv",
            "said-aside.tsv",
            "intents.tsv",
            "times.tsv",
            "services.tsv");
    private static final List<String> COMPLAINTS =
            List.of("second-round-harmless.jsonl", "women-children-injuries.jsonl");
    private static final Pattern TEXT = Pattern.compile("\"text\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");

    private OrdinaryTalk() {}

    /** Booking, moving, asking. */
    public static List<String> booking() {
        return TABLES.stream()
                .flatMap(file -> lines("intake", file))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t")[0])
                .toList();
    }

    /** Complaints with the numbers that belong to them. */
    public static List<String> complaints() {
        var texts = new ArrayList<String>();
        COMPLAINTS.stream().flatMap(file -> lines("triage/own", file)).forEach(line -> {
            var matcher = TEXT.matcher(line);
            if (matcher.find()) {
                texts.add(matcher.group(1).replace("\\n", "\n").replace("\\\"", "\""));
            }
        });
        return texts;
    }

    /** How many of the sentences have something of each kind taken out. */
    public static Map<Type, Integer> alarms(List<String> talk, Redactor redactor) {
        var alarms = new EnumMap<Type, Integer>(Type.class);
        for (String text : talk) {
            redactor.redact(text, Placeholders.NONE, MadeMessages.TODAY)
                    .counts()
                    .keySet()
                    .forEach(type -> alarms.merge(type, 1, Integer::sum));
        }
        return alarms;
    }

    /** How many sentences are changed at all. */
    public static int changed(List<String> talk, Redactor redactor) {
        return (int) talk.stream()
                .filter(text -> !redactor.redact(text, Placeholders.NONE, MadeMessages.TODAY)
                        .counts()
                        .isEmpty())
                .count();
    }

    private static Stream<String> lines(String folder, String file) {
        try {
            return Files.readAllLines(Path.of(System.getProperty("project.root", "."))
                            .resolve(RESOURCES)
                            .resolve(folder)
                            .resolve(file))
                    .stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
