package io.registratura.dialog;

import io.registratura.triage.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One patient's talk with the clinic, as a value: where it stands, what is known, how often the open question was asked
 * and missed, the drafts «назад» returns to, the consent given, the highest urgency seen (only a person lowers it), and what
 * watching over the talk needs.
 */
public record Talk(
        Stage stage,
        Draft draft,
        int asked,
        int missed,
        List<Draft> past,
        Optional<Consent> consent,
        Urgency latch,
        Optional<Instant> lastHeard,
        Watch watch) {

    /** A talk in which nothing has been said. */
    public static final Talk FRESH = new Talk(
            new Stage.New(),
            Draft.EMPTY,
            0,
            0,
            List.of(),
            Optional.empty(),
            Urgency.NOT_SYMPTOM,
            Optional.empty(),
            Watch.CALM);

    /** The version of the text agreed to, and when. */
    public record Consent(String version, Instant at) {}

    /** Has the patient agreed to the processing of personal data? */
    public boolean agreed() {
        return consent.isPresent();
    }

    public Talk withStage(Stage value) {
        return new Talk(value, draft, asked, missed, past, consent, latch, lastHeard, watch);
    }

    public Talk withDraft(Draft value) {
        return new Talk(stage, value, asked, missed, past, consent, latch, lastHeard, watch);
    }

    public Talk withAsked(int timesAsked, int timesMissed) {
        return new Talk(stage, draft, timesAsked, timesMissed, past, consent, latch, lastHeard, watch);
    }

    public Talk withPast(List<Draft> value) {
        return new Talk(stage, draft, asked, missed, value, consent, latch, lastHeard, watch);
    }

    public Talk withConsent(Optional<Consent> value) {
        return new Talk(stage, draft, asked, missed, past, value, latch, lastHeard, watch);
    }

    public Talk withLatch(Urgency value) {
        return new Talk(stage, draft, asked, missed, past, consent, value, lastHeard, watch);
    }

    public Talk withLastHeard(Instant value) {
        return new Talk(stage, draft, asked, missed, past, consent, latch, Optional.of(value), watch);
    }

    public Talk withWatch(Watch value) {
        return new Talk(stage, draft, asked, missed, past, consent, latch, lastHeard, value);
    }

    /** Does something urgent stand, or worse, that no person has lowered? */
    boolean urgent() {
        return latch.compareTo(Urgency.URGENT) >= 0;
    }

    /** Does an emergency stand that no person has lowered? Then nothing is sold here. */
    public boolean alarmed() {
        return latch == Urgency.EMERGENCY;
    }
}
