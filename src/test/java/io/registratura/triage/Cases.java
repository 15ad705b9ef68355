package io.registratura.triage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cases from files: texts with the class a physician would give. */
final class Cases {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Case(String id, String text, Card card, Urgency expected, List<Urgency> accept) {
        Verdict judged() {
            return Triage.standard().judge(Arrays.asList(text.split("\n")), card);
        }

        Verdict amid() {
            var messages = new ArrayList<>(List.of("Добрый день, хочу записаться к врачу на завтра"));
            messages.addAll(Arrays.asList(text.split("\n")));
            messages.add("и сколько стоит приём, спасибо");
            return Triage.standard().judge(messages, card);
        }
    }

    private Cases() {}

    static List<Case> read(String path) {
        return lines(path).stream().map(Cases::json).toList();
    }

    /** «E|U text» lines; the first class is expected, all are accepted. */
    static List<Case> own(String path) {
        var all = new ArrayList<Case>();
        for (String line : lines(path)) {
            if (!line.startsWith("#")) {
                int space = line.indexOf(' ');
                var classes = Arrays.stream(line.substring(0, space).split("\\|"))
                        .map(Cases::urgency)
                        .toList();
                all.add(new Case(
                        "own-" + (all.size() + 1),
                        line.substring(space + 1),
                        Card.UNKNOWN,
                        classes.getFirst(),
                        classes));
            }
        }
        return all;
    }

    private static Urgency urgency(String letter) {
        return switch (letter) {
            case "E" -> Urgency.EMERGENCY;
            case "U" -> Urgency.URGENT;
            case "R" -> Urgency.ROUTINE;
            default -> Urgency.NOT_SYMPTOM;
        };
    }

    private static Case json(String line) {
        try {
            var node = JSON.readTree(line);
            var expected = Urgency.valueOf(node.get("expected").asText());
            var accept = new ArrayList<Urgency>();
            node.path("accept").forEach(one -> accept.add(Urgency.valueOf(one.asText())));
            return new Case(
                    node.get("id").asText(),
                    node.get("text").asText(),
                    card(node),
                    expected,
                    accept.isEmpty() ? List.of(expected) : accept);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Card card(JsonNode node) {
        return new Card(
                node.has("age") ? Optional.of(node.get("age").asDouble()) : Optional.empty(),
                node.has("sex")
                        ? Optional.of(node.get("sex").asText().equals("m") ? Card.Sex.MALE : Card.Sex.FEMALE)
                        : Optional.empty(),
                node.has("pregnant") ? Optional.of(node.get("pregnant").asBoolean()) : Optional.empty());
    }

    private static List<String> lines(String path) {
        try (var in = Cases.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
