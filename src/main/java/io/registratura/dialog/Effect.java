package io.registratura.dialog;

import io.registratura.consent.Scope;
import io.registratura.gate.Ruling;
import io.registratura.intake.Claim;
import io.registratura.rights.Request;
import io.registratura.triage.Verdict;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.registratura.visit.Wish;
import io.registratura.words.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a step asks of the world. Effects are data: nothing has happened until the step is saved. */
public sealed interface Effect {

    /** A text for the patient, with its buttons in rows. */
    record Say(Phrase phrase, Map<String, String> values, List<List<Button>> buttons, Keyboard keyboard)
            implements Effect {
        /** A text without buttons. */
        public static Say of(Phrase phrase) {
            return new Say(phrase, Map.of(), List.of(), Keyboard.USUAL);
        }

        /** Values may name the patient: only the phrase is printed. */
        @Override
        public String toString() {
            return "Say[" + phrase + "]";
        }
    }

    /** A heading and its lines: one text for the patient. */
    record SayList(Say heading, List<Say> lines) implements Effect {}

    /** A button: what it says and what it means. */
    record Button(Phrase label, Map<String, String> values, Choice choice) {}

    /** What stands under the text besides its own buttons. */
    enum Keyboard {
        USUAL,
        /** A button that shares the patient's own phone, where the channel has one. */
        ASK_PHONE,
        /** The consent question: sent as a reply to the patient's words, so that they come back with the answer. */
        CONSENT
    }

    /** A person's own words to the patient, passed on as they are. */
    record PassOn(String text) implements Effect {
        @Override
        public String toString() {
            return "PassOn[" + text.length() + " characters]";
        }
    }

    /** A person's own words did not pass the gate: they go back with the reason, and the patient gets nothing. */
    record ReturnToStaff(Ruling.Stopped why) implements Effect {}

    /** Look for free slots; the answer comes as {@link Event.SlotsFound} in the same turn. */
    record FindSlots(String service, Set<String> doctors, Wish wish, Optional<UUID> moving) implements Effect {}

    /** Keep these slots for this patient until the offer runs out; replaces any earlier offer. */
    record HoldOffer(List<Slot> slots) implements Effect {}

    /** Let the offer go. */
    record DropOffer() implements Effect {}

    /** Book this visit as this draft arranged it; too late comes back as {@link Event.SlotTaken}. */
    record BookVisit(Visit visit, Draft arranged) implements Effect {}

    /** Move the visit to this slot; too late comes back as {@link Event.SlotTaken}. */
    record MoveVisit(UUID visit, Slot to) implements Effect {}

    /** Cancel the visit. */
    record CancelVisit(UUID visit) implements Effect {}

    /** The patient says that they will come. */
    record ConfirmVisit(UUID visit) implements Effect {}

    /** Write down a decision about this scope, on the text in use. */
    record RecordConsent(Scope scope, ConsentDecision decision) implements Effect {}

    /** Write down that this scope's text was put before the patient, with the text that is said next. */
    record ServeConsent(Scope scope) implements Effect {}

    /** How a consent question was decided. */
    enum ConsentDecision {
        GRANTED,
        REFUSED,
        WITHDRAWN,
        /** Its term is over. */
        EXPIRED
    }

    /** A person must take over; {@code words} are the patient's and empty before consent. */
    record CallHuman(Reason reason, Optional<Verdict> verdict, Optional<String> words) implements Effect {
        @Override
        public String toString() {
            return "CallHuman[" + reason + "]";
        }
    }

    /** Keep what triage found in this message: which rules, where, what was left out. */
    record NoteVerdict(Verdict verdict) implements Effect {
        /** Facts and spans are the patient's. */
        @Override
        public String toString() {
            return "NoteVerdict[" + verdict.urgency() + "]";
        }
    }

    /** A person of the clinic has the alarm: it is repeated no more. {@code first}: nobody had it before. */
    record Acknowledge(String by, boolean first) implements Effect {}

    /** A person of the clinic has lowered the alarm. */
    record LowerAlarm(String by, String why) implements Effect {
        /** The reason may name the patient. */
        @Override
        public String toString() {
            return "LowerAlarm[]";
        }
    }

    /** A request about personal data, under its number; {@code who} asks, {@code words} only of one who has agreed. */
    record OpenRequest(Request request, Claim claim, Outcome outcome, Draft who, Optional<String> words)
            implements Effect {
        /** Who asks, and in what words, is the patient's. */
        @Override
        public String toString() {
            return "OpenRequest[" + request.type() + " " + outcome + "]";
        }
    }

    /** What has become of a request; {@code by} closed it, {@code reason} is a code. */
    record SettleRequest(int number, Outcome outcome, String by, Optional<String> reason) implements Effect {
        /** Staff have names, too. */
        @Override
        public String toString() {
            return "SettleRequest[" + number + " " + outcome + "]";
        }
    }

    /** Where a request stands. */
    enum Outcome {
        /** One question is open; a day later it counts as opened. */
        ASKED,
        OPEN,
        DONE,
        REFUSED
    }

    /** No reminder leaves for this chat any more. */
    record SilenceReminders() implements Effect {}

    /** Why a person is called. */
    enum Reason {
        EMERGENCY,
        URGENT,
        /** «Помогите», and nothing about what happened: as urgent, and sooner repeated. */
        CRY_FOR_HELP,
        /** When the patient wants to be called back about something urgent. */
        CALL_TIME,
        /** While an emergency stands the bot books nothing: a person does. */
        WANTS_VISIT,
        /** A symptom judged by rules that the clinic's physician has not signed. */
        ROUTINE_UNREVIEWED,
        ASKED_FOR_PERSON,
        NOT_UNDERSTOOD,
        NO_SLOTS,
        MEDIA,
        COMPLAINT,
        DATA_REQUEST,
        /** Only a doctor may answer what was asked. */
        MEDICAL_QUESTION,
        /** The patient wrote while a person has the talk. */
        PATIENT_WROTE
    }

    /** Mark the chat as closed to us, or open again. */
    record MarkBlocked(boolean blocked) implements Effect {}
}
