package io.registratura.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.inventory.declared.Posture;
import io.registratura.inventory.guard.Finding;
import io.registratura.inventory.guard.Paragraphs;
import io.registratura.inventory.guard.Verdict;
import java.util.List;

/** The map for machines: a line a clinic. */
final class MapJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MapJson() {}

    static String write(String clinic, Posture posture, List<Finding> findings) {
        var json = JSON.createObjectNode()
                .put("clinic", clinic)
                .put("mode", posture.mode().name())
                .put("profile", posture.profile().name());
        var systems = json.putArray("systems");
        findings.forEach(finding -> write(finding, systems.addObject()));
        return json + "\n";
    }

    private static void write(Finding finding, ObjectNode json) {
        json.put("name", finding.destination().name())
                .put("kind", finding.destination().kind().name())
                .put("host", finding.destination().host())
                .put("country", finding.location().country().orElse(null))
                .put("owner", finding.location().owner())
                .put("own", finding.location().own())
                .put("verdict", finding.verdict().name())
                .put("reason", finding.reason().name());
        var classes = json.putObject("classes");
        finding.cells().forEach((kind, reason) -> classes.put(kind.code(), reason.name()));
        if (finding.verdict() == Verdict.REFUSE) {
            json.put("why", Paragraphs.refusal(finding)).put("todo", Paragraphs.todo(finding));
        }
        finding.acknowledgement()
                .ifPresent(word -> json.put("acknowledgedUntil", word.until().toString()));
    }
}
