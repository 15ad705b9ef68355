package io.registratura.clinic;

import java.time.LocalTime;

/** A stretch of one day on the clinic's own clock; {@code to} is excluded and later than {@code from}. */
public record Hours(LocalTime from, LocalTime to) {}
