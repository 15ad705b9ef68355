package io.registratura.port;

import io.registratura.consent.Document;
import io.registratura.dialog.Effect;
import io.registratura.dialog.Talk;
import io.registratura.triage.Urgency;
import io.registratura.triage.Verdict;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that one message changes, written in one statement: the talk, what is owed, and at most one change to a visit, to
 * the offer, to consent and to the alarm; and what triage decided. {@code staff} names the person of the clinic who caused
 * it, as the staff's chat does (empty when it does not say who); nobody when the patient did.
 */
public record Turn(
        Instant now,
        Talk talk,
        Source source,
        List<Debt> debts,
        Optional<VisitChange> visit,
        Optional<OfferChange> offer,
        Optional<ConsentChange> consent,
        Optional<Boolean> blocked,
        Optional<Decision> decision,
        Optional<AlertChange> alert,
        Rights rights,
        Optional<String> staff,
        List<Served> served) {

    /** Nothing about personal data was asked. */
    public Turn(
            Instant now,
            Talk talk,
            Source source,
            List<Debt> debts,
            Optional<VisitChange> visit,
            Optional<OfferChange> offer,
            Optional<ConsentChange> consent,
            Optional<Boolean> blocked,
            Optional<Decision> decision,
            Optional<AlertChange> alert,
            Optional<String> staff,
            List<Served> served) {
        this(
                now,
                talk,
                source,
                debts,
                visit,
                offer,
                consent,
                blocked,
                decision,
                alert,
                Rights.UNTOUCHED,
                staff,
                served);
    }

    /** What becomes of requests about personal data; {@code quiet}: no reminder leaves for this chat any more. */
    public record Rights(Optional<Effect.OpenRequest> opened, Optional<Effect.SettleRequest> settled, boolean quiet) {
        /** Nothing. */
        public static final Rights UNTOUCHED = new Rights(Optional.empty(), Optional.empty(), false);

        public Rights opening(Effect.OpenRequest request) {
            return new Rights(Optional.of(request), settled, quiet);
        }

        public Rights settling(Effect.SettleRequest request) {
            return new Rights(opened, Optional.of(request), quiet);
        }

        public Rights silenced() {
            return new Rights(opened, settled, true);
        }
    }

    /** Something owed to the outside: due at once, or at its time. */
    public record Debt(Owed.What what, Instant due) {}

    /** What triage found in the message, and which version of the engine looked. */
    public record Decision(Verdict verdict, String engine) {
        /** Facts and spans are the patient's. */
        @Override
        public String toString() {
            return "Decision[" + verdict.urgency() + "]";
        }
    }

    /** A change to the alarm about this chat. */
    public sealed interface AlertChange {
        /** A new one, unless one of this urgency stands open. */
        record Raise(UUID alert, Urgency urgency) implements AlertChange {}

        /** A person has it. */
        record Acknowledge(String by) implements AlertChange {}

        /** A person says that there is no urgency, and why; that person has it, too. */
        record Lower(String by, String why) implements AlertChange {
            @Override
            public String toString() {
                return "Lower[]";
            }
        }
    }

    /** A change to a visit. */
    public sealed interface VisitChange {
        /** A new visit; {@code booker} is who arranged it, {@code phone} in E.164, {@code age} of the one who comes. */
        record Book(Visit visit, Optional<String> room, String booker, String phone, Optional<Double> age)
                implements VisitChange {
            @Override
            public String toString() {
                return "Book[" + visit.id() + "]";
            }
        }

        record Move(UUID visit, Slot to, Optional<String> room) implements VisitChange {}

        record Cancel(UUID visit) implements VisitChange {}

        record Confirm(UUID visit) implements VisitChange {}
    }

    /** A change to the patient's one offer. */
    public sealed interface OfferChange {
        record Hold(List<Slot> slots, Instant until) implements OfferChange {}

        record Drop() implements OfferChange {}
    }

    /** A decision about the scope of this document, with what proves it; the operator is the clinic of that moment. */
    public record ConsentChange(Effect.ConsentDecision decision, Document document, Answer answer, Operator operator) {}

    /**
     * How it was answered: the channel's id of the message, and the very label or words. {@code kind} is empty when nobody
     * answered: a consent's term is over.
     */
    public record Answer(Optional<String> message, Optional<AnswerKind> kind, Optional<String> words) {
        @Override
        public String toString() {
            return "Answer[" + kind + "]";
        }
    }

    /** A button or words. */
    public enum AnswerKind {
        BUTTON,
        TEXT
    }

    /** Who answered for the data at that moment. */
    public record Operator(String name, String inn, String address) {}

    /** A consent text that goes out with the debt of this place. */
    public record Served(Document document, int place) {}
}
