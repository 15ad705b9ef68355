package io.registratura.integrations.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The portal's client on the JDK's own HTTP, for tests without a container; its errors are read as the real one's. */
final class JdkBitrix24 implements Bitrix24Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Uni<JsonNode> call(String webhook, String method, Map<String, ?> body) {
        return Uni.createFrom()
                .completionStage(() -> http.sendAsync(request(webhook + method, body), BodyHandlers.ofString())
                        .thenApply(answer -> read(answer.statusCode(), answer.body())));
    }

    private static HttpRequest request(String address, Map<String, ?> body) {
        try {
            return HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(int status, String body) {
        if (status >= 400) {
            throw PortalError.read(status, body);
        }
        try {
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
