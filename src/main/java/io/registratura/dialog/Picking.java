package io.registratura.dialog;

import io.registratura.dialog.Stage.Question;
import io.registratura.intake.Intent;
import io.registratura.visit.Slot;
import io.registratura.visit.Wish;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Words, while an offer stands: one of it, none of it, something else about the visit, or something beside it. */
final class Picking {
    /** «в три» may be three in the afternoon. */
    private static final int HALF_A_DAY = 12;

    private Picking() {}

    static Step hear(Step step, List<Slot> offer, Message message, Scene scene) {
        Optional<Step> informed = Info.answer(step, message, scene);
        if (informed.isPresent() && (!message.tells() || message.onlyPriced()) && !message.has(Intent.OTHER_TIME)) {
            return Booking.reopen(informed.get(), scene);
        }
        Step answered = informed.orElse(step);
        Optional<Slot> meant = Ordinal.in(message.words().orElse(""), offer).or(() -> meant(offer, message, scene));
        if (meant.isPresent()) {
            return Offering.pick(answered, meant.get().id(), scene);
        }
        boolean refused = message.has(Intent.OTHER_TIME) || message.no();
        return refused && !message.tells() ? otherTime(answered, scene) : wish(answered, offer, message, scene);
    }

    /** The one slot that these words can only mean: «любое», «да» to an offer of one, its very time. */
    private static Optional<Slot> meant(List<Slot> offer, Message message, Scene scene) {
        boolean agrees = message.yes() || message.has(Intent.CONFIRM);
        Slot first = offer.getFirst();
        boolean covered = message.when()
                .map(wish -> wish.covers(first.from(), scene.clinic().zone()))
                .orElse(true);
        boolean any = message.has(Intent.ANY)
                && covered
                && message.heard().services().isEmpty()
                && message.heard().doctors().isEmpty();
        if (any || (agrees && !message.tells() && offer.size() == 1)) {
            return Optional.of(first);
        }
        List<Slot> fitting = offer.stream()
                .filter(slot -> doctorFits(slot, message))
                .filter(slot -> message.heard()
                        .when()
                        .map(wish -> fits(wish, slot, scene))
                        .orElse(false))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean doctorFits(Slot slot, Message message) {
        return message.heard().doctors().isEmpty() || message.heard().doctors().contains(slot.doctor());
    }

    /** «в 15:30» without a day means the one that was offered, whatever its day. */
    private static boolean fits(Wish wish, Slot slot, Scene scene) {
        LocalTime named = wish.from().atZone(scene.clinic().zone()).toLocalTime();
        LocalTime offered = slot.from().atZone(scene.clinic().zone()).toLocalTime();
        boolean sameTime = named.equals(offered) || named.plusHours(HALF_A_DAY).equals(offered);
        return wish.exact() && (wish.from().equals(slot.from()) || (wish.vague() && sameTime));
    }

    /** Something new about the visit looks for slots anew; who comes does not change them. */
    private static Step wish(Step step, List<Slot> offer, Message message, Scene scene) {
        Draft before = step.next().draft();
        Draft after = Absorb.into(before, message, step.next().stage(), scene);
        if (message.heard().services().size() > 1 && before.moving().isEmpty()) {
            return Booking.hear(step, message, scene);
        }
        Step noted = Remarks.on(Booking.remember(step, after), before, message, scene.clinic());
        if (after.equals(before)) {
            boolean polite = message.has(Intent.GREETING) || message.has(Intent.THANKS) || Safety.spoke(step);
            return polite && !message.tells() ? Booking.stay(noted, scene) : Asking.missed(noted, message, scene);
        }
        boolean onlyWho = after.withName(before.name())
                        .withPhone(before.phone())
                        .withOther(before.forOther(), before.patient(), before.age())
                        .equals(before)
                && Asking.missing(after, scene.clinic()).isEmpty();
        return onlyWho ? Offering.again(noted.counted(0, 0), offer, scene.clinic()) : Booking.goOn(noted, scene);
    }

    static Step otherTime(Step step, Scene scene) {
        Draft draft = step.next().draft();
        if (step.next().stage() instanceof Stage.Filling && draft.wish().isEmpty()) {
            return Booking.stay(step, scene);
        }
        Step open = Booking.remember(step, draft.withWish(Optional.empty())).with(new Effect.DropOffer());
        Question next = Asking.missing(open.next().draft(), scene.clinic()).orElse(Question.TIME);
        return Asking.first(open, next, scene.clinic());
    }
}
