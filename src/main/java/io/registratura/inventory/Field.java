package io.registratura.inventory;

import java.util.List;

/**
 * One stored field: {@code name} is «table.column», or «table.column.key» for a key within JSON, {@code []} the elements of
 * a list. {@code kept} tells how it lies, {@code who} sees it, {@code to} whom it is passed; all are codes of the file.
 */
public record Field(
        String name,
        DataClass kind,
        String purpose,
        String ground,
        String retention,
        String kept,
        List<String> who,
        List<String> to,
        String what) {

    /** The table and, for a key, the column it lies in. */
    public String place(List<String> places) {
        return places.stream()
                .filter(place -> name.startsWith(place + "."))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElse("");
    }
}
