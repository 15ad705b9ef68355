package io.registratura.integrations.bitrix24;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.registratura.port.Crm;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A portal's answer that is an error: its status, its code, and when a used-up method is free again. */
final class PortalError extends RuntimeException {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_ .'-]{1,60}");
    private static final Duration THROTTLED = Duration.ofSeconds(1);
    private static final Duration SPENT = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final int status;
    private final String code;
    private final Duration reset;

    private PortalError(int status, String code, Duration reset) {
        super("Bitrix24 answered " + status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.reset = reset;
    }

    /** Reads an error; the description is dropped, for it may quote what was sent. */
    static PortalError read(int status, @Nullable String body) {
        return of(status, tree(body));
    }

    static PortalError of(int status, JsonNode answer) {
        return new PortalError(status, code(status, answer.path("error").asText("")), reset(answer.path("time")));
    }

    /** What the port calls this. {@code jitter} of 0 to 1 spreads those who were turned away together. */
    RuntimeException verdict(String method, double jitter) {
        if (status == 503 && code.equals("QUERY_LIMIT_EXCEEDED")) {
            return new Crm.Busy(THROTTLED.plusMillis((long) (jitter * 500)));
        }
        if (status == 429) {
            return new Crm.Busy(reset.plusMillis((long) (jitter * 1000)));
        }
        return saysNo() ? new Crm.Refused(method + " " + code) : new Portal.Lost(method, "answer " + status);
    }

    /** Everything else of 5xx may have been done and may pass. */
    private boolean saysNo() {
        return status < 500 && status != 408 || code.equals("OVERLOAD_LIMIT") || code.equals("PORTAL_DELETED");
    }

    private static String code(int status, String error) {
        return CODE.matcher(error).matches() ? error : "http-" + status;
    }

    /** Both ends of the wait are on the portal's clock, so ours does not matter. */
    private static Duration reset(JsonNode time) {
        double now = time.path("finish").asDouble(time.path("start").asDouble(0));
        double free = time.path("operating_reset_at").asDouble(0);
        if (now <= 0 || free <= 0) {
            return SPENT;
        }
        long seconds = (long) Math.ceil(free - now);
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST.toSeconds()));
    }

    private static JsonNode tree(@Nullable String body) {
        try {
            return body == null ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
