package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.consent.Scope;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Claim;
import io.registratura.intake.Expecting;
import io.registratura.intake.Intent;
import io.registratura.intake.Person;
import io.registratura.intake.Phone;
import io.registratura.intake.Right;
import io.registratura.intake.Understanding;
import io.registratura.intake.Understood;
import io.registratura.words.Phrase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of a message, by where the talk stands. */
final class Hearing {
    private static final Set<Question> REACHABLE = EnumSet.of(Question.NAME, Question.PHONE);

    private final Understanding understanding;

    Hearing(Understanding understanding) {
        this.understanding = understanding;
    }

    Step hear(Step step, String text, Scene scene) {
        Step open = step.next().stage() instanceof Stage.SureOfRight asked ? step.to(asked.before()) : step;
        Message message = message(open, text, scene);
        return open.next().agreed() ? known(open, message, scene) : beforeConsent(open, message, text, scene);
    }

    /** A right to one's own data comes before any booking and any other decision; empty when none is claimed. */
    Optional<Step> claimed(Step step, String text, Scene scene) {
        Message message = message(step, text, scene);
        if (step.next().stage() instanceof Stage.SureOfRight asked) {
            return ClaimAsking.hear(step, asked, message, scene)
                    .or(() -> Claiming.hear(step.to(asked.before()), message, scene));
        }
        boolean refuses = !step.next().agreed() && message.no();
        return refuses ? Optional.empty() : Claiming.hear(step, message, scene);
    }

    private Message message(Step step, String text, Scene scene) {
        Expecting expecting = Asking.expecting(step.next().stage());
        Understood heard = understanding.understand(text, scene.clinic(), scene.now(), expecting);
        return Message.of(heard, Optional.of(text), scene);
    }

    /** «Согласен, Иван, 8 900 …»: what stands beside the consent is heard at once. */
    private Step beforeConsent(Step step, Message message, String text, Scene scene) {
        Step answered = Consenting.hear(step, message, scene);
        if (!answered.next().agreed()) {
            return answered;
        }
        Step read = readable(answered, text, scene);
        Optional<Scope> due = Deciding.due(read.next(), scene);
        if (due.isPresent()) {
            return Deciding.ask(read, due.get(), Optional.of(text).filter(_ -> message.tells()), scene);
        }
        return message.tells() ? first(read, text, scene) : Booking.begin(read, scene);
    }

    /** Staff was called about words that it may read only from this consent on. */
    private static Step readable(Step step, String text, Scene scene) {
        var said = new ArrayList<>(scene.unkept().at(scene.now()).texts());
        said.add(text);
        Step heard = Safety.heard(step, text, scene);
        return step.next().urgent()
                ? heard.with(
                        new CallHuman(Reason.PATIENT_WROTE, Optional.empty(), Optional.of(String.join("\n", said))))
                : heard;
    }

    /**
     * Words, while an emergency stands: what they tell about the writer is kept, and how to reach them asked; {@code beside}
     * answers whoever is alone, or a child.
     */
    Step alarmed(Step step, String text, Optional<Phrase> beside, Scene scene) {
        Message message = message(step, text, scene);
        if (!step.next().agreed()) {
            Step answered = Alarmed.hear(step, message, beside, scene);
            return answered.next().agreed()
                    ? reachable(noted(readable(answered, text, scene), text, scene), scene)
                    : answered;
        }
        Draft known =
                Absorb.people(step.next().draft(), message.heard(), step.next().stage());
        boolean told = !known.equals(step.next().draft());
        boolean asking = step.next().stage() instanceof Stage.Filling(var open) && REACHABLE.contains(open);
        Step answered = Alarmed.hear(Booking.remember(step, known), message, beside, scene);
        return told && asking ? reachable(answered, scene) : answered;
    }

    /** The words typed before consent, now heard as the first words after it. */
    Step first(Step step, String text, Scene scene) {
        Step heard = known(step, message(step, text, scene).afterConsent(), scene);
        boolean idle = heard.next().stage() instanceof Stage.AtRest
                && heard.effects().stream().noneMatch(effect -> effect instanceof Effect.FindSlots);
        return idle && scene.visits().isEmpty() ? Booking.begin(withoutMenu(heard), scene) : heard;
    }

    /** A question follows: the menu would be one thing too many. */
    private static Step withoutMenu(Step step) {
        Set<?> idle = EnumSet.of(MENU, GOOD, WELCOME);
        return step.only(effect -> !(effect instanceof Say say && idle.contains(say.phrase())));
    }

    /** Who writes, taken out of a message that is answered with something more urgent. */
    Step noted(Step step, String text, Scene scene) {
        Message message = message(step, text, scene);
        return Booking.remember(
                step,
                Absorb.people(step.next().draft(), message.heard(), step.next().stage()));
    }

    /** After an emergency only this is asked: how to reach the patient. */
    Step reachable(Step step, Scene scene) {
        return Asking.missing(step.next().draft(), scene.clinic())
                .filter(REACHABLE::contains)
                .map(question -> Asking.first(step, question, scene.clinic()))
                .orElse(step);
    }

    /** The decision about a scope whose text stands open; the talk goes on from where it was, with the words that waited. */
    Step decide(Step step, Stage.Deciding open, boolean yes, Scene scene) {
        if (!yes && open.scope() == Scope.CORE) {
            return Claiming.pressed(step.to(open.before()), Right.WITHDRAW_ALL, scene);
        }
        Step noted = Deciding.noted(step, open.scope(), yes, scene);
        if (!yes) {
            return Deciding.refused(noted, open, scene);
        }
        return open.scope() == Scope.MARKETING
                ? Deciding.told(noted.to(open.before()), open.scope(), true, scene)
                : resumed(noted.to(open.before()).counted(0, 0), open.words(), scene);
    }

    private Step resumed(Step step, Optional<String> words, Scene scene) {
        boolean idle = step.next().stage() instanceof Stage.AtRest;
        if (words.isEmpty()) {
            return idle ? Booking.begin(step, scene) : Booking.reopen(step, scene);
        }
        return idle
                ? first(step, words.get(), scene)
                : known(step, message(step, words.get(), scene).afterConsent(), scene);
    }

    /** Not an answer: what everybody may know is answered, the rest waits; news are no reason to wait. */
    private Step undecided(Step step, Stage.Deciding open, Message message, Scene scene) {
        if (open.scope() == Scope.MARKETING) {
            return known(step.to(open.before()), message, scene);
        }
        return Info.answer(step, message, scene)
                .map(answered -> Deciding.again(answered, open, scene))
                .orElseGet(() -> Deciding.missed(step, open, message, scene));
    }

    private Step known(Step step, Message message, Scene scene) {
        return command(step, message, scene)
                .or(() -> Changing.asked(step, message, scene))
                .orElseGet(() -> byStage(step, message, scene));
    }

    /** Commands that work in every state. */
    private static Optional<Step> command(Step step, Message message, Scene scene) {
        boolean deciding = step.next().stage() instanceof Stage.Deciding;
        if (message.has(Intent.START_OVER) && !deciding) {
            return Optional.of(Pressing.startOver(step, scene));
        }
        if (step.next().stage() instanceof Stage.WithHuman) {
            return Optional.of(Handover.forward(step, message.words()));
        }
        if (message.has(Intent.OPERATOR)) {
            Draft draft = Absorb.people(
                    step.next().draft(), message.heard(), step.next().stage());
            Step noted = Booking.remember(step, draft);
            return Optional.of(Handover.human(noted, Reason.ASKED_FOR_PERSON, message.words(), scene.clinic()));
        }
        if (Deciding.wantsNews(message) && !step.next().consents().inForce(Scope.MARKETING, scene.now())) {
            return Optional.of(Deciding.ask(step, Scope.MARKETING, Optional.empty(), scene));
        }
        return message.has(Intent.BACK) ? Optional.of(Booking.back(step, scene)) : Optional.empty();
    }

    private Step byStage(Step step, Message message, Scene scene) {
        return switch (step.next().stage()) {
            case Stage.Filling(var question) -> Filling.hear(step, question, message, scene);
            case Stage.Choosing(var offer) -> Picking.hear(step, offer, message, scene);
            case Stage.WhichVisit(var action) -> Changing.which(step, action, message, scene);
            case Stage.SureToCancel(var visit) -> Changing.sure(step, visit, message, scene);
            case Stage.Deciding open ->
                Deciding.answer(open.scope(), message)
                        .map(yes -> decide(step, open, yes, scene))
                        .orElseGet(() -> undecided(step, open, message, scene));
            case Stage.AtRest _ -> Resting.hear(step, message, scene);
            case Stage.New _ -> Resting.hear(step, message, scene);
            case Stage.AwaitingConsent _ -> Resting.hear(step, message, scene);
            case Stage.ConsentRefused _ -> Resting.hear(step, message, scene);
            case Stage.WithHuman _ -> step;
            case Stage.SureOfRight _ -> step;
        };
    }

    /** A contact card: the number of whoever is to be called about the visit. */
    Step contact(Step step, Phone phone, Scene scene) {
        if (!step.next().agreed()) {
            return Consenting.hear(step, Message.of(Understood.NOTHING, Optional.empty(), scene), scene);
        }
        if (step.next().stage() instanceof Stage.WithHuman) {
            return Handover.forward(step, Optional.of(phone.e164()));
        }
        if (step.next().alarmed()) {
            return alarmed(step, phone.e164(), Optional.empty(), scene);
        }
        var person = new Person(Optional.empty(), Optional.of(phone), Optional.empty(), false);
        var heard =
                new Understood(Set.of(), Optional.empty(), List.of(person), List.of(), List.of(), false, Claim.NONE);
        return byStage(step, Message.of(heard, Optional.empty(), scene), scene);
    }
}
