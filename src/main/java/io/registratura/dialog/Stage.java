package io.registratura.dialog;

import io.registratura.consent.Scope;
import io.registratura.intake.Right;
import io.registratura.visit.Slot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a conversation stands. */
public sealed interface Stage {

    /** Nobody has spoken yet. */
    record New() implements Stage {}

    /** The consent question is open; nothing personal is known. */
    record AwaitingConsent() implements Stage {}

    /** Consent was refused; the clinic's phone was given, and the question may be opened again. */
    record ConsentRefused() implements Stage {}

    /** Something is still missing for a visit: this question is open. */
    record Filling(Question question) implements Stage {}

    /** These slots were offered. */
    record Choosing(List<Slot> offer) implements Stage {}

    /** More than one visit could be meant. */
    record WhichVisit(VisitAction action) implements Stage {}

    /** One tap from cancelling this visit. */
    record SureToCancel(UUID visit) implements Stage {}

    /** A request about personal data was not plain: is this right meant? What stood open before comes back. */
    record SureOfRight(int number, Right right, Stage before) implements Stage {}

    /**
     * A text about this scope stands open; after the decision the talk goes on from {@code before} with the words that the
     * patient had written.
     */
    record Deciding(Scope scope, Stage before, Optional<String> words) implements Stage {
        @Override
        public String toString() {
            return "Deciding[" + scope + "]";
        }
    }

    /** Nothing is open. */
    record AtRest() implements Stage {}

    /** A person of the clinic has the talk; the bot keeps silent, but for an emergency. */
    record WithHuman(Stage before) implements Stage {}

    /** What a patient must still tell. */
    enum Question {
        NAME,
        PHONE,
        /** When the doctor may call about something urgent. */
        CALL_TIME,
        FOR_WHOM,
        SERVICE,
        TIME
    }

    /** What is to be done with a visit once it is known which. */
    enum VisitAction {
        MOVE,
        CANCEL
    }
}
