package io.registratura.port;

import java.util.Map;
import java.util.Optional;

/**
 * Where a patient came from: utm_* values, the page, the link's code, the channel's public name of the writer (for a link
 * that staff can follow). Public input: only ever shown, never trusted.
 */
public record Source(Map<String, String> utm, Optional<String> page, Optional<String> code, Optional<String> profile) {

    public static final Source UNKNOWN = new Source(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
}
