package io.registratura.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls to the Bot API. Its addresses hold the token, so no failure keeps the words or the cause of the one beneath. */
final class TelegramApi {

    /** An answer: the HTTP status and what the body says, missing when it is no JSON. */
    record Reply(int status, JsonNode body) {}

    /** There was no answer to judge by: the call may have been carried out. */
    static final class Unanswered extends RuntimeException {
        Unanswered(String what) {
            super("Telegram gave no answer: " + what, null, false, false);
        }
    }

    private final Vertx vertx;
    private final Duration connectWithin;
    private final Duration answerWithin;
    private @Nullable HttpClient client;

    TelegramApi(Vertx vertx, Duration connectWithin, Duration answerWithin) {
        this.vertx = vertx;
        this.connectWithin = connectWithin;
        this.answerWithin = answerWithin;
    }

    /** Posts once. Any failure is {@link Unanswered}. */
    Uni<Reply> post(String url, ObjectNode body) {
        return Uni.createFrom()
                .completionStage(() -> call(url, body).toCompletionStage())
                .onFailure()
                .transform(failure -> new Unanswered(failure.getClass().getSimpleName()));
    }

    private Future<Reply> call(String url, ObjectNode body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url)
                .putHeader("content-type", "application/json")
                .setConnectTimeout(connectWithin.toMillis());
        return within(client().request(options).compose(request -> exchange(request, body)));
    }

    /** Lets the connection go when the answer does not come. */
    private Future<Reply> exchange(HttpClientRequest request, ObjectNode body) {
        Future<Reply> reply = request.send(Buffer.buffer(Fields.write(body)))
                .compose(response -> response.body().map(bytes -> reply(response.statusCode(), bytes)));
        return within(reply).onFailure(_ -> request.reset());
    }

    private <T> Future<T> within(Future<T> future) {
        return future.timeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Reply reply(int status, Buffer bytes) {
        try {
            return new Reply(status, Fields.JSON.readTree(bytes.getBytes()));
        } catch (IOException notJson) {
            return new Reply(status, MissingNode.getInstance());
        }
    }

    /** Made at the first call. Connections go before the other side, or a frozen function, makes them stale. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = vertx.createHttpClient(
                    new HttpClientOptions().setMaxPoolSize(8).setKeepAlive(true).setKeepAliveTimeout(20));
        }
        return client;
    }
}
