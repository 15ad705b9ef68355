package io.registratura.dialog;

import io.registratura.clinic.Clinic;
import io.registratura.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What surrounds a step: the clinic, the time, the patient's coming visits (earliest first), and the id a new visit would
 * get.
 */
public record Scene(Clinic clinic, Instant now, List<Visit> visits, UUID newVisit) {}
