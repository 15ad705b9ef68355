package io.registratura.visit;

import java.time.Instant;

/** A stretch of a doctor's time that is taken by a visit or held by somebody's offer. */
public record Busy(String doctor, Instant from, Instant to) {}
