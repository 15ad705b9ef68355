package io.registratura.terminal;

import io.registratura.clinic.Clinic;
import io.registratura.clinicfile.ClinicFiles;
import io.registratura.clinicfile.privacy.Admission;
import io.registratura.inventory.FieldBook;
import io.registratura.inventory.InventoryPage;
import io.registratura.inventory.InventoryYaml;
import io.registratura.inventory.PrivacyWords;
import io.registratura.inventory.calendar.ChannelRegistry;
import io.registratura.inventory.calendar.LawCalendar;
import io.registratura.inventory.guard.Finding;
import io.registratura.inventory.guard.Paragraphs;
import io.registratura.inventory.guard.PrivacyMap;
import io.registratura.inventory.guard.Verdict;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code ./run privacy}: where the data are, what is kept, which rules to look at again. Ends with 1 on anything refused. */
public final class PrivacyCommand {
    private final ClinicFiles clinics;
    private final PrintStream out;
    private final LocalDate today;

    PrivacyCommand(ClinicFiles clinics, PrintStream out, LocalDate today) {
        this.clinics = clinics;
        this.out = out;
        this.today = today;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new PrivacyCommand(ClinicFolder.open(), out, LocalDate.now(java.time.ZoneId.of("Europe/Moscow")))
                .run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        boolean json = words.remove("--json");
        boolean yaml = words.remove("--yaml");
        String what = words.isEmpty() ? "" : words.removeFirst();
        return switch (what) {
            case "map" -> map(words, json);
            case "inventory" -> say(yaml ? InventoryYaml.text(FieldBook.standard()) : page());
            case "laws" -> laws();
            case "acknowledge" -> words.isEmpty() ? usage() : acknowledge(words.removeFirst(), words);
            default -> usage();
        };
    }

    private int map(List<String> names, boolean json) {
        List<String> keys =
                names.isEmpty() ? clinics.all().stream().map(Clinic::key).toList() : names;
        boolean refused = false;
        for (String key : keys) {
            Optional<Admission> admission = clinics.admission(key);
            if (admission.isEmpty()) {
                return noClinic();
            }
            var findings = admission.get().findings(today);
            out.print(
                    json
                            ? MapJson.write(key, admission.get().posture(), findings)
                            : new PrivacyMap(key, admission.get().posture(), findings).text());
            refused |= findings.stream().anyMatch(finding -> finding.verdict() == Verdict.REFUSE);
        }
        return refused ? 1 : 0;
    }

    private int laws() {
        var lines = new ArrayList<>(LawCalendar.standard().warnings(today));
        var registry = ChannelRegistry.standard();
        var all = registry.channels().stream().map(channel -> channel.name()).toList();
        lines.addAll(registry.warnings(all, today));
        return say(lines.isEmpty() ? PrivacyWords.say("command.fresh") + "\n" : String.join("\n", lines) + "\n");
    }

    private int acknowledge(String system, List<String> names) {
        var admission = clinics.admission(names.isEmpty() ? only() : names.getFirst());
        if (admission.isEmpty()) {
            return noClinic();
        }
        var findings = admission.get().findings(today);
        Optional<Finding> meant = findings.stream()
                .filter(finding -> finding.destination().name().equals(system))
                .findFirst();
        if (meant.isEmpty()) {
            String systems = findings.stream()
                    .map(finding -> finding.destination().name())
                    .collect(Collectors.joining(", "));
            System.err.println(PrivacyWords.say("command.nosystem", Map.of("systems", systems)));
            return 2;
        }
        return say(Paragraphs.acknowledgement(meant.get()) + "\n");
    }

    private String only() {
        return clinics.all().size() == 1 ? clinics.all().getFirst().key() : "";
    }

    private static String page() {
        return new InventoryPage(FieldBook.standard()).text();
    }

    private int say(String text) {
        out.print(text);
        return 0;
    }

    private static int noClinic() {
        System.err.println(PrivacyWords.say("command.noclinic"));
        return 2;
    }

    private static int usage() {
        System.err.println(PrivacyWords.say("command.usage"));
        return 2;
    }
}
