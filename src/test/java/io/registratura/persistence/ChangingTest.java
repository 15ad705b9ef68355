package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Turn;
import io.registratura.port.Turn.VisitChange;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangingTest extends OnPostgres {

    private static Turn with(VisitChange change) {
        return new TurnOf(agreedTalk()).with(change).build();
    }

    private static UUID booked(Address who, Slot slot, String comes) {
        var change = book(slot, comes);
        assertThat(desk.turn(who, with(change))).isInstanceOf(Saved.Done.class);
        return change.visit().id();
    }

    @Test
    void a_move_keeps_the_visit_and_asks_anew_for_its_confirmation() {
        Address ivan = desk.agreed("mover");
        UUID id = booked(ivan, slot("petrov", 0), "А");
        desk.turn(ivan, with(new VisitChange.Confirm(id)));
        assertThat(desk.open(ivan).visits().getFirst().confirmed()).isTrue();
        desk.turn(ivan, with(new VisitChange.Move(id, slot("ivanova", 10), Optional.of("3"))));
        assertThat(desk.open(ivan).visits())
                .containsExactly(new Visit(id, "therapist", slot("ivanova", 10), "А", 1800, false));
    }

    @Test
    void a_move_onto_a_taken_slot_and_of_a_cancelled_visit_is_refused() {
        Address ivan = desk.agreed("mover");
        UUID id = booked(ivan, slot("petrov", 0), "А");
        booked(desk.agreed("other"), slot("petrov", 60), "Б");
        var onTaken = new VisitChange.Move(id, slot("petrov", 45), Optional.empty());
        assertThat(desk.turn(ivan, with(onTaken))).isInstanceOf(Saved.SlotTaken.class);
        desk.turn(ivan, with(new VisitChange.Cancel(id)));
        var cancelled = new VisitChange.Move(id, slot("petrov", 180), Optional.empty());
        assertThat(desk.turn(ivan, with(cancelled))).isInstanceOf(Saved.SlotTaken.class);
    }

    @Test
    void cancelling_frees_the_slot_and_cancelling_or_confirming_again_does_no_harm() {
        Address ivan = desk.agreed("canceller");
        UUID id = booked(ivan, slot("petrov", 0), "А");
        desk.turn(ivan, with(new VisitChange.Cancel(id)));
        assertThat(desk.open(ivan).visits()).isEmpty();
        booked(desk.agreed("next"), slot("petrov", 0), "Б");
        assertThat(desk.turn(ivan, with(new VisitChange.Confirm(id)))).isInstanceOf(Saved.Done.class);
        assertThat(desk.turn(ivan, with(new VisitChange.Cancel(id)))).isInstanceOf(Saved.Done.class);
        assertThat(database.count("SELECT count(*) FROM visit WHERE status = 'booked'"))
                .isEqualTo(1);
    }

    @Test
    void nobody_changes_the_visit_of_another_chat() {
        UUID id = booked(desk.agreed("owner"), slot("petrov", 0), "А");
        Address thief = desk.agreed("thief");
        desk.turn(thief, with(new VisitChange.Cancel(id)));
        assertThat(desk.turn(thief, with(new VisitChange.Move(id, slot("petrov", 90), Optional.empty()))))
                .isInstanceOf(Saved.SlotTaken.class);
        assertThat(await(desk.book.record(thief, id))).isEmpty();
        assertThat(database.count("SELECT count(*) FROM visit WHERE status = 'booked' AND version = 1"))
                .isEqualTo(1);
    }

    @Test
    void parallel_moves_cancellations_and_bookings_never_overlap_or_fail() {
        var chats = IntStream.range(0, 12).mapToObj(n -> desk.agreed("m" + n)).toList();
        var ids = IntStream.range(0, 12)
                .mapToObj(n -> booked(chats.get(n), slot("petrov", n * 30), "Имя" + n))
                .toList();
        var all = new ArrayList<Uni<Saved>>();
        for (int round = 0; round < 5; round++) {
            for (int n = 0; n < 12; n++) {
                var to = slot("petrov", (n * 7 + round * 11) % 24 * 30);
                VisitChange change = n % 4 == 3
                        ? new VisitChange.Cancel(ids.get(n))
                        : new VisitChange.Move(ids.get(n), to, Optional.empty());
                Address chat = chats.get(n);
                all.add(desk.talks
                        .open(chat, Desk.event(), NOON)
                        .chain(opened -> desk.talks.save(opened, with(change))));
            }
        }
        assertThat(await(Uni.join().all(all).andFailFast())).hasSize(60);
        assertThat(database.count("SELECT count(*) FROM visit a JOIN visit b ON a.id < b.id AND a.during && b.during"
                        + " AND a.status = 'booked' AND b.status = 'booked'"))
                .isZero();
    }
}
