package io.registratura.integrations.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.registratura.port.Crm;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** One clinic's portal as we speak to it. No failure that leaves here knows the address. */
record Portal(Bitrix24Api api, Setup setup) {

    /** The {@code result} of a method: a failure is {@link Crm.Refused}, {@link Crm.Busy}, or {@link Lost}. */
    Uni<JsonNode> ask(String method, Map<String, ?> body) {
        return Uni.createFrom()
                .deferred(() -> api.call(setup.webhook(), method, body))
                .onItem()
                .ifNull()
                .failWith(() -> new Lost(method, "empty answer"))
                .map(answer -> result(method, answer))
                .onFailure()
                .transform(failure -> named(method, failure));
    }

    private static JsonNode result(String method, JsonNode answer) {
        if (answer.has("error")) {
            throw PortalError.of(400, answer);
        }
        if (!answer.has("result")) {
            throw new Lost(method, "not an answer of Bitrix24");
        }
        return answer.path("result");
    }

    private static Throwable named(String method, Throwable failure) {
        return switch (failure) {
            case PortalError error ->
                error.verdict(method, ThreadLocalRandom.current().nextDouble());
            case Lost lost -> lost;
            default -> new Lost(method, failure.getClass().getSimpleName());
        };
    }

    /** No answer that tells whether it was done. Carries no cause: a client's own message quotes the secret address. */
    static final class Lost extends RuntimeException {
        Lost(String method, String how) {
            super("Bitrix24 " + method + ": " + how, null, false, false);
        }
    }
}
