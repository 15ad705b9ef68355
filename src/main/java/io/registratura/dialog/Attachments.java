package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Event.Media;
import java.util.Optional;

/** What is sent instead of text: the bot cannot read it, and a person is told where it may matter. */
final class Attachments {
    private Attachments() {}

    /** What is said and done about the thing itself; the words beneath it are heard after that. */
    static Step received(Step step, Media kind, Optional<String> caption) {
        if (!step.next().agreed()) {
            return step;
        }
        boolean nothing = kind == Media.STICKER;
        Step told = nothing ? step : step.with(new CallHuman(Reason.MEDIA, Optional.empty(), caption));
        boolean silent = nothing || step.next().stage() instanceof Stage.WithHuman;
        return silent || caption.isEmpty() || step.texts() > 0 ? told : told.say(MEDIA_PASSED);
    }

    /** There are no words with it. */
    static Step alone(Step step, Media kind, Scene scene) {
        if (!step.next().agreed()) {
            return Consenting.wordless(step, scene);
        }
        if (step.next().stage() instanceof Stage.WithHuman) {
            return step;
        }
        if (kind == Media.STICKER) {
            return step.next().stage() instanceof Stage.AtRest
                    ? step.say(GOOD)
                    : Booking.reopen(step.say(MEDIA_UNREADABLE), scene);
        }
        return Booking.reopen(step.say(MEDIA_PASSED), scene);
    }
}
