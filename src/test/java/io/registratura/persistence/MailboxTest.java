package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Mailbox.Posted;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final Talk ASKED = Talk.FRESH.withStage(new Stage.AwaitingConsent());

    private static TestDatabase database;
    private static Desk desk;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        desk = new Desk(database.pool());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static Address page(String chat) {
        return new Address("demo", "widget", chat);
    }

    private static List<Posted> read(Address page, long after, Instant now) {
        return await(desk.mailbox.after(page, after, now));
    }

    @Test
    void messages_for_a_page_are_owed_to_nobody_and_read_in_order_with_their_buttons() {
        Address page = page("order");
        var consent = new Outgoing(
                "Согласны?",
                List.of(List.of(new Key("Да", "agree"), new Key("Нет", "decline"))),
                Keyboard.CONSENT,
                Optional.of("m1"));
        var saved = desk.turn(
                page,
                new TurnOf(ASKED)
                        .owes(new What.ToPatient(consent), say("и ещё"))
                        .build());
        assertThat(saved).isEqualTo(new Saved.Done(List.of(), false));
        desk.turn(
                page,
                new TurnOf(agreedTalk())
                        .consent(ConsentDecision.GRANTED)
                        .owes(say("Спасибо, " + Desk.NAME))
                        .build());
        var all = read(page, 0, NOON);
        assertThat(all).extracting(Posted::message).first().isEqualTo(consent);
        assertThat(all)
                .extracting(one -> one.message().text())
                .containsExactly("Согласны?", "и ещё", "Спасибо, " + Desk.NAME);
        assertThat(all).extracting(Posted::seq).isSorted().doesNotHaveDuplicates();
        assertThat(read(page, all.get(1).seq(), NOON)).containsExactly(all.get(2));
        assertThat(read(page, all.get(2).seq(), NOON)).isEmpty();
        assertThat(read(page("other"), 0, NOON)).isEmpty();
        assertThat(await(desk.outbox.claim(EnumSet.allOf(Kind.class), 10, NOON, Duration.ofMinutes(1))))
                .isEmpty();
    }

    @Test
    void a_message_for_later_is_read_when_due_and_numbered_after_what_was_read_before() {
        Address page = page("later");
        Instant morning = NOON.plusSeconds(3600);
        await(desk.outbox.owe(page, "reminder", List.of(new Debt(say("Завтра визит"), morning)), NOON));
        desk.turn(page, new TurnOf(ASKED).owes(say("сейчас")).build());
        var now = read(page, 0, NOON);
        assertThat(now).extracting(one -> one.message().text()).containsExactly("сейчас");
        var then = read(page, now.getLast().seq(), morning);
        assertThat(then).extracting(one -> one.message().text()).containsExactly("Завтра визит");
        assertThat(read(page, 0, morning)).hasSize(2);
    }

    @Test
    void only_the_widget_has_a_mailbox() {
        desk.turn(Desk.chat("telegram"), new TurnOf(ASKED).owes(say("x")).build());
        assertThat(read(Desk.chat("telegram"), 0, NOON)).isEmpty();
    }

    @Test
    void staff_and_crm_of_a_page_are_owed_as_ever() {
        Address page = page("staff");
        var saved = desk.turn(
                page, new TurnOf(ASKED).owes(say("x"), Desk.tellStaff("help")).build());
        assertThat(Desk.texts(((Saved.Done) saved).owed())).containsExactly("help");
    }
}
