package io.registratura.persistence;

import io.registratura.consent.Document;
import io.registratura.consent.Scope;
import io.registratura.consent.Sha256;
import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.intake.Phone;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Opened;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outgoing;
import io.registratura.port.Owed;
import io.registratura.port.Owed.What;
import io.registratura.port.Sealing;
import io.registratura.port.Source;
import io.registratura.port.Turn;
import io.registratura.port.Turn.AlertChange;
import io.registratura.port.Turn.Answer;
import io.registratura.port.Turn.AnswerKind;
import io.registratura.port.Turn.ConsentChange;
import io.registratura.port.Turn.Debt;
import io.registratura.port.Turn.Decision;
import io.registratura.port.Turn.OfferChange;
import io.registratura.port.Turn.Operator;
import io.registratura.port.Turn.Served;
import io.registratura.port.Turn.VisitChange;
import io.registratura.privacy.TestSealing;
import io.registratura.triage.Verdict;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The adapters over one pool, and short words for what tests do with them. */
final class Desk {

    static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
    static final String NAME = "Канарейкина Жар-Птица";
    static final String PHONE = "+79005550199";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final AtomicInteger EVENTS = new AtomicInteger();

    final Sealing sealing;
    final Closing closing;
    final PgConversations talks;
    final PgOutbox outbox;
    final PgVisitBook book;
    final PgMailbox mailbox;
    final PgAlerts alerts;
    final PgJournal journal;

    Desk(Pool pool) {
        this(pool, TestSealing.create());
    }

    Desk(Pool pool, Sealing sealing) {
        this.sealing = sealing;
        closing = new Closing(pool, sealing);
        talks = new PgConversations(pool, sealing, closing);
        outbox = new PgOutbox(pool, sealing, closing);
        book = new PgVisitBook(pool, sealing);
        mailbox = new PgMailbox(pool, sealing);
        alerts = new PgAlerts(pool);
        journal = new PgJournal(pool, sealing);
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    static Address chat(String chat) {
        return new Address("demo", "telegram", chat);
    }

    static String event() {
        return "event" + EVENTS.incrementAndGet();
    }

    Opened open(Address address) {
        return await(talks.open(address, event(), NOON));
    }

    Saved save(Opened opened, Turn turn) {
        return await(talks.save(opened, consented(opened, turn)));
    }

    /** A talk that is under consent all at once has got it in this turn: the database asks for it. */
    private static Turn consented(Opened opened, Turn turn) {
        boolean first = turn.talk().agreed()
                && !opened.talk().agreed()
                && turn.consent().isEmpty();
        return !first
                ? turn
                : new Turn(
                        turn.now(),
                        turn.talk(),
                        turn.source(),
                        turn.debts(),
                        turn.visit(),
                        turn.offer(),
                        Optional.of(consentTo(Scope.CORE, ConsentDecision.GRANTED)),
                        turn.blocked(),
                        turn.decision(),
                        turn.alert(),
                        turn.staff(),
                        turn.served());
    }

    /** Opens and saves in one go. */
    Saved turn(Address address, Turn turn) {
        return save(open(address), turn);
    }

    /** A chat whose patient has agreed and told name and phone. */
    Address agreed(String chat) {
        Address address = chat(chat);
        turn(address, new TurnOf(agreedTalk()).consent(ConsentDecision.GRANTED).build());
        return address;
    }

    static Talk agreedTalk() {
        var draft = Draft.EMPTY.withName(Optional.of(NAME)).withPhone(Optional.of(new Phone(PHONE, false)));
        return Talk.FRESH
                .withStage(new Stage.AtRest())
                .withDraft(draft)
                .withConsent(Optional.of(new Talk.Consent("2026-11-01", NOON)));
    }

    static Slot slot(String doctor, int minutesFromNoon) {
        Instant from = NOON.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(minutesFromNoon));
        return new Slot(doctor, from, from.plus(Duration.ofMinutes(30)));
    }

    static VisitChange.Book book(Slot slot, String comes) {
        var visit = new Visit(UUID.randomUUID(), "therapist", slot, comes, 1800, false);
        return new VisitChange.Book(visit, Optional.empty(), NAME, PHONE, Optional.of(36.0));
    }

    static What say(String text) {
        return new What.ToPatient(new Outgoing(text, List.of(), Keyboard.USUAL, Optional.empty()));
    }

    static What tellStaff(String text) {
        return new What.ToStaff(new Outgoing(text, List.of(), Keyboard.USUAL, Optional.empty()), false);
    }

    static List<String> texts(List<Owed> rows) {
        return rows.stream().map(row -> text(row.what())).toList();
    }

    static String text(What what) {
        return switch (what) {
            case What.ToPatient(var message) -> message.text();
            case What.ToStaff(var message, var _) -> message.text();
            case What.CallToCrm call -> call.reason();
            case What.Alarm(var _, var round, var place, var message) -> message.text() + "/" + round + "/" + place;
            case What.AlarmToCrm(var _, var round, var call) -> call.reason() + "/" + round;
            case What.VisitToCrm(var _, var news) -> news.name();
            case What.RequestDue(var number) -> "request " + number;
            case What.ConsentToCrm(var note) -> note.scope() + " " + note.decision();
            case What.Reminder(var _, var _, var before) -> before.toString();
        };
    }

    /** A decision about this scope, by a button. */
    static ConsentChange consentTo(Scope scope, ConsentDecision decision) {
        String text = "Текст о " + scope.key();
        var document = new Document(scope, "ru", "2026-11-01", "t".repeat(64), "p-1", text, Sha256.of(text));
        var answer = new Answer(Optional.of("77"), Optional.of(AnswerKind.BUTTON), Optional.of("Согласен"));
        return new ConsentChange(decision, document, answer, new Operator("ООО «Здоровье»", "6164000000", "Ростов"));
    }

    /** A turn, built up. */
    static final class TurnOf {
        private final Talk talk;
        private Instant now = NOON;
        private Source source = new Source(
                Map.of("utm_source", "ads"), Optional.empty(), Optional.empty(), Optional.of("@" + "zhar_ptitsa"));
        private List<Debt> debts = List.of();
        private Optional<VisitChange> visit = Optional.empty();
        private Optional<OfferChange> offer = Optional.empty();
        private Optional<ConsentChange> consent = Optional.empty();
        private Optional<Decision> decision = Optional.empty();
        private Optional<AlertChange> alert = Optional.empty();
        private List<Served> served = List.of();
        private Optional<String> staff = Optional.empty();

        TurnOf(Talk talk) {
            this.talk = talk;
        }

        TurnOf at(Instant moment) {
            now = moment;
            return this;
        }

        TurnOf from(Source where) {
            source = where;
            return this;
        }

        TurnOf owes(What... whats) {
            debts = java.util.Arrays.stream(whats)
                    .map(what -> new Debt(what, now))
                    .toList();
            return this;
        }

        TurnOf owes(What what, Instant due) {
            debts = List.of(new Debt(what, due));
            return this;
        }

        TurnOf with(VisitChange change) {
            visit = Optional.of(change);
            return this;
        }

        TurnOf holds(Duration hold, Slot... slots) {
            offer = Optional.of(new OfferChange.Hold(List.of(slots), now.plus(hold)));
            return this;
        }

        TurnOf drops() {
            offer = Optional.of(new OfferChange.Drop());
            return this;
        }

        TurnOf consent(Scope scope, ConsentDecision decision) {
            consent = Optional.of(consentTo(scope, decision));
            return this;
        }

        TurnOf serves(Scope scope, int place) {
            served =
                    List.of(new Served(consentTo(scope, ConsentDecision.GRANTED).document(), place));
            return this;
        }

        TurnOf consent(ConsentDecision decision) {
            consent = Optional.of(consentTo(Scope.CORE, decision));
            return this;
        }

        TurnOf by(String person) {
            staff = Optional.of(person);
            return this;
        }

        TurnOf decides(Verdict verdict) {
            decision = Optional.of(new Decision(verdict, "1"));
            return this;
        }

        TurnOf with(AlertChange change) {
            alert = Optional.of(change);
            return this;
        }

        Turn build() {
            return new Turn(
                    now, talk, source, debts, visit, offer, consent, Optional.empty(), decision, alert, staff, served);
        }
    }
}
