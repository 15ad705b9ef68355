package io.registratura.flow;

import io.registratura.clinic.Clinic;
import io.registratura.consent.Document;
import io.registratura.consent.Scope;
import io.registratura.dialog.Choice;
import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Event;
import io.registratura.port.Crm.ConsentNote;
import io.registratura.port.Inbound;
import io.registratura.port.Turn.Answer;
import io.registratura.port.Turn.AnswerKind;
import io.registratura.port.Turn.ConsentChange;
import io.registratura.port.Turn.Operator;
import io.registratura.words.Phrase;
import io.registratura.words.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What proves a decision: the text, the very answer, the operator of this moment. */
final class Proof {
    private Proof() {}

    static ConsentChange of(ConsentDecision decision, Document document, Inbound inbound, Clinic clinic) {
        var operator = new Operator(clinic.legal().operator(), clinic.legal().inn(), clinic.address());
        Answer answer = decision == ConsentDecision.EXPIRED
                ? new Answer(Optional.empty(), Optional.empty(), Optional.empty())
                : answer(inbound);
        return new ConsentChange(decision, document, answer, operator);
    }

    /** The same for the CRM, with the whole text and nothing of the patient. */
    static ConsentNote note(ConsentChange change, Instant at) {
        Document document = change.document();
        return new ConsentNote(
                document.scope().key(),
                change.decision().name().toLowerCase(Locale.ROOT),
                document.version(),
                document.hash(),
                at,
                document.text());
    }

    private static Answer answer(Inbound inbound) {
        return switch (inbound.event()) {
            case Event.Agreed _ -> pressed(inbound, new Choice.Agree());
            case Event.Pressed(var choice) -> pressed(inbound, choice);
            case Event.Wrote(var words) -> written(inbound, Optional.of(words));
            case Event.SentMedia(var _, var caption) -> written(inbound, caption);
            case Event.SharedContact _,
                    Event.Started _,
                    Event.SlotsFound _,
                    Event.SlotTaken _,
                    Event.StaffSaid _,
                    Event.StaffHandedBack _,
                    Event.StaffTook _,
                    Event.StaffLowered _,
                    Event.StaffClosed _,
                    Event.Blocked _ -> new Answer(inbound.message(), Optional.empty(), Optional.empty());
        };
    }

    private static Answer pressed(Inbound inbound, Choice choice) {
        String label =
                label(choice).map(name -> Words.PATIENT.say(name, Map.of())).orElse(choice.data());
        return new Answer(inbound.message(), Optional.of(AnswerKind.BUTTON), Optional.of(label));
    }

    private static Answer written(Inbound inbound, Optional<String> words) {
        return new Answer(inbound.message(), Optional.of(AnswerKind.TEXT), words);
    }

    /** The button that means this decision, as the patient saw it. */
    private static Optional<Phrase> label(Choice choice) {
        if (choice instanceof Choice.Agree) {
            return Optional.of(Phrase.BUTTON_AGREE);
        }
        if (choice instanceof Choice.Decline) {
            return Optional.of(Phrase.BUTTON_DECLINE);
        }
        if (choice instanceof Choice.Permit(var scope)) {
            return label(scope, Phrase.BUTTON_STAY_HERE, Phrase.BUTTON_REMIND, Phrase.BUTTON_NEWS);
        }
        return choice instanceof Choice.Forbid(var scope)
                ? label(scope, Phrase.BUTTON_TO_SITE, Phrase.BUTTON_DONT_REMIND, Phrase.BUTTON_NO_NEWS)
                : Optional.empty();
    }

    private static Optional<Phrase> label(Scope scope, Phrase channel, Phrase reminders, Phrase news) {
        return switch (scope) {
            case CHANNEL_FOREIGN -> Optional.of(channel);
            case SERVICE_MSGS -> Optional.of(reminders);
            case MARKETING -> Optional.of(news);
            case CORE, HEALTH, AI_ASSIST, REPRESENTATIVE, DISCLOSURE_323, XBORDER -> Optional.empty();
        };
    }
}
