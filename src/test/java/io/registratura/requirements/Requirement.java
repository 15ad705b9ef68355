package io.registratura.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One requirement; {@code lacks} says what is still missing although a test carries its id. */
record Requirement(String id, String priority, String title, String lacks) {

    static List<Requirement> all() throws IOException {
        var file = Path.of(System.getProperty("project.root", "."), "src/test/resources/privacy/requirements.tsv");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> new Requirement(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3].strip() : ""))
                .toList();
    }
}
