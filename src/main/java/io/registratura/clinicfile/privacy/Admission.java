package io.registratura.clinicfile.privacy;

import io.registratura.inventory.declared.Destination;
import io.registratura.inventory.declared.Posture;
import io.registratura.inventory.guard.Finding;
import io.registratura.inventory.guard.Guard;
import io.registratura.port.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One clinic before the guard: what it says of itself, and what is connected. */
public record Admission(Posture posture, List<Destination> destinations) {

    /** Put together from the file and from the settings of this machine. */
    public static Admission of(
            Posture posture, Map<String, Settings> settings, Function<String, Optional<String>> environment) {
        var all = new ArrayList<>(Connections.of(settings, environment));
        all.addAll(posture.others());
        return new Admission(posture, List.copyOf(all));
    }

    /** What the guard says of every system. */
    public List<Finding> findings(LocalDate today) {
        return new Guard(posture, today).judge(destinations);
    }
}
