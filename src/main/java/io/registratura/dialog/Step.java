package io.registratura.dialog;

import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.Say;
import io.registratura.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /** The open question was asked and missed so often. */
    public Step counted(int asked, int missed) {
        return as(talk -> talk.withAsked(asked, missed));
    }

    /** Nothing is open any more; who writes stays known. */
    public Step settled() {
        return to(new Stage.AtRest())
                .as(talk -> talk.withDraft(talk.draft().next()).withPast(List.of()))
                .counted(0, 0);
    }

    /** Is this phrase among what is said? */
    public boolean said(Phrase phrase) {
        return effects.stream().anyMatch(effect -> effect instanceof Say say && say.phrase() == phrase);
    }

    /** How many texts are said so far. */
    public long texts() {
        return effects.stream()
                .filter(effect -> effect instanceof Say || effect instanceof Effect.SayList)
                .count();
    }

    /** Is a person called for this reason? */
    public boolean calls(Effect.Reason reason) {
        return effects.stream().anyMatch(effect -> effect instanceof Effect.CallHuman call && call.reason() == reason);
    }

    /** The same step with only those effects. */
    public Step only(Predicate<Effect> kept) {
        return new Step(next, effects.stream().filter(kept).toList());
    }
}
