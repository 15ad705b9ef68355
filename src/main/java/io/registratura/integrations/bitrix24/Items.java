package io.registratura.integrations.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The portal's items (leads, deals, contacts) by our own key: there is no other guard against a second one. */
record Items(Portal portal, PortalFacts facts) {

    static final String ORIGINATOR = "registratura";

    /** An item as it stands in the portal. */
    record Item(String id, String title, int category, String comments) {
        private static Item of(JsonNode node) {
            return new Item(
                    node.path("id").asText(),
                    node.path("title").asText(""),
                    node.path("categoryId").asInt(0),
                    node.path("comments").asText(""));
        }

        /** A title or comments may name a patient. */
        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }

    /** The oldest item under our key; what comes back is compared again, for a portal may pass over a filter. */
    Uni<Optional<Item>> find(int type, String key) {
        return list(type, Map.of("originatorId", ORIGINATOR, "originId", key))
                .map(items -> stream(items)
                        .filter(item -> item.path("originatorId").asText().equals(ORIGINATOR))
                        .filter(item -> item.path("originId").asText().equals(key))
                        .map(Item::of)
                        .findFirst());
    }

    /** The item with this id, if it is there and we may read it. */
    Uni<Optional<Item>> get(int type, String id) {
        return list(type, Map.of("id", Long.valueOf(id)))
                .map(items -> stream(items)
                        .filter(item -> item.path("id").asText().equals(id))
                        .map(Item::of)
                        .findFirst());
    }

    /** Creates; only after {@link #find} has found nothing. The answer is the new id. */
    Uni<String> add(int type, String key, Map<String, ?> fields) {
        var all = new HashMap<String, Object>(fields);
        all.put("originatorId", ORIGINATOR);
        all.put("originId", key);
        return facts.check(portal, type, all.keySet())
                .chain(() -> portal.ask("crm.item.add", Map.of("entityTypeId", type, "fields", all)))
                .map(result -> id("crm.item.add", result.path("item").path("id")));
    }

    Uni<Void> update(int type, String id, Map<String, ?> fields) {
        return facts.check(portal, type, Map.copyOf(fields).keySet())
                .chain(() -> portal.ask(
                        "crm.item.update", Map.of("entityTypeId", type, "id", Long.valueOf(id), "fields", fields)))
                .replaceWithVoid();
    }

    /** Not safe to repeat, so it always comes last. */
    Uni<Void> comment(Kind kind, String id, String text) {
        var fields = Map.of("ENTITY_ID", Long.valueOf(id), "ENTITY_TYPE", kind.timeline, "COMMENT", text);
        return portal.ask("crm.timeline.comment.add", Map.of("fields", fields)).replaceWithVoid();
    }

    /** An id may come as a number or as a string; anything else is an answer that we did not understand. */
    static String id(String method, JsonNode node) {
        var id = node.asText("");
        if (id.matches("[1-9]\\d*")) {
            return id;
        }
        throw new Portal.Lost(method, "no id in the answer");
    }

    private Uni<JsonNode> list(int type, Map<String, ?> filter) {
        var body = Map.of(
                "entityTypeId",
                type,
                "select",
                select(type),
                "filter",
                filter,
                "order",
                Map.of("id", "ASC"),
                "start",
                -1);
        return portal.ask("crm.item.list", body).map(result -> result.path("items"));
    }

    private static List<String> select(int type) {
        var fields = new ArrayList<>(List.of("id", "originatorId", "originId"));
        if (type != Kind.CONTACT) {
            fields.addAll(List.of("title", "comments"));
        }
        if (type == Kind.DEAL.type) {
            fields.add("categoryId");
        }
        return fields;
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
