package io.registratura.persistence.disk;

import io.registratura.port.Source;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where a patient came from, on disk. */
public final class SourceJson {

    /** The marks that advertising knows; a link may carry others, and they may carry anything. */
    static final Set<String> UTM =
            Set.of("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term", "utm_id");

    private SourceJson() {}

    public static JsonObject write(Source source) {
        var utm = new JsonObject();
        new TreeMap<>(source.utm()).forEach((key, value) -> {
            if (UTM.contains(key)) {
                utm.put(key, value);
            }
        });
        var json = new JsonObject().put("utm", utm);
        Json.put(json, "page", source.page());
        Json.put(json, "code", source.code());
        Json.put(json, "profile", source.profile());
        return json;
    }

    /** Without the writer's profile and the page's query, which could name a person. */
    public static JsonObject writeImpersonal(Source source) {
        Optional<String> page = source.page().map(address -> address.replaceFirst("(?s)[?#].*", ""));
        return write(new Source(source.utm(), page, source.code(), Optional.empty()));
    }

    public static Source read(JsonObject json) {
        var utm = new TreeMap<String, String>();
        json.getJsonObject("utm", new JsonObject()).forEach(entry -> utm.put(entry.getKey(), "" + entry.getValue()));
        return new Source(utm, Json.maybe(json, "page"), Json.maybe(json, "code"), Json.maybe(json, "profile"));
    }
}
