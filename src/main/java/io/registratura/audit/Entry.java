package io.registratura.audit;

import io.registratura.inventory.DataClass;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One thing that was done with personal data: by whom, when, with whose and which classes of data. It holds no personal
 * value, so that erasing a patient never touches the journal: {@code patient} means nothing once the patient's row is gone.
 */
public record Entry(
        String clinic,
        Instant at,
        Action action,
        Actor actor,
        Optional<UUID> patient,
        Set<DataClass> classes,
        Optional<Thing> object,
        Optional<String> place) {

    private static final long FORM = 1;

    public Entry {
        classes = Set.copyOf(classes);
    }

    /** What it was done to: «visit» and its id. */
    public record Thing(String kind, String id) {}

    /** The one way to write it down. */
    public String canonical() {
        var fields = new TreeMap<String, Object>();
        fields.put("v", FORM);
        fields.put("clinic", clinic);
        fields.put("at", at.toString());
        fields.put("action", action.name());
        fields.put("actor", actorFields());
        fields.put("classes", classNames());
        patient.ifPresent(id -> fields.put("patient", id.toString()));
        object.ifPresent(thing -> fields.put("object", Map.of("kind", thing.kind(), "id", thing.id())));
        place.ifPresent(where -> fields.put("place", where));
        return Canonical.write(fields);
    }

    private Map<String, Object> actorFields() {
        var fields = new TreeMap<String, Object>();
        fields.put("kind", actor.kind().name().toLowerCase(Locale.ROOT));
        actor.ref().ifPresent(ref -> fields.put("ref", ref));
        return fields;
    }

    private List<String> classNames() {
        return classes.stream().sorted().map(Enum::name).toList();
    }
}
