package io.registratura.integrations.bitrix24;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.registratura.port.Crm;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** What is read of a portal once and kept: its mode, its fields, its stages. A failure is never kept. */
final class PortalFacts {

    private static final int CLASSIC = 1;

    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> fields = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** Leads only where the file asks for them and the portal has them; a portal in simple mode makes a deal of each. */
    Uni<Kind> kind(Portal portal) {
        if (!portal.setup().wantsLeads()) {
            return Uni.createFrom().item(Kind.DEAL);
        }
        return once(
                kinds,
                portal.setup().webhook(),
                () -> portal.ask("crm.settings.mode.get", Map.of())
                        .map(mode -> mode.asInt() == CLASSIC ? Kind.LEAD : Kind.DEAL));
    }

    /** The portal ignores an unknown field without a word, so a name that it does not know is refused here. */
    Uni<Void> check(Portal portal, int type, Set<String> names) {
        var key = portal.setup().webhook() + type;
        return once(fields, key, () -> readFields(portal, type))
                .invoke(known -> {
                    if (!known.containsAll(names)) {
                        fields.remove(key);
                        throw new Crm.Refused("unknown fields " + missing(known, names) + " of type " + type);
                    }
                })
                .replaceWithVoid();
    }

    /** The stage that means failure in this directory of stages; the first one by the portal's own order. */
    Uni<String> failureStage(Portal portal, String directory) {
        return once(
                failures,
                portal.setup().webhook() + directory,
                () -> portal.ask(
                                "crm.status.list",
                                Map.of("order", Map.of("SORT", "ASC"), "filter", Map.of("ENTITY_ID", directory)))
                        .map(stages -> firstFailure(stages, directory)));
    }

    private static Uni<Set<String>> readFields(Portal portal, int type) {
        return portal.ask("crm.item.fields", Map.of("entityTypeId", type)).map(result -> {
            var names = new HashSet<String>();
            result.path("fields").fieldNames().forEachRemaining(names::add);
            return Set.copyOf(names);
        });
    }

    private static String missing(Set<String> known, Set<String> names) {
        return names.stream().filter(name -> !known.contains(name)).sorted().collect(joining(","));
    }

    private static String firstFailure(JsonNode stages, String directory) {
        return StreamSupport.stream(stages.spliterator(), false)
                .filter(stage -> stage.path("ENTITY_ID").asText().equals(directory))
                .filter(stage -> stage.path("SEMANTICS").asText().equals("F"))
                .map(stage -> stage.path("STATUS_ID").asText())
                .findFirst()
                .orElseThrow(() -> new Crm.Refused("no failure stage in " + directory));
    }

    private static <T> Uni<T> once(Map<String, T> kept, String key, Supplier<Uni<T>> read) {
        return Uni.createFrom().deferred(() -> {
            var known = kept.get(key);
            return known != null ? Uni.createFrom().item(known) : read.get().invoke(value -> kept.put(key, value));
        });
    }
}
