package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.say;

import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.persistence.database.TestPools;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Turn;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Map;

/** The two statements of a message as the product runs them, and the same two for pgbench. */
public final class HotPath implements AutoCloseable {

    private static final String ANSWER = "Ростов-на-Дону, ул. Большая Садовая, 1. Как к нам доехать, видно на карте.";

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final Desk desk;
    private final int chats;
    private int next;

    public HotPath(String url, int chats) {
        this.pool = new Pool(TestPools.create(vertx, url, 1));
        this.desk = new Desk(pool);
        this.chats = chats;
    }

    /** Chats that have agreed, so that all is sealed as it is in a booking's talk. */
    public void prepare() {
        for (int chat = 0; chat < chats; chat++) {
            desk.turn(
                    address(chat),
                    new TurnOf(agreedTalk()).consent(ConsentDecision.GRANTED).build());
        }
    }

    private static Address address(int chat) {
        return new Address("demo", Debts.WIDGET, Integer.toString(chat));
    }

    private static Turn turn() {
        return new TurnOf(agreedTalk()).owes(say(ANSWER)).build();
    }

    /** A message and its answer: one read, one write. */
    public void message() {
        var opened = desk.open(address(next++ % chats));
        if (!(desk.save(opened, turn()) instanceof Saved.Done)) {
            throw new IllegalStateException("nobody else writes here");
        }
    }

    /** A turn as the product writes it, for the script's variable {@code turn}. */
    private String turnAsJson() {
        return new Saving(desk.sealing, desk.open(address(0)), turn()).write().encode();
    }

    /** The same as a script: {@code open.sql}, then {@code save.sql} with that turn under what has just been read. */
    public String script() {
        String open = plain("open.sql")
                .replace("$1", ":clinic")
                .replace("$2", ":channel")
                .replace("$3", ":chat")
                .replace("$4", ":event")
                .replace("$5", ":now");
        String save = plain("save.sql").replace("$1", """
                (:turn)::jsonb || jsonb_build_object('chat', (:chat)::text, 'event', (:event)::text,
                  'version', (:version)::bigint, 'patient', (:patient)::uuid)""");
        return """
                \\set chat random(0, %d)
                \\set event random(1, 9000000000000)
                %s \\gset
                %s;
                """.formatted(chats - 1, open, save);
    }

    /** The values of the script's other variables. */
    public Map<String, String> variables() {
        return Map.of("clinic", "demo", "channel", Debts.WIDGET, "now", NOON.toString(), "turn", turnAsJson());
    }

    private static String plain(String name) {
        return Sql.read(name).replaceAll("(?m)--.*$", "").strip();
    }

    @Override
    public void close() {
        await(pool.close());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
