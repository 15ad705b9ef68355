package io.registratura.inventory;

import java.util.LinkedHashMap;
import java.util.Map;

/** The codes that the declarations use, each with its words. */
public final class Codes {
    private final Map<String, Map<String, String>> kinds = new LinkedHashMap<>();

    Codes(Sheet sheet) {
        for (Sheet.Table table : sheet.tables()) {
            var words = new LinkedHashMap<String, String>();
            table.rows().forEach(row -> words.put(row.cell(0), row.cell(1)));
            kinds.put(table.name(), words);
        }
    }

    /** Is there such a code? */
    public boolean knows(String kind, String code) {
        return all(kind).containsKey(code);
    }

    /** The words of a code; the code itself when nobody has explained it. */
    public String words(String kind, String code) {
        return all(kind).getOrDefault(code, code);
    }

    /** Every code of a kind with its words. */
    public Map<String, String> all(String kind) {
        return kinds.getOrDefault(kind, Map.of());
    }
}
