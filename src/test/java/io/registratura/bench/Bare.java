package io.registratura.bench;

import io.registratura.persistence.database.TestPools;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;

/**
 * The yardstick: the least a bot on the same client can do. It reads an update, asks for a row, writes it back whole, sends
 * one message. No consent, no sealing, no duplicates, no outbox, no triage; a process of its own.
 */
public final class Bare {

    private static final String TABLE = "CREATE TABLE IF NOT EXISTS bare (chat text PRIMARY KEY, state jsonb NOT NULL)";
    private static final String READ = "SELECT state FROM bare WHERE chat = $1";
    private static final String WRITE =
            "INSERT INTO bare (chat, state) VALUES ($1, $2) ON CONFLICT (chat) DO UPDATE SET state = excluded.state";

    private final Pool pool;
    private final HttpClient http;
    private final String send;

    private Bare(Pool pool, HttpClient http, String send) {
        this.pool = pool;
        this.http = http;
        this.send = send;
    }

    public static void main(String[] arguments) throws Exception {
        var vertx = Vertx.vertx();
        Pool pool = TestPools.create(vertx, System.getenv("DATABASE_URL"), 4);
        String send = System.getenv("TELEGRAM_API") + "/bot" + System.getenv("TELEGRAM_TOKEN") + "/sendMessage";
        var bare = new Bare(pool, vertx.createHttpClient(new HttpClientOptions().setKeepAlive(true)), send);
        pool.query(TABLE).execute().toCompletionStage().toCompletableFuture().get();
        int port = vertx.createHttpServer(new HttpServerOptions().setPort(0).setTcpNoDelay(true))
                .requestHandler(bare::take)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        System.out.println("Yardstick is ready: http://localhost:" + port);
    }

    private void take(HttpServerRequest request) {
        request.body()
                .compose(this::answer)
                .onSuccess(_ -> request.response().end("{}"))
                .onFailure(failure -> request.response().setStatusCode(500).end(String.valueOf(failure)));
    }

    private Future<Buffer> answer(Buffer body) {
        JsonObject message = body.toJsonObject().getJsonObject("message");
        String chat = message.getJsonObject("chat").getLong("id").toString();
        return pool.preparedQuery(READ)
                .execute(Tuple.of(chat))
                .map(rows -> rows.size() == 0
                        ? new JsonObject()
                        : rows.iterator().next().getJsonObject(0))
                .map(state -> state.put("last", message.getString("text")).put("seen", state.getInteger("seen", 0) + 1))
                .compose(state -> pool.preparedQuery(WRITE).execute(Tuple.of(chat, state)))
                .compose(_ -> say(chat));
    }

    private Future<Buffer> say(String chat) {
        var message = new JsonObject().put("chat_id", chat).put("text", "Здравствуйте! Чем помочь?");
        return http.request(new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(send))
                .compose(request ->
                        request.putHeader("content-type", "application/json").send(message.toBuffer()))
                .compose(response -> response.body());
    }
}
