package io.registratura.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Reads Telegram's JSON without trusting its shape: what is absent, null or of another kind is simply not there. */
final class Fields {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Fields() {}

    /** A text, freed of the one character that no database keeps. */
    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? Optional.of(value.textValue().replace("\0", "")) : Optional.empty();
    }

    /** A whole number as Telegram's ids are: up to 52 bits, perhaps negative. */
    static Optional<String> id(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToLong() ? Optional.of(value.asText()) : Optional.empty();
    }

    static boolean isBot(JsonNode from) {
        return from.path("is_bot").asBoolean(false);
    }

    static boolean isPrivate(JsonNode chat) {
        return text(chat, "type").filter("private"::equals).isPresent();
    }

    static String write(ObjectNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot be written", impossible);
        }
    }
}
