package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.chat;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Opened;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Source;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final Talk ASKED =
            Talk.FRESH.withStage(new Stage.AwaitingConsent()).withLastHeard(NOON);

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

    @Test
    void a_talk_comes_back_as_it_was_saved() {
        Address ivan = chat("ivan");
        Opened first = desk.open(ivan);
        assertThat(first.version()).isZero();
        assertThat(first.talk()).isEqualTo(Talk.FRESH);
        assertThat(desk.save(first, new TurnOf(ASKED).owes(say("Согласны?")).build()))
                .isInstanceOfSatisfying(
                        Saved.Done.class, done -> assertThat(texts(done.owed())).containsExactly("Согласны?"));
        Opened second = desk.open(ivan);
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.talk()).isEqualTo(ASKED);
        assertThat(second.heardBefore()).isFalse();
    }

    @Test
    void under_consent_the_talk_and_the_source_come_back_whole() {
        Address ivan = chat("whole");
        var source = new Source(
                Map.of("utm_source", "ads"), Optional.of("https://x.ru/?q=1"), Optional.of("c1"), Optional.of("@i"));
        desk.turn(
                ivan,
                new TurnOf(agreedTalk())
                        .from(source)
                        .consent(ConsentDecision.GRANTED)
                        .build());
        assertThat(desk.open(ivan).talk()).isEqualTo(agreedTalk());
        assertThat(desk.open(ivan).source()).isEqualTo(source);
    }

    @Test
    void an_event_that_was_heard_is_known() {
        Address ivan = chat("repeats");
        Opened opened = await(desk.talks.open(ivan, "update 1", NOON));
        desk.save(opened, new TurnOf(ASKED).build());
        assertThat(await(desk.talks.open(ivan, "update 1", NOON)).heardBefore()).isTrue();
        assertThat(desk.save(opened, new TurnOf(ASKED).owes(say("twice")).build()))
                .isInstanceOf(Saved.Stale.class);
    }

    @Test
    void of_parallel_copies_of_one_event_one_has_an_effect() {
        Address ivan = chat("copies");
        var outcomes = Uni.join()
                .all(IntStream.range(0, 10)
                        .mapToObj(_ -> desk.talks
                                .open(ivan, "one event", NOON)
                                .chain(opened -> desk.talks.save(
                                        opened, new TurnOf(ASKED).owes(say("x")).build())))
                        .toList())
                .andFailFast();
        assertThat(await(outcomes)).filteredOn(Saved.Done.class::isInstance).hasSize(1);
        assertThat(database.count("SELECT count(*) FROM outbox WHERE chat = 'copies'"))
                .isEqualTo(1);
        assertThat(database.count("SELECT version FROM dialog WHERE chat = 'copies'"))
                .isEqualTo(1);
    }

    @Test
    void twenty_parallel_messages_of_one_chat_are_all_noted_and_versions_have_no_gaps() {
        Address ivan = chat("busy");
        var all = IntStream.range(0, 20)
                .mapToObj(n -> untilDone(ivan, "message " + n))
                .toList();
        await(Uni.join().all(all).andFailFast());
        assertThat(database.count("SELECT version FROM dialog WHERE chat = 'busy'"))
                .isEqualTo(20);
        assertThat(database.count("SELECT count(*) FROM heard WHERE chat = 'busy'"))
                .isEqualTo(20);
        assertThat(database.count("SELECT count(*) FROM outbox WHERE chat = 'busy'"))
                .isEqualTo(20);
    }

    private static Uni<Saved> untilDone(Address address, String event) {
        return desk.talks
                .open(address, event, NOON)
                .chain(opened -> desk.talks.save(
                        opened, new TurnOf(ASKED).owes(say(event)).build()))
                .chain(saved -> saved instanceof Saved.Stale
                        ? untilDone(address, event)
                        : Uni.createFrom().item(saved));
    }

    @Test
    void a_withdrawal_leaves_a_plain_talk_and_the_key_for_the_visits() {
        Address ivan = desk.agreed("withdraws");
        Talk withdrawn = Talk.FRESH.withStage(new Stage.ConsentRefused());
        desk.turn(ivan, new TurnOf(withdrawn).consent(ConsentDecision.WITHDRAWN).build());
        Opened after = desk.open(ivan);
        assertThat(after.talk()).isEqualTo(withdrawn);
        assertThat(after.source().profile()).isEmpty();
        assertThat(database.count("SELECT count(*) FROM dialog WHERE chat = 'withdraws' AND sealed IS NULL"
                        + " AND consent IS NULL AND patient IS NOT NULL"))
                .isEqualTo(1);
        desk.turn(
                ivan, new TurnOf(agreedTalk()).consent(ConsentDecision.GRANTED).build());
        assertThat(desk.open(ivan).talk()).isEqualTo(agreedTalk());
        assertThat(database
                        .run("SELECT decision FROM consent c JOIN patient p ON p.id = c.patient"
                                + " WHERE p.chat = 'withdraws' ORDER BY c.id")
                        .stream()
                        .map(row -> row.getString(0)))
                .containsExactly("granted", "withdrawn", "granted");
    }

    @Test
    void an_unknown_stage_goes_to_a_person() {
        Address ivan = chat("future");
        desk.turn(ivan, new TurnOf(ASKED).build());
        database.run("UPDATE dialog SET state = jsonb_set(state, '{stage}', '{\"is\": \"holograms\"}')"
                + " WHERE chat = 'future'");
        assertThat(desk.open(ivan).talk()).isEqualTo(ASKED.withStage(new Stage.WithHuman(new Stage.AtRest())));
    }

    @Test
    void a_sealed_talk_that_was_tampered_with_goes_to_a_person_and_keeps_the_consent() {
        Address ivan = desk.agreed("tampered");
        database.run("UPDATE dialog SET sealed = '\\x0102' WHERE chat = 'tampered'");
        Talk talk = desk.open(ivan).talk();
        assertThat(talk.stage()).isEqualTo(new Stage.WithHuman(new Stage.AtRest()));
        assertThat(talk.consent()).isEqualTo(agreedTalk().consent());
    }

    @Test
    void rows_due_later_are_not_leased_and_rows_behind_an_undone_one_wait() {
        Address ivan = chat("lanes");
        var later = new TurnOf(ASKED)
                .owes(say("tomorrow"), NOON.plusSeconds(86_400))
                .build();
        assertThat(desk.turn(ivan, later)).isEqualTo(new Saved.Done(List.of(), false));
        var first = (Saved.Done)
                desk.turn(ivan, new TurnOf(ASKED).owes(say("one"), say("two")).build());
        assertThat(texts(first.owed())).containsExactly("one", "two");
        assertThat(desk.turn(ivan, new TurnOf(ASKED).owes(say("three")).build()))
                .isEqualTo(new Saved.Done(List.of(), true));
    }
}
