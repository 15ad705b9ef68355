package io.registratura.functions;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** API Gateway's event and answer, read and written with care: any field of an event may be missing, no answer may be null. */
public final class Http {

    /** A longer body is answered {@link #TOO_LARGE}. */
    public static final int MOST_BYTES = 256 * 1024;

    public static final int OK = 200;
    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int NOT_FOUND = 404;
    public static final int METHOD_NOT_ALLOWED = 405;
    public static final int TOO_LARGE = 413;
    public static final int UNAVAILABLE = 503;

    public static final String JSON = "application/json; charset=utf-8";
    public static final String TEXT = "text/plain; charset=utf-8";

    private Http() {}

    /** An answer with a body. */
    public static APIGatewayV2HTTPResponse answer(int status, String contentType, String body) {
        return answer(status, Map.of("content-type", contentType), body);
    }

    /** An answer with these headers and a body. */
    public static APIGatewayV2HTTPResponse answer(int status, Map<String, String> headers, String body) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(headers)
                .withBody(body)
                .withIsBase64Encoded(false)
                .build();
    }

    /** An answer that says only its status, with one line why. */
    public static APIGatewayV2HTTPResponse answer(int status, String why) {
        return answer(status, TEXT, why);
    }

    /** An HTTP call at all? A schedule's event, {@code {}} and {@code null} are not. */
    public static boolean isCall(@Nullable APIGatewayV2HTTPEvent event) {
        return event != null && !method(event).isEmpty();
    }

    /** In upper case, empty when there is none. */
    public static String method(@Nullable APIGatewayV2HTTPEvent event) {
        return http(event).map(http -> http.getMethod()).orElse("").toUpperCase(Locale.ROOT);
    }

    /** The path as called, empty when there is none. */
    public static String path(@Nullable APIGatewayV2HTTPEvent event) {
        return event == null || event.getRawPath() == null ? "" : event.getRawPath();
    }

    /** The headers under lower-case names, whoever sent the event. */
    public static Map<String, String> headers(@Nullable APIGatewayV2HTTPEvent event) {
        var lower = new HashMap<String, String>();
        known(event == null ? null : event.getHeaders())
                .forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return Map.copyOf(lower);
    }

    /** The query's parameters; a repeated one comes as API Gateway joins it, with commas. */
    public static Map<String, String> query(@Nullable APIGatewayV2HTTPEvent event) {
        return known(event == null ? null : event.getQueryStringParameters());
    }

    /** What the route's {@code {name}} stood for. */
    public static Optional<String> pathParameter(@Nullable APIGatewayV2HTTPEvent event, String name) {
        return Optional.ofNullable(
                known(event == null ? null : event.getPathParameters()).get(name));
    }

    /** The body's very bytes, as a signature needs them. Throws {@link Refused} when it is too long or is no base64. */
    public static byte[] body(@Nullable APIGatewayV2HTTPEvent event) {
        var body = event == null || event.getBody() == null ? "" : event.getBody();
        if (body.length() > 2 * MOST_BYTES) {
            throw new Refused(TOO_LARGE, "body over 256 KiB");
        }
        var bytes = event != null && event.getIsBase64Encoded() ? decoded(body) : body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(TOO_LARGE, "body over 256 KiB");
        }
        return bytes;
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException _) {
            throw new Refused(BAD_REQUEST, "body is not base64");
        }
    }

    private static Optional<APIGatewayV2HTTPEvent.RequestContext.Http> http(@Nullable APIGatewayV2HTTPEvent event) {
        return Optional.ofNullable(event)
                .map(APIGatewayV2HTTPEvent::getRequestContext)
                .map(APIGatewayV2HTTPEvent.RequestContext::getHttp);
    }

    private static Map<String, String> known(@Nullable Map<String, String> some) {
        var known = new HashMap<>(Objects.requireNonNullElse(some, Map.<String, String>of()));
        known.values().removeIf(Objects::isNull);
        return Map.copyOf(known);
    }

    /** A call we do not take: the status to answer and one line why, never the caller's own words. */
    public static final class Refused extends RuntimeException {
        private final int status;

        public Refused(int status, String why) {
            super(why, null, false, false);
            this.status = status;
        }

        public APIGatewayV2HTTPResponse answer() {
            return Http.answer(status, Objects.requireNonNullElse(getMessage(), ""));
        }
    }
}
