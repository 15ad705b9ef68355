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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Instant LATER = NOON.plus(LEASE).plusSeconds(1);

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

    @BeforeEach
    void empty() {
        database.run("TRUNCATE dialog, patient, visit, offer, outbox, heard, consent");
    }

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
    void a_dead_workers_rows_come_back_and_a_late_one_cannot_close_them() {
        Address ivan = desk.agreed("ivan");
        Owed first = saved(ivan, say("text")).getFirst();
        assertThat(claim(NOON.plusSeconds(59))).isEmpty();
        Owed second = claim(LATER).getFirst();
        assertThat(second.attempt()).isEqualTo(2);
        done(first, LATER);
        await(desk.outbox.later(first, NOON, "late"));
        await(desk.outbox.dead(first, LATER, "late"));
        assertThat(database.count("SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL"))
                .isEqualTo(1);
        done(second, LATER);
        assertThat(database.count("SELECT count(*) FROM outbox WHERE done_at IS NOT NULL AND sealed IS NULL"))
                .isEqualTo(1);
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
    void what_is_given_up_is_told_to_staff_once_and_holds_up_nobody() {
        Address ivan = desk.agreed("ivan");
        Owed row = saved(ivan, say("secret"), say("next")).getFirst();
        await(desk.outbox.dead(row, NOON, "forbidden"));
        await(desk.outbox.dead(row, NOON, "forbidden"));
        var rows = claim(LATER);
        assertThat(rows).extracting(one -> Debts.kind(one.what())).containsExactlyInAnyOrder(Kind.STAFF, Kind.MESSAGE);
        Owed news = rows.stream()
                .filter(one -> Debts.kind(one.what()) == Kind.STAFF)
                .findFirst()
                .orElseThrow();
        assertThat(Desk.text(news.what()))
                .contains("не доставлено", "forbidden")
                .doesNotContain("secret", "{");
        await(desk.outbox.dead(news, LATER, "staff chat is gone"));
        assertThat(claim(LATER.plus(LEASE).plusSeconds(1))).hasSize(1);
    }

    @Test
    void a_dead_word_to_staff_becomes_a_task_in_the_crm() {
        Owed row = saved(desk.agreed("ivan"), tellStaff("help")).getFirst();
        await(desk.outbox.dead(row, NOON, "no chat"));
        assertThat(claim(LATER)).extracting(Owed::what).hasOnlyElementsOfType(What.CallToCrm.class);
    }

    @Test
    void a_row_that_does_not_open_is_given_up_and_its_neighbours_are_not() {
        saved(desk.agreed("bad"), say("x"));
        saved(desk.agreed("good"), say("fine"));
        database.run("UPDATE outbox SET sealed = '\\x01' WHERE chat = 'bad'");
        assertThat(texts(claim(LATER))).contains("fine").hasSize(1);
        assertThat(database.count("SELECT count(*) FROM outbox WHERE chat = 'bad' AND reason = 'unreadable'"))
                .isEqualTo(1);
        assertThat(claim(LATER)).extracting(row -> Debts.kind(row.what())).containsExactly(Kind.STAFF);
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
    void the_crm_may_be_down_for_a_day_and_nothing_is_lost_or_out_of_order() {
        var chats = IntStream.range(0, 3).mapToObj(n -> desk.agreed("p" + n)).toList();
        for (int n = 0; n < 5; n++) {
            int number = n;
            chats.forEach(chat -> owe(chat, "n" + number, new What.CallToCrm(number + "", Optional.empty())));
        }
        Instant now = NOON;
        for (; now.isBefore(NOON.plus(Duration.ofDays(1))); now = now.plus(Duration.ofHours(1))) {
            for (Owed row : claim(now)) {
                await(desk.outbox.later(row, now.plus(Duration.ofMinutes(50)), "down"));
            }
        }
        var heard = new ArrayList<String>();
        for (var rows = claim(now); !rows.isEmpty(); rows = claim(now)) {
            for (Owed row : rows) {
                heard.add(row.address().chat() + "/" + Desk.text(row.what()));
                done(row, now);
            }
        }
        assertThat(new HashSet<>(heard)).hasSize(15);
        chats.forEach(chat -> assertThat(heard.stream().filter(one -> one.startsWith(chat.chat() + "/")))
                .containsExactly(
                        chat.chat() + "/0",
                        chat.chat() + "/1",
                        chat.chat() + "/2",
                        chat.chat() + "/3",
                        chat.chat() + "/4"));
    }

    @Test
    void an_urgent_word_to_staff_does_not_wait_behind_an_ordinary_one() {
        Address ivan = desk.agreed("ivan");
        saved(ivan, tellStaff("ordinary"));
        var urgent = new What.ToStaff(((What.ToStaff) tellStaff("urgent")).message(), true);
        assertThat(texts(saved(ivan, urgent))).containsExactly("urgent");
    }
}
