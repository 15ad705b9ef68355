package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect.OpenRequest;
import io.registratura.dialog.Effect.Outcome;
import io.registratura.dialog.Effect.SettleRequest;
import io.registratura.intake.Claim;
import io.registratura.intake.Right;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Turn;
import io.registratura.rights.Request;
import io.registratura.rights.Type;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A request is opened and closed with its turn, and nothing leaves after «no more reminders». */
class RequestsTest extends OnPostgres {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final String WORDS = "удалите номер канарейки";

    private static OpenRequest request(int number, Right right, Outcome outcome) {
        var claim = new Claim(Set.of(right), true, false, true, false);
        var request = Request.open(number, Type.of(claim.rights()), NOON, MOSCOW);
        return new OpenRequest(request, claim, outcome, Draft.EMPTY, Optional.of(WORDS));
    }

    private static Turn turn(Turn.Rights rights) {
        Turn plain = new TurnOf(agreedTalk()).build();
        return new Turn(
                plain.now(),
                plain.talk(),
                plain.source(),
                plain.debts(),
                plain.visit(),
                plain.offer(),
                plain.consent(),
                plain.blocked(),
                plain.decision(),
                plain.alert(),
                rights,
                plain.staff(),
                plain.served());
    }

    private static Turn opening(int number, Right right, Outcome outcome) {
        return turn(Turn.Rights.UNTOUCHED.opening(request(number, right, outcome)));
    }

    private static boolean standing(int number, Duration later) {
        return await(new PgRequests(database.pool()).standing("demo", number, NOON.plus(later)))
                .isPresent();
    }

    @Test
    void numbers_are_counted_in_the_clinic_and_the_words_are_sealed() {
        Address ivan = desk.agreed("ivan");
        assertThat(desk.open(ivan).nextRequest()).isEqualTo(1);
        desk.turn(ivan, opening(1, Right.ERASE, Outcome.OPEN));
        assertThat(desk.open(desk.agreed("olga")).nextRequest()).isEqualTo(2);
        assertThat(database.dump()).doesNotContain("канарейки");
        assertThat(database.count(
                        "SELECT count(*) FROM request WHERE type = 'erase' AND priority AND sealed IS NOT NULL"
                                + " AND due = date '2026-12-23' AND 'erase' = ANY (scopes)"))
                .isEqualTo(1);
    }

    @Test
    void two_requests_at_once_never_get_one_number() {
        Address ivan = desk.agreed("ivan");
        Address olga = desk.agreed("olga");
        var opened = desk.open(olga);
        desk.turn(ivan, opening(1, Right.ERASE, Outcome.OPEN));
        assertThat(desk.save(opened, opening(1, Right.EXPORT, Outcome.OPEN))).isInstanceOf(Saved.Stale.class);
    }

    @Test
    void a_request_stands_until_somebody_closes_it() {
        Address ivan = desk.agreed("ivan");
        desk.turn(ivan, opening(1, Right.ERASE, Outcome.OPEN));
        assertThat(standing(1, Duration.ofDays(7))).isTrue();
        var done = new SettleRequest(1, Outcome.DONE, "Елена (31)", Optional.empty());
        desk.turn(desk.agreed("olga"), turn(Turn.Rights.UNTOUCHED.settling(done)));
        assertThat(standing(1, Duration.ofDays(7))).as("of another chat").isTrue();
        desk.turn(ivan, turn(Turn.Rights.UNTOUCHED.settling(done)));
        assertThat(standing(1, Duration.ofDays(7))).isFalse();
        assertThat(database.count("SELECT count(*) FROM request WHERE closed_by = 'Елена (31)' AND state = 'done'"))
                .isEqualTo(1);
    }

    @Test
    void silence_never_cancels_a_request_that_was_asked_about() {
        Address ivan = desk.agreed("ivan");
        desk.turn(ivan, opening(1, Right.ERASE, Outcome.ASKED));
        assertThat(standing(1, Duration.ofHours(23))).isTrue();
        assertThat(database.count("SELECT count(*) FROM request WHERE state = 'asked'"))
                .isEqualTo(1);
        assertThat(standing(1, Duration.ofHours(24))).isTrue();
        assertThat(database.count("SELECT count(*) FROM request WHERE state = 'open'"))
                .isEqualTo(1);
    }

    @Test
    void an_unanswered_stop_is_done_by_itself_after_a_day() {
        Address ivan = desk.agreed("ivan");
        UUID visit = booked(ivan);
        desk.turn(ivan, opening(1, Right.STOP_MESSAGES, Outcome.ASKED));
        assertThat(reminds(ivan, visit)).isTrue();
        assertThat(standing(1, Duration.ofHours(24))).isFalse();
        assertThat(reminds(ivan, visit)).isFalse();
        assertThat(database.count("SELECT count(*) FROM request WHERE state = 'done' AND closed_by = 'bot'"))
                .isEqualTo(1);
    }

    private static UUID booked(Address address) {
        var change = book(slot("petrov", 0), "Миша");
        desk.turn(address, new TurnOf(agreedTalk()).with(change).build());
        return change.visit().id();
    }

    private static boolean reminds(Address address, UUID visit) {
        return await(desk.book.whileItStands(
                address, visit, slot("petrov", 0).from(), _ -> Uni.createFrom().voidItem()));
    }

    @Test
    @DisplayName("PRV-14 · A reminder queued before a withdrawal is not sent after it, whatever races")
    void a_reminder_queued_before_a_withdrawal_is_not_sent_after_it() {
        Address ivan = desk.agreed("ivan");
        UUID visit = booked(ivan);
        var silenced = new AtomicBoolean();
        var late = new AtomicInteger();
        List<Uni<Void>> all = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            if (i == 300) {
                all.add(desk.talks
                        .open(ivan, Desk.event(), NOON)
                        .chain(opened -> desk.talks.save(opened, turn(Turn.Rights.UNTOUCHED.silenced())))
                        .invoke(saved -> silenced.set(saved instanceof Saved.Done))
                        .replaceWithVoid());
            }
            all.add(desk.book
                    .whileItStands(
                            ivan,
                            visit,
                            slot("petrov", 0).from(),
                            _ -> Uni.createFrom().voidItem().invoke(() -> late.addAndGet(silenced.get() ? 1 : 0)))
                    .replaceWithVoid());
        }
        await(Uni.join().all(all).usingConcurrencyOf(15).andFailFast());
        assertThat(silenced).isTrue();
        assertThat(late).hasValue(0);
        assertThat(reminds(ivan, visit)).isFalse();
    }

    @Test
    void a_visit_booked_later_is_not_reminded_of_either_until_a_new_consent() {
        Address ivan = desk.agreed("ivan");
        desk.turn(ivan, turn(Turn.Rights.UNTOUCHED.silenced()));
        UUID visit = booked(ivan);
        assertThat(reminds(ivan, visit)).isFalse();
        desk.turn(
                ivan,
                new TurnOf(agreedTalk())
                        .consent(io.registratura.dialog.Effect.ConsentDecision.GRANTED)
                        .build());
        var change = book(slot("ivanova", 90), "Миша Второй");
        desk.turn(ivan, new TurnOf(agreedTalk()).with(change).build());
        assertThat(await(desk.book.whileItStands(
                        ivan,
                        change.visit().id(),
                        slot("ivanova", 90).from(),
                        _ -> Uni.createFrom().voidItem())))
                .isTrue();
    }
}
