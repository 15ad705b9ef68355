package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.consent.Scope;
import io.registratura.consent.Standings;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.OpenRequest;
import io.registratura.dialog.Effect.Outcome;
import io.registratura.dialog.Effect.Reason;
import io.registratura.intake.Claim;
import io.registratura.intake.Intent;
import io.registratura.intake.Right;
import io.registratura.rights.Request;
import io.registratura.rights.Type;
import io.registratura.visit.Visit;
import io.registratura.words.Phrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person's rights to their own data, heard before any booking: what needs no person happens at once, all else is a request
 * with a number and a last day. At most one question is asked back; silence never cancels it.
 */
final class Claiming {
    /** The one who answered, where it was no person of the clinic. */
    static final String PATIENT = "patient";

    private static final Set<Right> QUIET = EnumSet.of(Right.STOP_MESSAGES, Right.STOP_REMINDERS);

    private Claiming() {}

    /** The step that answers a claim; empty when nothing was claimed. */
    static Optional<Step> hear(Step step, Message message, Scene scene) {
        Claim claim = message.heard().claim();
        if (claim.asksHow()) {
            return Optional.of(ClaimWords.how(step, scene));
        }
        boolean taken = claim.isEmpty() || corrects(step, message);
        return taken ? Optional.empty() : Optional.of(claimed(step, message, scene));
    }

    /** While a visit is being arranged, and where the right value stands beside, the script corrects by itself. */
    private static boolean corrects(Step step, Message message) {
        boolean only = message.heard().claim().rights().equals(Set.of(Right.CORRECT));
        boolean arranging =
                step.next().stage() instanceof Stage.Filling || step.next().stage() instanceof Stage.Choosing;
        return only && (arranging || !message.heard().persons().isEmpty());
    }

    private static Step claimed(Step step, Message message, Scene scene) {
        Claim claim = message.heard().claim();
        if (!step.next().agreed()) {
            return unknown(step, claim, scene);
        }
        if (!claim.sure() && !claim.forAnother()) {
            return ClaimAsking.ask(step, message, scene);
        }
        Step cancelled = message.has(Intent.CANCEL) ? cancelled(step, message, scene) : step;
        Request request = open(claim, scene);
        Step opened = cancelled.with(opened(cancelled, request, claim, Outcome.OPEN, message.words()));
        return done(opened, request, claim, scene);
    }

    static Request open(Claim claim, Scene scene) {
        return Request.open(
                scene.nextRequest(),
                Type.of(claim.rights()),
                scene.now(),
                scene.clinic().zone());
    }

    static OpenRequest opened(Step step, Request request, Claim claim, Outcome outcome, Optional<String> words) {
        boolean atOnce = request.type().atOnce() && outcome == Outcome.OPEN;
        return new OpenRequest(
                request,
                claim,
                atOnce ? Outcome.DONE : outcome,
                step.next().draft(),
                step.next().agreed() ? words : Optional.empty());
    }

    /** «удалите запись и мои данные»: the one visit that can be meant goes, too. */
    private static Step cancelled(Step step, Message message, Scene scene) {
        List<Visit> meant = Meant.by(message, Visits.coming(scene), scene);
        return meant.size() != 1
                ? step
                : step.with(new Effect.CancelVisit(meant.getFirst().id()))
                        .say(CANCELLED, Facts.of(meant.getFirst(), scene.clinic()));
    }

    /** What happens now, and what is said of it. */
    static Step done(Step step, Request request, Claim claim, Scene scene) {
        if (claim.forAnother()) {
            return ClaimWords.say(step, CLAIM_FOR_ANOTHER, request, scene);
        }
        return switch (request.type()) {
            case ERASE -> forgotten(step, request, scene);
            case STOP -> stopped(step, request, claim, scene);
            case COMPLAINT ->
                ClaimWords.say(step, CLAIM_COMPLAINT, request, scene).to(withHuman(step));
            case FORGET_HEALTH -> reopened(step, CLAIM_FORGET_HEALTH, request, scene);
            case OBJECT ->
                reopened(step, claim.has(Right.OBJECT_AI) ? CLAIM_OBJECT_AI : CLAIM_OBJECT_RECIPIENT, request, scene);
            case COPY -> reopened(step, CLAIM_COPY, request, scene);
            case ACCESS -> reopened(step, CLAIM_ACCESS, request, scene);
            case WHO_VIEWED -> reopened(step, CLAIM_WHO_VIEWED, request, scene);
            case CORRECT -> reopened(step, CLAIM_CORRECT, request, scene);
        };
    }

    private static Stage withHuman(Step step) {
        return step.next().stage() instanceof Stage.WithHuman
                ? step.next().stage()
                : new Stage.WithHuman(step.next().stage());
    }

    /** What was being arranged goes on. */
    private static Step reopened(Step step, Phrase phrase, Request request, Scene scene) {
        Step said = ClaimWords.say(step, phrase, request, scene);
        return step.next().agreed() && !step.next().alarmed() ? Booking.reopen(said, scene) : said;
    }

    /** Nothing is used from here on; what is kept waits for a person of the clinic to destroy it. */
    private static Step forgotten(Step step, Request request, Scene scene) {
        Step withdrawn = step.with(new Effect.RecordConsent(Scope.CORE, Effect.ConsentDecision.WITHDRAWN))
                .with(new Effect.DropOffer())
                .with(new Effect.SilenceReminders());
        return ClaimWords.forgotten(withdrawn, request, scene)
                .to(new Stage.ConsentRefused())
                .as(talk -> talk.withConsents(
                                Standings.NONE.with(Scope.CORE, Deciding.standing(Scope.CORE, false, scene.now())))
                        .withDraft(Draft.EMPTY)
                        .withPast(List.of())
                        .withWatch(talk.watch().withoutWords()))
                .counted(0, 0);
    }

    private static Step stopped(Step step, Request request, Claim claim, Scene scene) {
        boolean known = step.next().agreed();
        if (claim.rights().stream().noneMatch(QUIET::contains)) {
            Step noted =
                    known && step.next().consents().granted(Scope.MARKETING).isPresent()
                            ? Deciding.noted(step, Scope.MARKETING, false, scene)
                            : step;
            return reopened(noted, CLAIM_STOP_MARKETING, request, scene);
        }
        Step noted = known ? Deciding.noted(step, Scope.SERVICE_MSGS, false, scene) : step;
        Step quiet = noted.with(new Effect.SilenceReminders());
        return claim.has(Right.STOP_MESSAGES)
                ? ClaimWords.stopped(quiet, request, scene)
                : reopened(quiet, CLAIM_STOP_REMINDERS, request, scene);
    }

    /** Without consent nothing is known here: the clinic looks, and asks who it is. */
    private static Step unknown(Step step, Claim claim, Scene scene) {
        boolean first = step.next().stage() instanceof Stage.New;
        Step greeted = first ? step.say(GREETING, Facts.of(scene.clinic())) : step;
        Step stands = first ? greeted.to(new Stage.AwaitingConsent()) : greeted;
        Request request = open(claim, scene);
        Step opened = stands.with(opened(stands, request, claim, Outcome.OPEN, Optional.empty()));
        return switch (request.type()) {
            case STOP -> stopped(opened, request, claim, scene);
            case COMPLAINT -> ClaimWords.say(opened, CLAIM_COMPLAINT, request, scene);
            case ERASE ->
                ClaimWords.say(opened.with(new Effect.SilenceReminders()), CLAIM_NOTHING_HERE, request, scene);
            case FORGET_HEALTH, OBJECT, COPY, ACCESS, WHO_VIEWED, CORRECT ->
                ClaimWords.say(opened, CLAIM_NOTHING_HERE, request, scene);
        };
    }

    /** A button: «Не согласен» after «Согласен», or one under an explanation. */
    static Step pressed(Step step, Right right, Scene scene) {
        var claim = new Claim(Set.of(right), true, false, false, false);
        if (!step.next().agreed()) {
            return unknown(step, claim, scene);
        }
        Request request = open(claim, scene);
        return done(step.with(opened(step, request, claim, Outcome.OPEN, Optional.empty())), request, claim, scene);
    }

    /** A person of the clinic has closed the request: whoever made it is told. */
    static Step closed(Step step, int number, String by, Optional<String> reason, Scene scene) {
        Outcome outcome = reason.isPresent() ? Outcome.REFUSED : Outcome.DONE;
        return ClaimWords.say(
                step.with(new Effect.SettleRequest(number, outcome, by, reason)),
                reason.map(ClaimWords::refusal).orElse(CLAIM_CLOSED),
                number,
                scene);
    }

    /** The patient asked for a person beside it. */
    static Step person(Step step, Optional<String> words) {
        return step.with(new CallHuman(Reason.ASKED_FOR_PERSON, Optional.empty(), words));
    }
}
