package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.tellStaff;
import static io.registratura.persistence.Desk.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outbox.Done;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Owed;
import io.registratura.port.Owed.CrmNews;
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest extends OnPostgres {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private static List<Owed> claim(Instant now) {
        return await(desk.outbox.claim(ALL, 100, now, LEASE));
    }

    private static void owe(Address address, String cause, What... whats) {
        var debts =
                java.util.Arrays.stream(whats).map(what -> new Debt(what, NOON)).toList();
        await(desk.outbox.owe(address, cause, debts, NOON));
    }

    private static void done(Owed row, Instant now) {
        await(desk.outbox.done(List.of(new Done(row, Optional.of("r" + row.id()))), now));
    }

    private static List<Owed> saved(Address address, What... whats) {
        return ((Saved.Done)
                        desk.turn(address, new TurnOf(agreedTalk()).owes(whats).build()))
                .owed();
    }

    @Test
    void two_workers_at_once_never_get_the_same_row() {
        IntStream.range(0, 60).forEach(n -> owe(desk.agreed("c" + n), "x", say("text " + n)));
        var claims = IntStream.range(0, 12)
                .mapToObj(_ -> desk.outbox.claim(ALL, 7, NOON, LEASE))
                .toList();
        var ids = new ArrayList<Long>();
        await(Uni.join().all(claims).andFailFast()).forEach(rows -> rows.forEach(row -> ids.add(row.id())));
        claim(NOON).forEach(row -> ids.add(row.id()));
        assertThat(ids).doesNotHaveDuplicates().hasSize(60);
    }

    @Test
    void a_lane_keeps_its_order_and_others_pass() {
        Address ivan = desk.agreed("ivan");
        owe(ivan, "a", say("one"), say("two"), new What.VisitToCrm(UUID.randomUUID(), CrmNews.BOOKED));
        owe(desk.agreed("olga"), "a", say("hello"));
        var first = claim(NOON);
        assertThat(texts(first)).containsExactlyInAnyOrder("one", "BOOKED", "hello");
        assertThat(claim(NOON)).isEmpty();
        await(desk.outbox.later(first.getFirst(), NOON.plusSeconds(30), "busy"));
        assertThat(claim(NOON.plusSeconds(10))).isEmpty();
        var again = claim(NOON.plusSeconds(30));
        assertThat(texts(again)).containsExactly("one");
        assertThat(again.getFirst().attempt()).isEqualTo(2);
        done(again.getFirst(), NOON.plusSeconds(31));
        assertThat(texts(claim(NOON.plusSeconds(31)))).containsExactly("two");
    }

    @Test
    void a_row_due_tomorrow_holds_up_nothing_of_today() {
        Address ivan = desk.agreed("ivan");
        await(desk.outbox.owe(ivan, "t", List.of(new Debt(say("tomorrow"), NOON.plusSeconds(86_400))), NOON));
        assertThat(texts(saved(ivan, say("today")))).containsExactly("today");
        assertThat(await(desk.outbox.nextDue(Set.of(Kind.MESSAGE)))).contains(NOON.plus(LEASE));
    }

    @Test
    void who_frees_a_lane_goes_on_with_what_waited_behind() {
        Address ivan = desk.agreed("ivan");
        var first = saved(ivan, say("one"));
        assertThat(saved(ivan, say("two"))).isEmpty();
        assertThat(saved(ivan, say("three"))).isEmpty();
        var behind = await(desk.outbox.finish(List.of(new Done(first.getFirst(), Optional.empty())), NOON, LEASE));
        assertThat(texts(behind)).containsExactly("two");
        assertThat(claim(NOON)).isEmpty();
        var last = await(desk.outbox.finish(List.of(new Done(behind.getFirst(), Optional.empty())), NOON, LEASE));
        assertThat(texts(last)).containsExactly("three");
    }

    @Test
    void the_same_cause_owes_once() {
        Address ivan = desk.agreed("ivan");
        owe(ivan, "reminder 7", say("one"), say("two"));
        owe(ivan, "reminder 7", say("one"), say("two"));
        owe(ivan, "reminder 8", say("one"));
        assertThat(database.count("SELECT count(*) FROM outbox")).isEqualTo(3);
    }

    @Test
    void the_staffs_answer_finds_the_chat_it_is_about() {
        Address ivan = desk.agreed("ivan");
        Owed row = saved(ivan, tellStaff("help")).getFirst();
        done(row, NOON);
        assertThat(await(desk.outbox.aboutChat("demo", "r" + row.id()))).contains(ivan);
        assertThat(await(desk.outbox.aboutChat("other", "r" + row.id()))).isEmpty();
        assertThat(await(desk.outbox.aboutChat("demo", "unknown"))).isEmpty();
    }

    @Test
    void an_urgent_word_to_staff_does_not_wait_behind_an_ordinary_one() {
        Address ivan = desk.agreed("ivan");
        saved(ivan, tellStaff("ordinary"));
        var urgent = new What.ToStaff(((What.ToStaff) tellStaff("urgent")).message(), true);
        assertThat(texts(saved(ivan, urgent))).containsExactly("urgent");
    }
}
