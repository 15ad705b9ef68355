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
import io.registratura.port.Owed.What;
import io.registratura.port.Turn.Debt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivenUpTest extends OnPostgres {

    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private static final Instant LATER = NOON.plus(LEASE).plusSeconds(1);

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
    void what_is_given_up_is_told_to_staff_once_and_holds_up_nobody() {
        Address ivan = desk.agreed("ivan");
        Owed row = saved(ivan, say("secret"), say("next")).getFirst();
        await(desk.outbox.dead(row, NOON, "forbidden"));
        await(desk.outbox.dead(row, NOON, "forbidden"));
        var rows = claim(LATER);
        assertThat(rows).extracting(one -> one.what().kind()).containsExactlyInAnyOrder(Kind.STAFF, Kind.MESSAGE);
        Owed news = rows.stream()
                .filter(one -> one.what().kind() == Kind.STAFF)
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
        assertThat(claim(LATER)).extracting(row -> row.what().kind()).containsExactly(Kind.STAFF);
    }

    @Test
    void the_crm_may_be_down_for_a_day_and_nothing_is_lost_or_out_of_order() {
        var chats = IntStream.range(0, 3).mapToObj(n -> desk.agreed("p" + n)).toList();
        for (int n = 0; n < 5; n++) {
            int number = n;
            chats.forEach(chat -> owe(chat, "n" + number, What.CallToCrm.because(number + "")));
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
}
