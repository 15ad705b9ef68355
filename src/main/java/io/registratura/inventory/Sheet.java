package io.registratura.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of tables that a lawyer can read: «[name] title» begins a table, «a | b | c» is a row, «#» a remark.
 */
public record Sheet(String file, List<Table> tables) {

    /** One table of the file. */
    public record Table(String name, String title, List<Row> rows) {}

    /** One row, its cells stripped. */
    public record Row(int line, List<String> cells) {
        /** The cell, blank when the row is too short. */
        public String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        /** The cell's words between commas; a dash means none. */
        public List<String> list(int at) {
            return cell(at).equals("-")
                    ? List.of()
                    : Arrays.stream(cell(at).split(",")).map(String::strip).toList();
        }
    }

    /** The file under {@code /inventory} of the class path. */
    public static Sheet load(String file) {
        var stream = Sheet.class.getResourceAsStream("/inventory/" + file);
        if (stream == null) {
            throw new IllegalStateException("no file inventory/" + file);
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(file, lines.lines().collect(Collectors.joining("\n")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tables of a text. */
    public static Sheet read(String file, String text) {
        var tables = new ArrayList<Table>();
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                tables.add(new Table(
                        line.substring(1, end), line.substring(end + 1).strip(), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                var cells =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                tables.getLast().rows().add(new Row(number, cells));
            }
        }
        return new Sheet(file, List.copyOf(tables));
    }

    /** The rows of the only table. */
    public List<Row> rows() {
        return tables.getFirst().rows();
    }
}
