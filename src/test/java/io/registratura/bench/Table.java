package io.registratura.bench;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, with what stands above and below it. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String title, String how, String... columns) {
        lines.add("## " + title);
        lines.add(how);
        lines.add("");
        row((Object[]) columns);
        lines.add("|" + " --- |".repeat(columns.length));
    }

    Table row(Object... cells) {
        lines.add("| "
                + String.join(
                        " | ", List.of(cells).stream().map(String::valueOf).toList()) + " |");
        return this;
    }

    Table note(String text) {
        lines.add("");
        lines.add(text);
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
