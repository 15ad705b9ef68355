package io.registratura.channels.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which web pages may talk to a clinic: those on its list, and our own. Anything without an origin is no foreign page. */
final class WidgetCors {

    private static final Map<String, String> PREFLIGHT = Map.of(
            "access-control-allow-methods", "GET, POST, OPTIONS",
            "access-control-allow-headers", "authorization, content-type, x-session",
            "access-control-max-age", "7200");

    private WidgetCors() {}

    /** Headers for the answer to this request; empty when the page is a stranger's. */
    static Optional<Map<String, String>> headers(List<String> allowed, Map<String, String> request) {
        String origin = normal(request.getOrDefault("origin", ""));
        if (origin.isEmpty()) {
            return Optional.of(common());
        }
        if (!isOurs(origin, request) && allowed.stream().map(WidgetCors::normal).noneMatch(origin::equals)) {
            return Optional.empty();
        }
        Map<String, String> headers = common();
        headers.put("access-control-allow-origin", origin);
        return Optional.of(headers);
    }

    /** What a browser wants to hear before it sends a request with our headers. */
    static Map<String, String> preflight(Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(PREFLIGHT);
        return all;
    }

    static Map<String, String> common() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("cache-control", "no-store");
        headers.put("vary", "Origin");
        headers.put("x-content-type-options", "nosniff");
        return headers;
    }

    /** The page came from the very host that is asked. */
    private static boolean isOurs(String origin, Map<String, String> request) {
        String host = request.getOrDefault("host", "").toLowerCase(Locale.ROOT);
        return !host.isEmpty() && (origin.equals("https://" + host) || origin.equals("http://" + host));
    }

    private static String normal(String origin) {
        String lower = origin.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
