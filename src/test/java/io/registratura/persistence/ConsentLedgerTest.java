package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.chat;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.consent.Scope;
import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.persistence.database.ConsentProofs;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Turn;
import io.registratura.port.Turn.VisitChange;
import io.registratura.visit.Slot;
import io.smallrye.mutiny.Uni;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The ledger: what was put before whom, what was decided, and that nothing personal stands without it. */
class ConsentLedgerTest extends OnPostgres {

    private static final Talk ASKED = Talk.FRESH.withStage(new Stage.AwaitingConsent());

    @Test
    @DisplayName("PRV-05 · a decision proves its text by the hash, and one changed letter is seen")
    void a_decision_proves_its_text() throws SQLException {
        asked("ivan");
        Address ivan = desk.agreed("ivan");
        long id = database.count("SELECT max(id) FROM consent");
        var printed = new ArrayList<String>();
        assertThat(ConsentProofs.prove(database.url(), id, printed::add)).isTrue();
        assertThat(String.join("\n", printed)).contains("Текст о core", "ООО «Здоровье»", "button", "A1", "ads");
        database.run("BEGIN; SET LOCAL session_replication_role = replica;"
                + " UPDATE consent_text SET text = text || '.'; COMMIT");
        assertThat(ConsentProofs.prove(database.url(), id, printed::add)).isFalse();
        assertThat(ConsentProofs.prove(database.url(), id + 1, printed::add)).isFalse();
        assertThat(desk.open(ivan).talk().agreed()).isTrue();
    }

    /** What is sent carries the channel's number of the message; both times are kept. */
    @Test
    void what_was_served_and_what_was_decided_are_events_of_their_own() {
        asked("ivan");
        assertThat(database.count("SELECT count(*) FROM consent_served WHERE message = '4711' AND sent_at IS NOT NULL"
                        + " AND patient IS NULL AND scope = 'core'"))
                .isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM consent")).isZero();
        desk.agreed("ivan");
        assertThat(database.count("SELECT count(*) FROM consent c JOIN consent_served s ON s.id = c.served"
                        + " WHERE s.chat_hash = c.chat_hash AND c.supersedes IS NULL AND c.patient IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void a_decision_takes_the_place_of_the_one_before_about_the_same_scope() {
        Address ivan = desk.agreed("ivan");
        decide(ivan, Scope.MARKETING, ConsentDecision.GRANTED);
        decide(ivan, Scope.MARKETING, ConsentDecision.WITHDRAWN);
        assertThat(database.count("SELECT count(*) FROM consent c JOIN consent p ON p.id = c.supersedes"
                        + " WHERE c.scope = p.scope AND c.decision = 'withdrawn' AND p.decision = 'granted'"
                        + " AND p.expires_at = p.decided_at + interval '365 days'"))
                .isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM consent_text")).isEqualTo(2);
    }

    @Test
    void a_refusal_of_somebody_unknown_keeps_the_text_and_the_time_alone() {
        desk.turn(
                chat("910203040"),
                new TurnOf(Talk.FRESH.withStage(new Stage.ConsentRefused()))
                        .consent(ConsentDecision.REFUSED)
                        .build());
        assertThat(database.count("SELECT count(*) FROM consent WHERE patient IS NULL AND sealed IS NULL"
                        + " AND source IS NULL AND operator IS NULL AND text_hash IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void a_kept_text_is_never_changed() {
        desk.agreed("ivan");
        assertThatThrownBy(() -> database.run("UPDATE consent_text SET text = 'x'"))
                .hasMessageContaining("never");
        assertThatThrownBy(() -> database.run("DELETE FROM consent_text")).hasMessageContaining("never");
    }

    @Test
    void without_a_consent_in_force_the_database_itself_refuses_what_is_personal() {
        assertThatThrownBy(() -> unasked(chat("nobody"), new TurnOf(agreedTalk()).build()))
                .hasMessageContaining("without consent in force");
        Address ivan = desk.agreed("ivan");
        Talk gone = agreedTalk().withConsent(Optional.empty()).withStage(new Stage.ConsentRefused());
        desk.turn(ivan, new TurnOf(gone).consent(ConsentDecision.WITHDRAWN).build());
        var again = new TurnOf(agreedTalk()).with(book(slot("petrov", 0), "А")).build();
        assertThatThrownBy(() -> unasked(ivan, again)).hasMessageContaining("without consent in force");
        assertThat(database.count("SELECT count(*) FROM visit")).isZero();
    }

    /** The reminder asks the ledger when it is sent, whatever was queued before. */
    @Test
    void who_wants_no_reminders_gets_none_that_were_queued_before() {
        Address ivan = desk.agreed("ivan");
        Slot slot = slot("petrov", 0);
        UUID visit = ((VisitChange.Book) booked(ivan, slot)).visit().id();
        assertThat(reminded(ivan, visit, slot)).isTrue();
        decide(ivan, Scope.SERVICE_MSGS, ConsentDecision.REFUSED);
        assertThat(reminded(ivan, visit, slot)).isFalse();
        decide(ivan, Scope.SERVICE_MSGS, ConsentDecision.GRANTED);
        assertThat(reminded(ivan, visit, slot)).isTrue();
        Talk gone = agreedTalk().withConsent(Optional.empty()).withStage(new Stage.ConsentRefused());
        desk.turn(ivan, new TurnOf(gone).consent(ConsentDecision.WITHDRAWN).build());
        assertThat(reminded(ivan, visit, slot)).isFalse();
    }

    @Test
    void the_crm_gets_the_last_decision_about_every_scope_with_its_text() {
        Address ivan = desk.agreed("ivan");
        Slot slot = slot("petrov", 0);
        UUID visit = ((VisitChange.Book) booked(ivan, slot)).visit().id();
        decide(ivan, Scope.MARKETING, ConsentDecision.GRANTED);
        decide(ivan, Scope.MARKETING, ConsentDecision.WITHDRAWN);
        var record = await(desk.book.record(ivan, visit)).orElseThrow();
        assertThat(record.consents())
                .extracting(note -> note.scope() + " " + note.decision() + " " + note.text())
                .containsExactly("core granted Текст о core", "marketing withdrawn Текст о marketing");
        assertThat(await(desk.book.deals(ivan))).isEmpty();
        await(desk.book.keptInCrm(ivan, visit, "77"));
        assertThat(await(desk.book.deals(ivan))).containsExactly("77");
    }

    /** As it stands: no consent is put beside it. */
    private static Saved unasked(Address who, Turn turn) {
        return await(desk.talks.save(desk.open(who), turn));
    }

    private VisitChange booked(Address who, Slot slot) {
        var change = book(slot, "А");
        desk.turn(who, new TurnOf(agreedTalk()).with(change).build());
        return change;
    }

    private boolean reminded(Address who, UUID visit, Slot slot) {
        return await(desk.book.whileItStands(
                who, visit, slot.from(), _ -> Uni.createFrom().voidItem()));
    }

    private void decide(Address who, Scope scope, ConsentDecision decision) {
        desk.turn(who, new TurnOf(agreedTalk()).consent(scope, decision).build());
    }

    /** The question has left, and the channel has named its message. */
    private void asked(String who) {
        var saved = (Saved.Done) desk.turn(
                chat(who),
                new TurnOf(ASKED)
                        .owes(say("Здравствуйте"), say("Вы согласны?"))
                        .serves(Scope.CORE, 1)
                        .build());
        List<Done> rows = saved.owed().stream()
                .map(row -> new Done(row, Optional.of("4711")))
                .toList();
        await(desk.outbox.done(rows, NOON));
    }
}
