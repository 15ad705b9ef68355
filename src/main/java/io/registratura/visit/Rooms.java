package io.registratura.visit;

import io.registratura.clinic.Clinic;
import io.registratura.clinic.Doctor;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Doctors who share a room take each other's time. */
final class Rooms {
    private Rooms() {}

    /** The ids of everybody whose visits take this doctor's time, the doctor included. */
    static Set<String> sharedWith(Clinic clinic, Doctor doctor) {
        return clinic.doctors().stream()
                .filter(other -> other.id().equals(doctor.id())
                        || doctor.room().isPresent() && other.room().equals(doctor.room()))
                .map(Doctor::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
