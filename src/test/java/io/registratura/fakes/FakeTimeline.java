package io.registratura.fakes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** Comments and to-dos of the portal; neither has a key, so a repeat is a second one. */
final class FakeTimeline {

    /** Is there such an item? */
    interface Owners {
        boolean has(int type, int id);
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> TYPES = Map.of("lead", 1, "deal", 2, "contact", 3);

    private final List<Map<String, Object>> comments = new ArrayList<>();
    private final List<Map<String, Object>> todos = new ArrayList<>();

    FakeReply comment(JsonNode sent, Owners owners, IntSupplier ids) {
        int type = TYPES.getOrDefault(sent.path("ENTITY_TYPE").asText(), 0);
        if (!owners.has(type, sent.path("ENTITY_ID").asInt())) {
            return FakeReply.error(400, "OWNER_NOT_FOUND", "Owner was not found");
        }
        comments.add(JSON.convertValue(sent, new TypeReference<>() {}));
        return FakeReply.result(ids.getAsInt());
    }

    FakeReply todo(JsonNode sent, Owners owners, IntSupplier ids) {
        if (!owners.has(sent.path("ownerTypeId").asInt(), sent.path("ownerId").asInt())) {
            return FakeReply.error(400, "OWNER_NOT_FOUND", "Owner was not found");
        }
        try {
            OffsetDateTime.parse(sent.path("deadline").asText());
        } catch (DateTimeParseException _) {
            return FakeReply.error(400, "WRONG_DATETIME_FORMAT", "Wrong datetime format");
        }
        todos.add(JSON.convertValue(sent, new TypeReference<>() {}));
        return FakeReply.result(Map.of("id", ids.getAsInt()));
    }

    List<Map<String, Object>> comments() {
        return List.copyOf(comments);
    }

    List<Map<String, Object>> todos() {
        return List.copyOf(todos);
    }
}
