/** How urgent is what the patient describes? Sorts by urgency, never diagnoses. Core: plain values. */
@org.jspecify.annotations.NullMarked
package io.registratura.triage;
