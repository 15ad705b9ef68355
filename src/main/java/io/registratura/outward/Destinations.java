package io.registratura.outward;

import io.registratura.port.Settings;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The hosts to which the clinic lets redacted texts go: whole names, no wildcards; none unless it names them. */
public record Destinations(Set<String> hosts) {
    /** Everything is withheld. */
    public static final Destinations NONE = new Destinations(Set.of());

    /** What the section {@code model} of the clinic file allows. */
    public static Destinations of(Settings model) {
        return of(model.list("outward"));
    }

    /** These hosts and no others. */
    public static Destinations of(List<String> hosts) {
        return new Destinations(
                hosts.stream().flatMap(host -> plain(host).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean allow(String host) {
        return plain(host).filter(hosts::contains).isPresent();
    }

    /** One spelling of each host; what is none is never allowed. */
    private static Optional<String> plain(String host) {
        try {
            return Optional.of(IDN.toASCII(host.strip().toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES))
                    .filter(name -> !name.isEmpty());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
