package io.registratura.channels.telegram;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the link that opened the bot was placed: {@code t.me/bot?start=PAYLOAD}, the payload being an opaque code or utm
 * values as a base64url query. Public input.
 */
record StartLink(Optional<String> code, Map<String, String> utm) {

    static final StartLink NONE = new StartLink(Optional.empty(), Map.of());

    private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern UTM =
            Pattern.compile("utm_[a-z]{1,16}=[^&=\\p{Cntrl}]*(&utm_[a-z]{1,16}=[^&=\\p{Cntrl}]*)*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD]");

    /** The payload of «/start PAYLOAD»; anything a link cannot carry is no payload. */
    static StartLink of(String payload) {
        if (!PAYLOAD.matcher(payload).matches()) {
            return NONE;
        }
        return utm(payload)
                .map(utm -> new StartLink(Optional.empty(), utm))
                .orElseGet(() -> new StartLink(Optional.of(payload), Map.of()));
    }

    private static Optional<Map<String, String>> utm(String payload) {
        try {
            String query = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
            return UTM.matcher(query).matches() ? values(query) : Optional.empty();
        } catch (IllegalArgumentException notAQuery) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> values(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        boolean clean = values.values().stream()
                .noneMatch(value -> UNPRINTABLE.matcher(value).find());
        return clean ? Optional.of(Map.copyOf(values)) : Optional.empty();
    }
}
