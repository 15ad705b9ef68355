package io.registratura.port;

import io.registratura.clinic.Clinic;
import java.util.List;
import java.util.Optional;

/** The clinics served here, as their files describe them. */
public interface Clinics {

    Optional<Clinic> find(String key);

    List<Clinic> all();

    /** Settings of a section such as {@code channels.telegram}; {@link Settings#NONE} when the file has none. */
    Settings settings(String clinic, String section);
}
