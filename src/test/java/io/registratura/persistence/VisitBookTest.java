package io.registratura.persistence;

import static io.registratura.persistence.Desk.NAME;
import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.PHONE;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Turn.VisitChange;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitBookTest {

    private static TestDatabase database;
    private static Desk desk;

    private Address ivan = Desk.chat("ivan");
    private UUID visit = UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        desk = new Desk(database.pool());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void aVisit() {
        database.run(
                "TRUNCATE dialog, patient, visit, offer, outbox, heard, consent, consent_served, consent_text, alert, triage_decision, request");
        ivan = desk.agreed("ivan");
        var change = book(slot("petrov", 0), "Миша");
        desk.turn(ivan, new TurnOf(agreedTalk()).with(change).build());
        visit = change.visit().id();
    }

    private Uni<Saved> change(VisitChange change) {
        return desk.talks
                .open(ivan, Desk.event(), NOON)
                .chain(opened -> desk.talks.save(
                        opened, new TurnOf(agreedTalk()).with(change).build()));
    }

    @Test
    void the_record_holds_all_that_the_crm_gets() {
        await(desk.book.keptInCrm(ivan, visit, "deal 5"));
        var record = await(desk.book.record(ivan, visit)).orElseThrow();
        assertThat(record.patient()).isEqualTo("Миша");
        assertThat(record.booker()).isEqualTo(NAME);
        assertThat(record.phone()).isEqualTo(PHONE);
        assertThat(record.slot()).isEqualTo(slot("petrov", 0));
        assertThat(record.consentVersion()).isEqualTo("2026-11-01");
        assertThat(record.consentAt()).isEqualTo(NOON);
        assertThat(record.source().utm()).containsEntry("utm_source", "ads");
        assertThat(record.deal()).contains("deal 5");
        assertThat(record.cancelled()).isFalse();
        await(change(new VisitChange.Cancel(visit)));
        assertThat(await(desk.book.record(ivan, visit)).orElseThrow().cancelled())
                .isTrue();
        assertThat(await(desk.book.record(ivan, UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_reminder_goes_only_for_a_visit_that_stands_with_this_start() {
        var start = slot("petrov", 0).from();
        var sent = new CopyOnWriteArrayList<String>();
        assertThat(reminds(sent, start)).isTrue();
        assertThat(reminds(sent, start.plusSeconds(60))).isFalse();
        await(change(new VisitChange.Move(visit, slot("petrov", 90), Optional.empty())));
        assertThat(reminds(sent, start)).isFalse();
        assertThat(reminds(sent, slot("petrov", 90).from())).isTrue();
        await(change(new VisitChange.Cancel(visit)));
        assertThat(reminds(sent, slot("petrov", 90).from())).isFalse();
        assertThat(sent).hasSize(2);
    }

    private boolean reminds(List<String> sent, java.time.Instant start) {
        return await(desk.book.whileItStands(ivan, visit, start, record -> {
            sent.add(record.patient());
            return Uni.createFrom().voidItem();
        }));
    }

    @Test
    void a_cancellation_waits_for_the_reminder_that_is_being_sent_and_never_the_other_way_round() {
        var order = new CopyOnWriteArrayList<String>();
        Uni<Boolean> reminder = desk.book.whileItStands(
                ivan,
                visit,
                slot("petrov", 0).from(),
                _ -> Uni.createFrom()
                        .voidItem()
                        .invoke(() -> order.add("sending"))
                        .onItem()
                        .delayIt()
                        .by(Duration.ofMillis(700))
                        .invoke(() -> order.add("sent"))
                        .replaceWithVoid());
        Uni<Saved> cancel = Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(300))
                .chain(() -> change(new VisitChange.Cancel(visit)))
                .invoke(() -> order.add("cancelled"));
        await(Uni.join()
                .all(reminder.replaceWithVoid(), cancel.replaceWithVoid())
                .andFailFast());
        assertThat(order).containsExactly("sending", "sent", "cancelled");
    }

    @Test
    void while_a_reminder_is_sent_the_chat_and_the_clinics_other_patients_go_on() {
        Address other = desk.agreed("other");
        Uni<Boolean> reminder = desk.book.whileItStands(
                ivan,
                visit,
                slot("petrov", 0).from(),
                _ -> desk.talks
                        .open(other, Desk.event(), NOON)
                        .chain(opened -> desk.talks.save(
                                opened,
                                new TurnOf(agreedTalk())
                                        .with(book(slot("petrov", 60), "Б"))
                                        .build()))
                        .chain(_ -> desk.talks.open(ivan, Desk.event(), NOON))
                        .chain(opened -> desk.talks.save(opened, new TurnOf(agreedTalk()).build()))
                        .replaceWithVoid());
        assertThat(await(reminder)).isTrue();
    }

    @Test
    void a_sending_that_fails_is_told_and_leaves_the_visit_free() {
        assertThatThrownBy(() -> await(desk.book.whileItStands(
                        ivan,
                        visit,
                        slot("petrov", 0).from(),
                        _ -> Uni.createFrom().failure(new IllegalStateException("no network")))))
                .hasMessageContaining("no network");
        assertThat(await(change(new VisitChange.Cancel(visit)))).isInstanceOf(Saved.Done.class);
    }
}
