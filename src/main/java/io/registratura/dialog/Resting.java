package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.intake.Intent;
import io.registratura.intake.Person;
import java.util.Map;
import java.util.Optional;

/** Words, while nothing is open. */
final class Resting {
    private static final int MOST_MISSED = 3;

    private Resting() {}

    static Step hear(Step step, Message message, Scene scene) {
        Optional<Step> informed = Info.answer(step, message, scene);
        Step answered = informed.orElse(step);
        if (corrects(step.next().draft(), message, scene)) {
            return person(answered, message, scene);
        }
        if (wantsVisit(message, scene) && !(informed.isPresent() && message.onlyPriced())) {
            return newVisit(answered, message, scene);
        }
        if (informed.isPresent()) {
            return answered.to(new Stage.AtRest());
        }
        return aside(step.to(new Stage.AtRest()), message, scene);
    }

    private static boolean wantsVisit(Message message, Scene scene) {
        boolean farewell = message.has(Intent.THANKS);
        boolean named = !message.heard().services().isEmpty()
                || !message.heard().doctors().isEmpty()
                || message.heard().when().isPresent();
        boolean forOther = message.heard().persons().stream().anyMatch(Person::otherThanWriter);
        boolean introduces =
                !message.heard().persons().isEmpty() && scene.visits().isEmpty();
        return message.has(Intent.BOOK) || (named && !farewell) || forOther || introduces;
    }

    /** «ой, не Иван, а Илья» after the booking: the name of a booked visit is a person's business. */
    private static boolean corrects(Draft draft, Message message, Scene scene) {
        boolean other = message.heard().persons().stream()
                .filter(person -> !person.otherThanWriter())
                .anyMatch(person -> differs(person.name(), draft.name()) || differs(person.phone(), draft.phone()));
        return other && !scene.visits().isEmpty() && !message.namesVisit() && !message.has(Intent.BOOK);
    }

    private static boolean differs(Optional<?> said, Optional<?> known) {
        return said.isPresent() && known.isPresent() && !said.equals(known);
    }

    private static Step person(Step step, Message message, Scene scene) {
        return step.with(new CallHuman(Reason.ASKED_FOR_PERSON, Optional.empty(), message.words()))
                .say(ASK_BY_PHONE, Facts.of(scene.clinic()));
    }

    private static Step newVisit(Step step, Message message, Scene scene) {
        Step begun = step.settled();
        boolean silent = Absorb.into(begun.next().draft(), message, begun.next().stage(), scene)
                        .equals(begun.next().draft())
                && message.heard().services().size() < 2;
        return silent ? Booking.goOn(begun, scene) : Booking.hear(begun, message, scene);
    }

    /** A symptom begins a booking; thanks are answered; what is not understood gets the menu, and then a person. */
    private static Step aside(Step step, Message message, Scene scene) {
        if (Safety.spoke(step)) {
            return Booking.begin(step, scene);
        }
        if (message.has(Intent.THANKS)) {
            return step.say(WELCOME).counted(0, 0);
        }
        if (message.yes() || message.no()) {
            return step.say(GOOD).counted(0, 0);
        }
        return message.has(Intent.GREETING)
                ? step.say(MENU, Map.of(), Keys.menu()).counted(0, 0)
                : missed(step, message, scene);
    }

    private static Step missed(Step step, Message message, Scene scene) {
        if (message.has(Intent.OTHER_LANGUAGE) || message.has(Intent.INSULT)) {
            return Asking.beside(step, message, scene.clinic());
        }
        int misses = step.next().missed() + 1;
        return misses >= MOST_MISSED
                ? Handover.human(step, Reason.NOT_UNDERSTOOD, message.words(), scene.clinic())
                : step.counted(0, misses).say(MENU, Map.of(), Keys.menu());
    }
}
