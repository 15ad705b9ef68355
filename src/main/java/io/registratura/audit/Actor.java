package io.registratura.audit;

import java.util.Optional;

/** Who did it: the patient, a person of the staff under an opaque reference, or the system by itself. */
public record Actor(Kind kind, Optional<String> ref) {

    public static final Actor PATIENT = new Actor(Kind.PATIENT, Optional.empty());
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, Optional.empty());

    /** Which side of the desk. */
    public enum Kind {
        PATIENT,
        STAFF,
        SYSTEM
    }

    /** A person of the staff; who that is, the clinic knows. */
    public static Actor staff(String ref) {
        return new Actor(Kind.STAFF, Optional.of(ref));
    }
}
