package io.registratura.triage.rules;

import io.registratura.triage.Urgency;
import java.util.List;

/** One row of the catalogue as data: its class, its logic, sentences that must and must not make it fire. */
public record Rule(
        String id, Urgency urgency, String answer, String source, Expr when, List<String> yes, List<String> no) {

    /** The logic is the room's own affair. */
    @Override
    public String toString() {
        return id + " " + urgency;
    }
}
