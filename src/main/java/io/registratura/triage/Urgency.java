package io.registratura.triage;

/** The outcome classes of triage, lowest first: a higher one always wins (triage specification §1). */
public enum Urgency {
    NOT_SYMPTOM,
    ROUTINE,
    URGENT,
    EMERGENCY
}
