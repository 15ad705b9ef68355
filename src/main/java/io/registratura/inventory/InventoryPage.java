package io.registratura.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** docs/inventory.md: every stored field with its purpose, ground, term, who sees it and whom it is passed to. */
public final class InventoryPage {
    private final FieldBook book;

    public InventoryPage(FieldBook book) {
        this.book = book;
    }

    public String text() {
        var lines = new ArrayList<String>();
        lines.add("# " + PrivacyWords.say("inventory.title"));
        lines.add("");
        lines.add(PrivacyWords.say("inventory.how"));
        for (Sheet.Table place : book.places()) {
            lines.add("");
            lines.add("## `" + place.name() + "`: " + place.title());
            lines.add(row(columns()));
            lines.add("|" + " --- |".repeat(columns().size()));
            book.in(place.name()).forEach(field -> lines.add(row(cells(place, field))));
        }
        lines.add("");
        return String.join("\n", lines);
    }

    private static List<String> columns() {
        return List.of(
                PrivacyWords.say("inventory.field"),
                PrivacyWords.say("inventory.class"),
                PrivacyWords.say("inventory.what"),
                PrivacyWords.say("inventory.why"),
                PrivacyWords.say("inventory.ground"),
                PrivacyWords.say("inventory.long"),
                PrivacyWords.say("inventory.kept"),
                PrivacyWords.say("inventory.who"),
                PrivacyWords.say("inventory.to"));
    }

    private List<String> cells(Sheet.Table place, Field field) {
        return List.of(
                "`" + field.name().substring(place.name().length() + 1) + "`",
                field.kind().code() + " "
                        + PrivacyWords.say("class." + field.kind().code()),
                field.what(),
                words("purpose", field.purpose()),
                words("ground", field.ground()),
                words("retention", field.retention()),
                words("kept", field.kept()),
                words("who", field.who()),
                words("recipient", field.to()));
    }

    private String words(String kind, String code) {
        return book.codes().words(kind, code);
    }

    private String words(String kind, List<String> codes) {
        return codes.isEmpty()
                ? "–"
                : codes.stream().map(code -> words(kind, code)).collect(Collectors.joining(", "));
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
