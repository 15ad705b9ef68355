package io.registratura.clinic;

import java.time.Duration;

/** How far ahead a visit may be booked, how soon before it at the latest, and how long an offer is kept for a patient. */
public record BookingRules(Duration horizon, Duration notice, Duration hold) {}
