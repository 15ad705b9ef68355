package io.registratura.fakes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer in Bitrix24's envelope. */
record FakeReply(int status, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static FakeReply result(Object result) {
        return json(200, Map.of("result", result, "time", time()));
    }

    static FakeReply list(Object result, int total) {
        return json(200, Map.of("result", result, "total", total, "time", time()));
    }

    static FakeReply error(int status, Object code, String description) {
        return json(status, Map.of("error", code, "error_description", description));
    }

    /** The method has used up its time and is free again after so many seconds. */
    static FakeReply spent(int seconds) {
        var time = time();
        time.put("operating_reset_at", Instant.now().getEpochSecond() + seconds);
        return json(
                429,
                Map.of(
                        "error",
                        "OPERATION_TIME_LIMIT",
                        "error_description",
                        "Method is blocked due to operation time limit.",
                        "time",
                        time));
    }

    byte[] bytes() {
        return body.getBytes(UTF_8);
    }

    String type() {
        return body.startsWith("<") ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    }

    private static Map<String, Object> time() {
        double now = Instant.now().toEpochMilli() / 1000.0;
        var time = new LinkedHashMap<String, Object>();
        time.put("start", now);
        time.put("finish", now + 0.04);
        time.put("duration", 0.04);
        time.put("processing", 0.01);
        time.put("date_start", "2026-11-20T10:00:00+03:00");
        time.put("date_finish", "2026-11-20T10:00:00+03:00");
        time.put("operating_reset_at", (long) now + 600);
        time.put("operating", 0);
        return time;
    }

    private static FakeReply json(int status, Map<String, ?> body) {
        try {
            return new FakeReply(status, JSON.writeValueAsString(body));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
