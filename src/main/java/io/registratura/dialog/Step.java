package io.registratura.dialog;

import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.Say;
import io.registratura.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The answer to one event: the talk as it is now, and what it asks of the world, in order. */
public record Step(Talk next, List<Effect> effects) {

    /** Nothing has happened yet. */
    public static Step at(Talk talk) {
        return new Step(talk, List.of());
    }

    public Step say(Phrase phrase) {
        return with(Say.of(phrase));
    }

    public Step say(Phrase phrase, Map<String, String> values) {
        return with(new Say(phrase, values, List.of(), Effect.Keyboard.USUAL));
    }

    public Step say(Phrase phrase, Map<String, String> values, List<List<Button>> buttons) {
        return with(new Say(phrase, values, buttons, Effect.Keyboard.USUAL));
    }

    public Step with(Effect effect) {
        var more = new ArrayList<>(effects);
        more.add(effect);
        return new Step(next, List.copyOf(more));
    }

    public Step to(Stage stage) {
        return as(talk -> talk.withStage(stage));
    }

    public Step as(UnaryOperator<Talk> change) {
        return new Step(change.apply(next), effects);
    }

    /** What follows from here on: its effects come after these. */
    public Step then(UnaryOperator<Step> more) {
        return more.apply(this);
    }
}
