package io.registratura.persistence;

import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.chat;
import static io.registratura.persistence.Desk.say;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Rewrapping.Rewrapped;
import io.registratura.port.Sealing;
import io.registratura.privacy.TestSealing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A change of the master key while patients go on writing. */
class RewrappingTest extends OnPostgres {

    private static final int CHATS = 600; // more than one page
    private static final int WRITERS = 4;

    @Test
    void the_master_key_changes_under_load_and_no_message_fails() {
        IntStream.range(0, CHATS).forEach(one -> desk.agreed("chat" + one));
        List<Sealing> rotation = TestSealing.rotation();
        var during = new Desk(database.pool(), rotation.getFirst());
        var writers = new ArrayList<CompletableFuture<List<Saved>>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int from = writer;
            writers.add(CompletableFuture.supplyAsync(() -> writing(during, from)));
        }
        var done = await(new PgRewrapping(database.pool(), rotation.getFirst()).rewrap());
        assertThat(done).isEqualTo(new Rewrapped(CHATS, 0));
        assertThat(writers)
                .allSatisfy(saved -> assertThat(saved.join()).isNotEmpty().allMatch(Saved.Done.class::isInstance));
        assertThat(await(new PgRewrapping(database.pool(), rotation.getFirst()).rewrap()))
                .isEqualTo(new Rewrapped(0, 0));
        var after = new Desk(database.pool(), rotation.getLast());
        assertThat(after.open(chat("chat7")).talk().draft().name()).contains(Desk.NAME);
        assertThat(after.sealing.hash("phone/demo", Desk.PHONE)).isEqualTo(desk.sealing.hash("phone/demo", Desk.PHONE));
    }

    @Test
    void a_key_of_a_master_key_that_nobody_knows_stays_as_it_is_and_is_told() {
        byte[] unknown = new byte[32];
        unknown[5] = 5;
        new Desk(database.pool(), TestSealing.with(unknown)).agreed("stranger");
        var before = row("stranger");
        var done = await(new PgRewrapping(database.pool(), TestSealing.rotated()).rewrap());
        assertThat(done.unknown()).isEqualTo(1);
        assertThat(row("stranger")).isEqualTo(before);
    }

    private static List<Saved> writing(Desk during, int from) {
        var saved = new ArrayList<Saved>();
        for (int one = from; one < CHATS; one += WRITERS * 5) {
            saved.add(during.turn(
                    chat("chat" + one),
                    new TurnOf(agreedTalk()).owes(say("Здравствуйте")).build()));
        }
        return saved;
    }

    private String row(String chat) {
        return database.run("SELECT encode(wrapped_key, 'hex') || encode(key_id, 'hex') FROM patient WHERE chat = '"
                        + chat + "'")
                .getFirst()
                .getString(0);
    }
}
