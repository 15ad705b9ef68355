package io.registratura.persistence;

import static io.registratura.persistence.Desk.NAME;
import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.PHONE;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.chat;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.slot;
import static io.registratura.persistence.Desk.tellStaff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Owed.What;
import io.registratura.port.Source;
import io.registratura.privacy.TestSealing;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest extends OnPostgres {

    private static final String WORDS = "болит колено у канарейки";

    @Test
    void no_table_holds_a_name_a_phone_or_words_that_could_be_read() {
        Address ivan = desk.agreed("ivan");
        var turn = new TurnOf(agreedTalk())
                .from(new Source(
                        Map.of("utm_source", "ads"),
                        Optional.of("https://clinic.ru/book?name=" + NAME),
                        Optional.empty(),
                        Optional.of("https://t.me/zhar_ptitsa")))
                .with(book(slot("petrov", 0), "Внук " + NAME))
                .holds(Duration.ofMinutes(10), slot("petrov", 60))
                .owes(
                        say("Здравствуйте, " + NAME),
                        tellStaff(NAME + " " + PHONE),
                        new What.CallToCrm("COMPLAINT", Optional.of(WORDS), Optional.of(PHONE)))
                .build();
        assertThat(desk.turn(ivan, turn)).isInstanceOf(Saved.Done.class);
        assertThat(database.dump())
                .contains("ads", "https://clinic.ru/book", "petrov")
                .doesNotContain(NAME, "Канарейкина", PHONE, PHONE.substring(2), WORDS, "колено", "zhar_ptitsa");
        assertThat(desk.open(ivan).source().profile()).contains("https://t.me/zhar_ptitsa");
    }

    @Test
    void without_consent_nothing_personal_is_kept_even_if_asked_for() {
        Talk talk = agreedTalk().withConsent(Optional.empty()).withStage(new Stage.AwaitingConsent());
        Talk all = talk.withPast(List.of(talk.draft()));
        var turn = new TurnOf(all)
                .owes(new What.CallToCrm("EMERGENCY", Optional.of(WORDS), Optional.of(PHONE)))
                .build();
        desk.turn(chat("early"), turn);
        assertThat(database.dump()).doesNotContain("Канарейкина", PHONE, WORDS, "zhar_ptitsa");
        assertThat(database.count("SELECT count(*) FROM patient")).isZero();
        assertThatThrownBy(() -> desk.turn(
                        chat("early"),
                        new TurnOf(talk).with(book(slot("petrov", 0), "А")).build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("consent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO dialog (clinic, channel, chat, version, stage, sealed, updated_at)"
                        + " VALUES ('demo', 't', '1', 1, 'new', '\\x01', now())",
                "INSERT INTO dialog (clinic, channel, chat, version, stage, sealed, consent, updated_at)"
                        + " VALUES ('demo', 't', '1', 1, 'new', '\\x01', 'v1', now())",
                "INSERT INTO dialog (clinic, channel, chat, version, stage, updated_at)"
                        + " VALUES ('demo', 't', '1', 1, 'new', now())",
                "INSERT INTO outbox (clinic, channel, chat, lane, kind, sealed, not_before, due_at, created_at)"
                        + " VALUES ('demo', 't', '1', 'l', 'message', '\\x01', now(), now(), now())",
                "INSERT INTO consent (clinic, channel, chat_hash, decision, version, text_hash, decided_at)"
                        + " VALUES ('demo', 't', sha256('x'), 'granted', 'v', 'h', now())",
                "INSERT INTO visit (id, clinic, channel, chat, service, doctor, during, price, status, sealed,"
                        + " phone_hash, person_hash, created_at, updated_at) VALUES (gen_random_uuid(), 'demo', 't',"
                        + " '1', 's', 'd', '[2026-01-01,2026-01-02)', 1, 'booked', '\\x01', sha256('x'),"
                        + " sha256('x'), now(), now())"
            })
    void the_tables_refuse_what_is_sealed_without_consent(String insert) {
        assertThatThrownBy(() -> database.run(insert)).hasMessageContaining("violates");
    }

    @Test
    void the_consent_ledger_only_grows() {
        desk.agreed("ivan");
        assertThatThrownBy(() -> database.run("UPDATE consent SET version = 'x'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> database.run("DELETE FROM consent")).hasMessageContaining("append-only");
        assertThat(database.run("BEGIN; SET LOCAL registratura.retention = 'on'; DELETE FROM consent; COMMIT"))
                .isEmpty();
    }

    @Test
    void a_refusal_is_kept_without_who_refused() {
        Talk refused = Talk.FRESH.withStage(new Stage.ConsentRefused());
        desk.turn(
                chat("910203040"),
                new TurnOf(refused).consent(ConsentDecision.REFUSED).build());
        assertThat(database.count("SELECT count(*) FROM consent WHERE decision = 'refused' AND patient IS NULL"
                        + " AND sealed IS NULL AND to_jsonb(consent)::text NOT LIKE '%910203040%'"))
                .isEqualTo(1);
    }

    @Test
    void a_patient_is_found_by_phone_and_only_with_the_key() {
        desk.agreed("ivan");
        String hash = java.util.HexFormat.of().formatHex(desk.sealing.hash("phone/demo", PHONE));
        assertThat(database.count("SELECT count(*) FROM patient WHERE phone_hash = '\\x" + hash + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_patient_of_one_clinic_is_nobody_in_another() {
        desk.agreed("ivan");
        var elsewhere = new Address("other", "telegram", "ivan");
        assertThat(desk.open(elsewhere).talk()).isEqualTo(Talk.FRESH);
        database.run("UPDATE dialog SET clinic = 'other'");
        database.run("UPDATE patient SET clinic = 'other'");
        assertThatThrownBy(() -> desk.open(elsewhere)).hasMessageContaining("data key");
    }

    @Test
    void under_a_wrong_master_key_nothing_opens_and_nothing_is_given_up() {
        Address ivan = desk.agreed("ivan");
        desk.turn(ivan, new TurnOf(agreedTalk()).owes(say("x")).build());
        byte[] other = new byte[32];
        other[3] = 9;
        var sealing = TestSealing.with(other);
        var wrong = new PgOutbox(database.pool(), sealing, new Closing(database.pool(), sealing));
        var kinds = EnumSet.allOf(Kind.class);
        var later = NOON.plusSeconds(120);
        assertThatThrownBy(() -> await(wrong.claim(kinds, 9, later, Duration.ofSeconds(5))))
                .hasMessageContaining("MASTER_KEY");
        assertThat(database.count("SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL"))
                .isZero();
        assertThat(await(desk.outbox.claim(kinds, 9, later.plusSeconds(6), Duration.ofSeconds(5))))
                .hasSize(1);
    }
}
