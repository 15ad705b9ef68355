package io.registratura.consent;

import java.time.Instant;

/** The last decision about one scope: which way, on which version of its text, and when. */
public record Standing(boolean granted, String version, Instant at) {}
