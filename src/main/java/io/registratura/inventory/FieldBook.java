package io.registratura.inventory;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every stored field, declared once. A declaration that lacks something is told; the build stops on it. */
public final class FieldBook {
    private static final int CELLS = 9;

    private final Sheet sheet;
    private final Codes codes;
    private final List<Field> fields = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private FieldBook(Sheet sheet, Codes codes) {
        this.sheet = sheet;
        this.codes = codes;
        for (Sheet.Table table : sheet.tables()) {
            table.rows().forEach(row -> read(table, row));
        }
        tellTwice();
    }

    /** The house's own; read at the first use. */
    public static FieldBook standard() {
        return Standard.BOOK;
    }

    /** The declarations of this text. */
    public static FieldBook of(String text) {
        return new FieldBook(Sheet.read("text", text), new Codes(Sheet.load("codes.txt")));
    }

    public List<Field> all() {
        return List.copyOf(fields);
    }

    public List<Sheet.Table> places() {
        return sheet.tables();
    }

    /** The fields declared under this table, or under this column for keys within it. */
    public List<Field> in(String place) {
        var names = sheet.tables().stream().map(Sheet.Table::name).toList();
        return fields.stream().filter(field -> field.place(names).equals(place)).toList();
    }

    public Optional<Field> find(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Codes codes() {
        return codes;
    }

    /** Everything that is wrong with the declarations, by line. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The classes that the house stores. */
    public Set<DataClass> stored() {
        return classes(fields);
    }

    /** The classes that are passed to this recipient. */
    public Set<DataClass> passedTo(String recipient) {
        return classes(
                fields.stream().filter(field -> field.to().contains(recipient)).toList());
    }

    private static Set<DataClass> classes(List<Field> fields) {
        return fields.stream().map(Field::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class)));
    }

    private void read(Sheet.Table table, Sheet.Row row) {
        String name = table.name() + "." + row.cell(0);
        if (row.cells().size() != CELLS) {
            tell(row, name, row.cells().size() + " cells instead of " + CELLS);
            return;
        }
        var kind = DataClass.of(row.cell(1));
        if (kind.isEmpty()) {
            tell(row, name, "no class");
        }
        known(row, name, "purpose", 2);
        known(row, name, "ground", 3);
        known(row, name, "retention", 4);
        known(row, name, "kept", 5);
        row.list(6).forEach(code -> known(row, name, "who", code));
        row.list(7).forEach(code -> known(row, name, "recipient", code));
        if (row.cell(8).isEmpty()) {
            tell(row, name, "no words for what it is");
        }
        kind.ifPresent(found -> fields.add(new Field(
                name,
                found,
                row.cell(2),
                row.cell(3),
                row.cell(4),
                row.cell(5),
                row.list(6),
                row.list(7),
                row.cell(8))));
        kind.filter(found -> found.personal() && row.cell(3).equals("none"))
                .ifPresent(found -> tell(row, name, "class " + found.code() + " without a ground"));
        kind.filter(found -> found == DataClass.C5).ifPresent(_ -> tell(row, name, "class C5 is not collected"));
    }

    private void known(Sheet.Row row, String name, String kind, int cell) {
        known(row, name, kind, row.cell(cell));
    }

    private void known(Sheet.Row row, String name, String kind, String code) {
        if (!codes.knows(kind, code)) {
            tell(row, name, code.isEmpty() || code.equals("-") ? "no " + kind : "unknown " + kind + " «" + code + "»");
        }
    }

    private void tellTwice() {
        var seen = new HashSet<String>();
        fields.stream()
                .map(Field::name)
                .filter(name -> !seen.add(name))
                .forEach(name -> mistakes.add(name + ": declared twice"));
    }

    private void tell(Sheet.Row row, String name, String what) {
        mistakes.add("line " + row.line() + ", " + name + ": " + what);
    }

    private static final class Standard {
        static final FieldBook BOOK = new FieldBook(Sheet.load("fields.txt"), new Codes(Sheet.load("codes.txt")));
    }
}
