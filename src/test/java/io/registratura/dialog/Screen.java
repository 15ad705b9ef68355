package io.registratura.dialog;

import io.registratura.consent.Scope;
import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Effect.SayList;
import io.registratura.words.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a patient sees: texts not read yet, and the buttons under the last text that had any. */
final class Screen {
    private final Deque<Effect> unread = new ArrayDeque<>();
    private final List<Button> buttons = new ArrayList<>();

    void show(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Say say && !say.buttons().isEmpty()) {
                buttons.clear();
                say.buttons().forEach(buttons::addAll);
            }
            unread.add(effect);
        }
    }

    /** Effects that are not words may stand anywhere before the next words, and may be left unread. */
    Optional<Effect> nextText() {
        skipDeeds();
        return Optional.ofNullable(unread.poll());
    }

    /** The texts that no line has read. */
    List<String> unreadTexts() {
        return unread.stream().filter(Screen::isText).map(Screen::name).toList();
    }

    void clear() {
        unread.clear();
    }

    List<String> deeds() {
        return unread.stream()
                .filter(effect -> !isText(effect))
                .map(Screen::deed)
                .toList();
    }

    Optional<Button> button(String label) {
        return buttons.stream().filter(button -> label(button).contains(label)).findFirst();
    }

    List<String> labels() {
        return buttons.stream().map(Screen::label).toList();
    }

    private void skipDeeds() {
        while (!unread.isEmpty() && !isText(unread.peek())) {
            unread.poll();
        }
    }

    static boolean isText(Effect effect) {
        return effect instanceof Say || effect instanceof SayList;
    }

    static String name(Effect effect) {
        return effect instanceof SayList list
                ? list.heading().phrase().name()
                : ((Say) effect).phrase().name();
    }

    static String text(Effect effect) {
        if (effect instanceof SayList list) {
            var whole = new StringBuilder(text(list.heading()));
            list.lines().forEach(each -> whole.append("\n").append(text(each)));
            return whole.toString();
        }
        Say say = (Say) effect;
        return Words.PATIENT.say(say.phrase(), say.values());
    }

    private static String deed(Effect effect) {
        return switch (effect) {
            case Effect.CallHuman call ->
                "CallHuman " + call.reason() + (call.words().isPresent() ? " with words" : " without words");
            case Effect.RecordConsent(var scope, var decision) ->
                "RecordConsent " + (scope == Scope.CORE ? "" : scope + " ") + decision;
            case Effect.ServeConsent(var scope) -> "ServeConsent " + scope;
            case Effect.PassOn passed -> "PassOn " + passed.text();
            default -> effect.getClass().getSimpleName();
        };
    }

    private static String label(Button button) {
        return Words.PATIENT.say(button.label(), button.values());
    }
}
