package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Turn;
import io.registratura.port.Turn.VisitChange;
import io.registratura.visit.Busy;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookingTest extends OnPostgres {

    private static final Duration HOLD = Duration.ofMinutes(10);

    private static Turn with(VisitChange change) {
        return new TurnOf(agreedTalk()).with(change).build();
    }

    private static Saved holds(Address who, Slot... slots) {
        return desk.turn(who, new TurnOf(agreedTalk()).holds(HOLD, slots).build());
    }

    private static UUID booked(Address who, Slot slot, String comes) {
        var change = book(slot, comes);
        assertThat(desk.turn(who, with(change))).isInstanceOf(Saved.Done.class);
        return change.visit().id();
    }

    @Test
    void a_booked_visit_is_opened_with_the_talk_until_it_is_over() {
        Address ivan = desk.agreed("ivan");
        UUID id = booked(ivan, slot("petrov", 0), "Миша");
        assertThat(desk.open(ivan).visits())
                .containsExactly(new Visit(id, "therapist", slot("petrov", 0), "Миша", 1800, false));
        var after = slot("petrov", 0).to();
        assertThat(await(desk.talks.open(ivan, "e", after)).visits()).isEmpty();
        assertThat(desk.open(Desk.chat("other")).visits()).isEmpty();
    }

    @Test
    void of_fifty_patients_for_one_slot_one_wins_and_nobody_errs() {
        var chats = IntStream.range(0, 50).mapToObj(n -> desk.agreed("p" + n)).toList();
        var opened = chats.stream().map(desk::open).toList();
        var tries = IntStream.range(0, 50)
                .mapToObj(n -> desk.talks.save(opened.get(n), with(book(slot("petrov", n % 3 * 10), "Имя " + n))))
                .toList();
        var outcomes = await(Uni.join().all(tries).andFailFast());
        assertThat(outcomes).filteredOn(Saved.Done.class::isInstance).isNotEmpty();
        assertThat(outcomes).allMatch(one -> one instanceof Saved.Done || one instanceof Saved.SlotTaken);
        assertThat(database.count("SELECT count(*) FROM visit a JOIN visit b ON a.id < b.id AND a.during && b.during"))
                .isZero();
    }

    @Test
    void of_fifty_patients_who_hold_the_same_slot_the_first_wins() {
        var chats = IntStream.range(0, 50).mapToObj(n -> desk.agreed("h" + n)).toList();
        chats.forEach(chat -> holds(chat, slot("petrov", 0)));
        var opened = chats.stream().map(desk::open).toList();
        var tries = new ArrayList<Uni<Saved>>();
        for (int n = 0; n < 50; n++) {
            tries.add(desk.talks.save(opened.get(n), with(book(slot("petrov", 0), "Имя " + n))));
        }
        var outcomes = await(Uni.join().all(tries).andFailFast());
        assertThat(outcomes.getFirst()).isInstanceOf(Saved.Done.class);
        assertThat(outcomes.subList(1, 50)).allMatch(Saved.SlotTaken.class::isInstance);
    }

    @Test
    void a_refused_booking_leaves_nothing_behind() {
        booked(desk.agreed("first"), slot("petrov", 0), "А");
        Address second = desk.agreed("second");
        var turn = new TurnOf(agreedTalk())
                .with(book(slot("petrov", 15), "Б"))
                .owes(Desk.say("Записали!"))
                .build();
        assertThat(desk.turn(second, turn)).isInstanceOf(Saved.SlotTaken.class);
        assertThat(database.count("SELECT version FROM dialog WHERE chat = 'second'"))
                .isEqualTo(1);
        assertThat(database.count("SELECT count(*) FROM outbox")).isZero();
    }

    @Test
    void another_room_or_person_does_not_help_and_neighbours_do_not_hurt() {
        Address ivan = desk.agreed("rooms");
        var inRoom = new VisitChange.Book(
                book(slot("petrov", 0), "А").visit(), Optional.of("7"), Desk.NAME, Desk.PHONE, Optional.empty());
        var sameRoom = new VisitChange.Book(
                book(slot("ivanova", 20), "Б").visit(), Optional.of("7"), Desk.NAME, Desk.PHONE, Optional.empty());
        assertThat(desk.turn(ivan, with(inRoom))).isInstanceOf(Saved.Done.class);
        assertThat(desk.turn(ivan, with(sameRoom))).isInstanceOf(Saved.SlotTaken.class);
        assertThat(desk.turn(ivan, with(book(slot("sidorova", 10), "  а. ")))).isInstanceOf(Saved.SlotTaken.class);
        assertThat(desk.turn(ivan, with(book(slot("petrov", 30), "А")))).isInstanceOf(Saved.Done.class);
    }

    @Test
    void an_overlap_is_impossible_by_plain_sql_too() {
        booked(desk.agreed("sql"), slot("petrov", 0), "А");
        assertThatThrownBy(() -> database.run("""
                        INSERT INTO visit SELECT gen_random_uuid(), clinic, channel, chat, patient, service, doctor, room,
                          during, price, status, confirmed_at, sealed, phone_hash, sha256('other'), deal, version,
                          created_at, updated_at FROM visit""")).hasMessageContaining("visit_one_per_doctor");
    }

    @Test
    void the_live_offer_of_another_stands_in_the_way_and_ones_own_does_not() {
        Address holder = desk.agreed("holder");
        Address other = desk.agreed("other");
        holds(holder, slot("petrov", 0), slot("petrov", 60));
        assertThat(desk.turn(other, with(book(slot("petrov", 15), "Б")))).isInstanceOf(Saved.SlotTaken.class);
        holds(other, slot("petrov", 0));
        assertThat(desk.turn(other, with(book(slot("petrov", 0), "Б")))).isInstanceOf(Saved.SlotTaken.class);
        assertThat(desk.turn(holder, with(book(slot("petrov", 0), "А")))).isInstanceOf(Saved.Done.class);
    }

    @Test
    void an_offer_that_ran_out_or_was_let_go_or_replaced_stands_in_nobodys_way() {
        Address holder = desk.agreed("holder");
        Address other = desk.agreed("other");
        holds(holder, slot("petrov", 0));
        var late = new TurnOf(agreedTalk())
                .at(NOON.plus(HOLD))
                .with(book(slot("petrov", 0), "Б"))
                .build();
        assertThat(desk.turn(other, late)).isInstanceOf(Saved.Done.class);
        holds(holder, slot("petrov", 60), slot("petrov", 120));
        holds(holder, slot("petrov", 180));
        assertThat(database.count("SELECT count(*) FROM offer")).isEqualTo(1);
        assertThat(desk.turn(other, with(book(slot("petrov", 60), "Б")))).isInstanceOf(Saved.Done.class);
        desk.turn(holder, new TurnOf(agreedTalk()).drops().build());
        assertThat(desk.turn(other, with(book(slot("petrov", 180), "Б")))).isInstanceOf(Saved.Done.class);
    }

    @Test
    void busy_tells_visits_and_offers_of_others_that_have_not_run_out() {
        Address ivan = desk.agreed("ivan");
        Address other = desk.agreed("other");
        booked(ivan, slot("petrov", 0), "А");
        holds(other, slot("petrov", 60));
        holds(ivan, slot("petrov", 120));
        var from = NOON;
        var to = NOON.plus(Duration.ofDays(3));
        assertThat(await(desk.talks.busy(ivan, Set.of("petrov", "ivanova"), from, to, NOON)))
                .containsExactly(busy(slot("petrov", 0)), busy(slot("petrov", 60)));
        assertThat(await(desk.talks.busy(ivan, Set.of("petrov"), from, to, NOON.plus(HOLD))))
                .containsExactly(busy(slot("petrov", 0)));
        assertThat(await(desk.talks.busy(ivan, Set.of("ivanova"), from, to, NOON)))
                .isEmpty();
    }

    private static Busy busy(Slot slot) {
        return new Busy(slot.doctor(), slot.from(), slot.to());
    }
}
