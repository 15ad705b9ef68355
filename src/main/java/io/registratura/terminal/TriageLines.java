package io.registratura.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.triage.Card;
import io.registratura.triage.Triage;
import io.registratura.triage.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** {@code ./run triage}: JSON lines in, JSON lines out; a broken line is answered and the next one read. */
public final class TriageLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Triage triage = Triage.standard();

    public static void main(String[] args) throws IOException {
        try (var out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            new TriageLines().run(new InputStreamReader(System.in, StandardCharsets.UTF_8), out);
        }
    }

    void run(Reader in, PrintStream out) throws IOException {
        var lines = new BufferedReader(in);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                out.print(answer(line) + "\n");
                out.flush();
            }
        }
    }

    String answer(String line) {
        try {
            return answer(JSON.readTree(line)).toString();
        } catch (JsonProcessingException broken) {
            return JSON.createObjectNode().put("error", "not JSON").toString();
        }
    }

    private ObjectNode answer(JsonNode request) {
        var out = JSON.createObjectNode();
        if (request.has("id")) {
            out.set("id", request.get("id"));
        }
        if (!request.path("text").isTextual()) {
            return out.put("error", "no text");
        }
        var fault = fault(request);
        return fault.isEmpty() ? judged(request, out) : out.put("error", fault);
    }

    private static String fault(JsonNode request) {
        boolean age = !given(request, "age") || request.get("age").isNumber();
        boolean sex = !given(request, "sex") || request.get("sex").asText().matches("[mf]");
        boolean pregnant =
                !given(request, "pregnant") || request.get("pregnant").isBoolean();
        return !age
                ? "age is no number"
                : !sex ? "sex is neither m nor f" : pregnant ? "" : "pregnant is not true or false";
    }

    private static boolean given(JsonNode request, String key) {
        return request.hasNonNull(key);
    }

    private ObjectNode judged(JsonNode request, ObjectNode out) {
        var messages = Arrays.asList(request.get("text").asText().split("\n", -1));
        var verdict = triage.judge(messages, card(request));
        out.put("class", verdict.urgency().name());
        var rules = out.putArray("rules");
        verdict.rules().forEach(fired -> rules.add(fired.rule()));
        spans(verdict, out);
        suppressed(verdict, out);
        var facts = out.putObject("facts");
        verdict.facts().forEach(facts::put);
        return out.put("engine", Triage.ENGINE).put("ruleset", verdict.rulesetHash());
    }

    private static Card card(JsonNode request) {
        Optional<Double> age =
                given(request, "age") ? Optional.of(request.get("age").asDouble()) : Optional.empty();
        Optional<Card.Sex> sex = given(request, "sex")
                ? Optional.of(request.get("sex").asText().equals("m") ? Card.Sex.MALE : Card.Sex.FEMALE)
                : Optional.empty();
        Optional<Boolean> pregnant =
                given(request, "pregnant") ? Optional.of(request.get("pregnant").asBoolean()) : Optional.empty();
        return new Card(age, sex, pregnant);
    }

    private static void spans(Verdict verdict, ObjectNode out) {
        var spans = out.putArray("spans");
        for (Verdict.Span span : verdict.spans()) {
            spans.addObject()
                    .put("rule", span.rule())
                    .put("start", span.start())
                    .put("end", span.end())
                    .put("text", span.text());
        }
    }

    private static void suppressed(Verdict verdict, ObjectNode out) {
        var suppressed = out.putArray("suppressed");
        for (Verdict.Suppressed one : verdict.suppressed()) {
            suppressed
                    .addObject()
                    .put("rule", one.rule())
                    .put("reason", one.reason())
                    .put("start", one.start())
                    .put("end", one.end());
        }
    }
}
