package io.registratura.dialog;

import io.registratura.clinic.Clinic;
import io.registratura.consent.Channel;
import io.registratura.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What surrounds a step: the clinic, the time, the patient's coming visits (earliest first), the id a new visit would get,
 * and for triage: the words of the last minutes that without consent are kept nowhere, and whether the clinic's physician
 * has signed the rules; the number the clinic's next request would get; and through what the patient writes.
 */
public record Scene(
        Clinic clinic,
        Instant now,
        List<Visit> visits,
        UUID newVisit,
        Window unkept,
        boolean signed,
        int nextRequest,
        Channel channel) {

    /** Nothing was said lately, the rules are signed, and the talk is in our own chat. */
    public Scene(Clinic clinic, Instant now, List<Visit> visits, UUID newVisit) {
        this(clinic, now, visits, newVisit, Window.CLOSED, true, 1, Channel.OWN);
    }

    Scene withVisits(List<Visit> others) {
        return new Scene(clinic, now, others, newVisit, unkept, signed, nextRequest, channel);
    }
}
