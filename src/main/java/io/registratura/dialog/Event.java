package io.registratura.dialog;

import io.registratura.intake.Phone;
import io.registratura.visit.Slot;
import java.util.List;
import java.util.Optional;

/** All that can happen to a conversation. Time comes with the {@link Scene}; randomness too. */
public sealed interface Event {

    /** The patient typed this; it may be empty, enormous or nonsense. */
    record Wrote(String text) implements Event {
        @Override
        public String toString() {
            return "Wrote[" + text.length() + " characters]";
        }
    }

    /** The patient opened the talk (/start, the widget's first open) or asked to begin anew. */
    record Started() implements Event {}

    /** A button was pressed. */
    record Pressed(Choice choice) implements Event {}

    /** «Согласен» was pressed; {@code words} are those typed before it, carried back by the button or the page. */
    record Agreed(Optional<String> words) implements Event {
        @Override
        public String toString() {
            return "Agreed[words=" + words.isPresent() + "]";
        }
    }

    /** A contact card; {@code own} only when the channel proves that it is the sender's. */
    record SharedContact(Phone phone, Optional<String> name, boolean own) implements Event {
        @Override
        public String toString() {
            return "SharedContact[own=" + own + "]";
        }
    }

    /** Something that is not text; the words beneath it, if any, are heard like typed ones. */
    record SentMedia(Media kind, Optional<String> caption) implements Event {
        @Override
        public String toString() {
            return "SentMedia[" + kind + "]";
        }
    }

    /** The world's answer to {@link Effect.FindSlots}: nearest first, empty when nothing is free. */
    record SlotsFound(List<Slot> slots) implements Event {}

    /** The world's answer to a booking or a move that came too late. */
    record SlotTaken() implements Event {}

    /** A person of the clinic writes to the patient; {@code by} names the person, as the staff's chat does. */
    record StaffSaid(String text, String by) implements Event {
        /** Nobody knows who. */
        public StaffSaid(String text) {
            this(text, "");
        }

        @Override
        public String toString() {
            return "StaffSaid[" + text.length() + " characters]";
        }
    }

    /** A person of the clinic gives the talk back to the bot. */
    record StaffHandedBack() implements Event {}

    /** A named person of the clinic takes the alarm. */
    record StaffTook(String by) implements Event {}

    /** A named person of the clinic lowers the alarm, and says why. */
    record StaffLowered(String by, String why) implements Event {
        /** The reason may name the patient. */
        @Override
        public String toString() {
            return "StaffLowered[]";
        }
    }

    /** A named person of the clinic has closed the request: done, or refused for a reason, which is a code. */
    record StaffClosed(int number, String by, Optional<String> reason) implements Event {
        /** Staff have names, too. */
        @Override
        public String toString() {
            return "StaffClosed[" + number + "]";
        }
    }

    /** The patient blocked or unblocked us in the channel. */
    record Blocked(boolean blocked) implements Event {}

    /** What was sent instead of text. */
    enum Media {
        VOICE,
        PHOTO,
        VIDEO,
        DOCUMENT,
        STICKER,
        LOCATION,
        OTHER
    }
}
