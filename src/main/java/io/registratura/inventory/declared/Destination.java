package io.registratura.inventory.declared;

import io.registratura.inventory.DataClass;
import java.util.Locale;
import java.util.Set;

/** A system that is connected: its name in the clinic file, what it does, where it is reached, which classes it gets. */
public record Destination(String name, Kind kind, String host, Set<DataClass> classes) {

    /** A host as names are compared: small letters, without brackets and the root's point. */
    public static String plain(String host) {
        String bare = host.strip().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
