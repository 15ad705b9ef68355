package io.registratura.inventory.guard;

import io.registratura.inventory.declared.Destination;
import io.registratura.inventory.declared.Posture;
import io.registratura.inventory.declared.Posture.Home;
import io.registratura.inventory.declared.Posture.Profile;
import java.util.Optional;
import java.util.Set;

/** Finds the country of a host. What nobody knows and nobody has declared is abroad. */
final class Atlas {
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IS", "IT", "LI", "LV",
            "LT", "LU", "MT", "NL", "NO", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private Atlas() {}

    /** The table of known hosts is believed before the clinic's own word. */
    static Location locate(Destination destination, Posture posture) {
        String host = destination.host();
        if (Hosts.isPrivate(host)) {
            return own(posture.home());
        }
        var known = Hosts.standard().find(host);
        if (known.isPresent()) {
            return new Location(Optional.of(known.get().country()), known.get().owner(), false);
        }
        if (posture.home().hosts().contains(Destination.plain(host))) {
            return own(posture.home());
        }
        return posture.processor(destination)
                .map(one -> new Location(Optional.of(one.country()), one.name(), false))
                .orElse(new Location(Optional.empty(), "", false));
    }

    /** Does the law of this profile count the place as home? */
    static boolean within(Location location, Profile profile) {
        return switch (profile) {
            case RU -> location.country().filter("RU"::equals).isPresent();
            case EU -> location.country().filter(EEA::contains).isPresent();
            case US, NONE -> true;
        };
    }

    private static Location own(Home home) {
        return new Location(home.country(), "", true);
    }
}
