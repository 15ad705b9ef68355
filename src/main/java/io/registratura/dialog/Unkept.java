package io.registratura.dialog;

import java.time.Instant;
import java.util.Optional;

/**
 * The words that are not kept because nobody has agreed yet: whoever serves the talk may remember them for the length of one
 * report, in memory and nowhere else, so that a report in pieces is judged whole.
 */
public final class Unkept {
    private Unkept() {}

    /** What to remember when this event has led to this talk; nothing as soon as there is a consent. */
    public static Window after(Window before, Talk talk, Event event, Instant now) {
        return talk.agreed()
                ? Window.CLOSED
                : words(event).map(text -> before.and(text, now)).orElse(before);
    }

    private static Optional<String> words(Event event) {
        Optional<String> words = switch (event) {
            case Event.Wrote(var text) -> Optional.of(text);
            case Event.SentMedia(var _, var caption) -> caption;
            case Event.Started _,
                    Event.Pressed _,
                    Event.Agreed _,
                    Event.SharedContact _,
                    Event.SlotsFound _,
                    Event.SlotTaken _,
                    Event.StaffSaid _,
                    Event.StaffHandedBack _,
                    Event.StaffTook _,
                    Event.StaffLowered _,
                    Event.StaffClosed _,
                    Event.Blocked _ -> Optional.empty();
        };
        return words.filter(text -> !text.isBlank());
    }
}
