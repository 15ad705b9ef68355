package io.registratura.dialog;

import io.registratura.consent.Scope;
import io.registratura.consent.Standing;
import io.registratura.consent.Standings;
import io.registratura.triage.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One patient's talk with the clinic, as a value: where it stands, what is known, how often the open question was asked
 * and missed, the drafts «назад» returns to, what was decided about consents, the highest urgency seen (only a person lowers it), and what
 * watching over the talk needs.
 */
public record Talk(
        Stage stage,
        Draft draft,
        int asked,
        int missed,
        List<Draft> past,
        Standings consents,
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
            Standings.NONE,
            Urgency.NOT_SYMPTOM,
            Optional.empty(),
            Watch.CALM);

    /** The version of the text agreed to, and when. */
    public record Consent(String version, Instant at) {}

    /** The consent to the processing of personal data, while it stands. */
    public Optional<Consent> consent() {
        return consents.granted(Scope.CORE).map(core -> new Consent(core.version(), core.at()));
    }

    /** Has the patient agreed to the processing of personal data? */
    public boolean agreed() {
        return consents.granted(Scope.CORE).isPresent();
    }

    public Talk withStage(Stage value) {
        return new Talk(value, draft, asked, missed, past, consents, latch, lastHeard, watch);
    }

    public Talk withDraft(Draft value) {
        return new Talk(stage, value, asked, missed, past, consents, latch, lastHeard, watch);
    }

    public Talk withAsked(int timesAsked, int timesMissed) {
        return new Talk(stage, draft, timesAsked, timesMissed, past, consents, latch, lastHeard, watch);
    }

    public Talk withPast(List<Draft> value) {
        return new Talk(stage, draft, asked, missed, value, consents, latch, lastHeard, watch);
    }

    /** Without a consent to {@link Scope#CORE} nothing else that was granted is in force either. */
    public Talk withConsent(Optional<Consent> value) {
        return withConsents(value.map(
                        given -> consents.with(Scope.CORE, new Standing(true, given.version(), given.at())))
                .orElse(Standings.NONE));
    }

    public Talk withConsents(Standings value) {
        return new Talk(stage, draft, asked, missed, past, value, latch, lastHeard, watch);
    }

    public Talk withLatch(Urgency value) {
        return new Talk(stage, draft, asked, missed, past, consents, value, lastHeard, watch);
    }

    public Talk withLastHeard(Instant value) {
        return new Talk(stage, draft, asked, missed, past, consents, latch, Optional.of(value), watch);
    }

    public Talk withWatch(Watch value) {
        return new Talk(stage, draft, asked, missed, past, consents, latch, lastHeard, value);
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
