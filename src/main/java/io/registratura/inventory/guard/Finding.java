package io.registratura.inventory.guard;

import io.registratura.inventory.DataClass;
import io.registratura.inventory.declared.Acknowledgement;
import io.registratura.inventory.declared.Destination;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What the guard has found of one system: where it is, and a reason for every class that it gets. */
public record Finding(
        Destination destination,
        Location location,
        Optional<Acknowledgement> acknowledgement,
        Map<DataClass, Reason> cells) {

    /** The gravest of its reasons. */
    public Reason reason() {
        return cells.values().stream()
                .max(Comparator.comparing(Reason::verdict).thenComparing(Comparator.naturalOrder()))
                .orElse(Reason.HERE);
    }

    public Verdict verdict() {
        return reason().verdict();
    }

    /** The classes for which this is the reason. */
    public java.util.SortedSet<DataClass> classes(Reason reason) {
        var classes = new TreeSet<DataClass>();
        cells.forEach((kind, why) -> {
            if (why == reason) {
                classes.add(kind);
            }
        });
        return classes;
    }
}
