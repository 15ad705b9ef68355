package io.registratura.persistence.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code postgresql://user:password@host:port/db?sslmode=require}, taken apart. Never prints the password. */
record DatabaseUrl(String user, String password, String place, Map<String, String> options) {

    private static final int DEFAULT_PORT = 5432;

    static DatabaseUrl parse(String text) {
        URI uri = uri(text);
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
        String database = Optional.ofNullable(uri.getRawPath()).orElse("");
        String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        if (!scheme.matches("postgres(ql)?") || uri.getHost() == null || database.length() < 2 || who[0].isEmpty()) {
            throw notOne();
        }
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new DatabaseUrl(
                decoded(who[0]),
                who.length > 1 ? decoded(who[1]) : "",
                uri.getHost() + ":" + port + database,
                options(Optional.ofNullable(uri.getRawQuery()).orElse("")));
    }

    /** For the reactive client, without who asks. */
    String reactive() {
        return "postgresql://" + place;
    }

    /** For Flyway, without who asks. */
    String jdbc() {
        String query = options.isEmpty()
                ? ""
                : options.entrySet().stream()
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .reduce("?", (left, right) -> left.length() == 1 ? left + right : left + "&" + right);
        return "jdbc:postgresql://" + place + query;
    }

    /** As libpq means it: disable, allow, prefer, require, verify-ca, verify-full. */
    Optional<String> sslMode() {
        return Optional.ofNullable(options.get("sslmode"));
    }

    @Override
    public String toString() {
        return "DatabaseUrl[" + place + "]";
    }

    private static URI uri(String text) {
        try {
            return URI.create(text.trim());
        } catch (IllegalArgumentException unreadable) {
            throw notOne(); // the cause would quote the password
        }
    }

    private static Map<String, String> options(String query) {
        var options = new LinkedHashMap<String, String>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                options.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return options;
    }

    /** A plus sign stays one: user and password are no form. */
    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalStateException notOne() {
        return new IllegalStateException("DATABASE_URL must be postgresql://user:password@host:port/db");
    }
}
