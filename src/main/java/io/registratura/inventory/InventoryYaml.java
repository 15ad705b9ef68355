package io.registratura.inventory;

import java.util.List;
import java.util.stream.Collectors;

/** The same declarations for machines: one entry a field. */
public final class InventoryYaml {

    private InventoryYaml() {}

    public static String text(FieldBook book) {
        return book.all().stream().map(InventoryYaml::entry).collect(Collectors.joining());
    }

    private static String entry(Field field) {
        return "- id: \"" + field.name() + "\"\n"
                + "  class: " + field.kind().code() + "\n"
                + "  purpose: [" + field.purpose() + "]\n"
                + "  ground: {RU: " + field.ground() + "}\n"
                + "  stores: [{name: database, key: " + field.kept() + "}]\n"
                + "  recipients: " + list(field.to()) + "\n"
                + "  retention: " + field.retention() + "\n"
                + "  roles: " + list(field.who()) + "\n"
                + "  llm: never\n";
    }

    private static String list(List<String> codes) {
        return "[" + String.join(", ", codes) + "]";
    }
}
