package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.Outcome;
import io.registratura.intake.Claim;
import io.registratura.intake.Right;
import io.registratura.rights.Request;
import io.registratura.rights.Type;
import java.util.Optional;
import java.util.Set;

/** The one question about a claim that is not plain, and its answer; the request stands already, whatever is answered. */
final class ClaimAsking {
    private ClaimAsking() {}

    static Step ask(Step step, Message message, Scene scene) {
        Claim claim = message.heard().claim();
        Request request = Claiming.open(claim, scene);
        Right right = strongest(claim);
        Step called = right == Right.OBJECT_AI ? Claiming.person(step, message.words()) : step;
        Stage before = step.next().stage() instanceof Stage.SureOfRight(var _, var _, var earlier)
                ? earlier
                : step.next().stage();
        return ClaimWords.ask(
                        called.with(Claiming.opened(step, request, claim, Outcome.ASKED, message.words())),
                        request,
                        right,
                        scene)
                .to(new Stage.SureOfRight(request.number(), right, before));
    }

    private static Right strongest(Claim claim) {
        Type type = Type.of(claim.rights());
        return switch (type) {
            case ERASE -> Right.ERASE;
            case OBJECT -> Right.OBJECT_AI;
            case STOP -> Right.STOP_MESSAGES;
            case FORGET_HEALTH -> Right.FORGET_HEALTH;
            case COPY, ACCESS, WHO_VIEWED, CORRECT, COMPLAINT -> Right.ERASE;
        };
    }

    /** Words while the question stands open; empty when they are about something else. */
    static Optional<Step> hear(Step step, Stage.SureOfRight asked, Message message, Scene scene) {
        Step back = step.to(asked.before());
        boolean again = message.heard().claim().has(asked.right());
        if (message.yes() || again) {
            return Optional.of(answered(back, asked.number(), asked.right(), true, scene));
        }
        return message.no()
                ? Optional.of(answered(back, asked.number(), asked.right(), false, scene))
                : Optional.empty();
    }

    /** The answer, by a button or in words. */
    static Step answered(Step step, int number, Right right, boolean yes, Scene scene) {
        var claim = new Claim(Set.of(right), true, false, false, false);
        Step back = step.next().stage() instanceof Stage.SureOfRight(var _, var _, var before) ? step.to(before) : step;
        if (yes && back.next().agreed()) {
            Request request = Request.open(
                    number, Type.of(claim.rights()), scene.now(), scene.clinic().zone());
            Outcome outcome = request.type().atOnce() ? Outcome.DONE : Outcome.OPEN;
            return Claiming.done(
                    back.with(new Effect.SettleRequest(number, outcome, Claiming.PATIENT, Optional.empty())),
                    request,
                    claim,
                    scene);
        }
        return yes ? ClaimWords.say(back, CLAIM_STANDS, number, scene) : kept(back, number, right, scene);
    }

    /** «Нет» to «напоминания тоже?»: the adverts have stopped all the same. */
    private static Step kept(Step step, int number, Right right, Scene scene) {
        boolean marketing = right == Right.STOP_MESSAGES;
        var settled = new Effect.SettleRequest(
                number,
                marketing ? Outcome.DONE : Outcome.REFUSED,
                Claiming.PATIENT,
                marketing ? Optional.empty() : Optional.of("taken-back"));
        Step said = ClaimWords.say(step.with(settled), marketing ? CLAIM_REMINDERS_STAY : CLAIM_KEPT, number, scene);
        return said.next().agreed() && !said.next().alarmed() ? Booking.reopen(said, scene) : said;
    }
}
