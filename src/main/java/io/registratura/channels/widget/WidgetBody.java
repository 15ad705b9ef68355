package io.registratura.channels.widget;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.registratura.dialog.Choice;
import io.registratura.dialog.Event;
import io.registratura.port.Source;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The bodies that a page sends, read into our words; whatever else arrives is refused in one line, never quoted. */
final class WidgetBody {

    static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST_PAGE = 500;
    private static final int MOST_UTM = 10;
    private static final Pattern UTM = Pattern.compile("utm_[a-z0-9_]{1,40}");
    private static final Pattern DATA = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode root;

    private WidgetBody(JsonNode root) {
        this.root = root;
    }

    static WidgetBody of(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            if (root == null || !root.isObject()) {
                throw new Malformed("a JSON object is expected");
            }
            return new WidgetBody(root);
        } catch (IOException notJson) {
            throw new Malformed("the body is not JSON");
        }
    }

    /** The page's own name for this message: equal in every repeat. */
    String id() {
        String id = string(root, "id").orElseThrow(() -> new Malformed("«id» is missing"));
        try {
            String uuid = UUID.fromString(id).toString();
            if (uuid.equalsIgnoreCase(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException notAnId) {
            // said below
        }
        throw new Malformed("«id» is not a UUID");
    }

    /** Exactly one of text, button and consent. */
    Event event() {
        if (root.hasNonNull("text") && !root.hasNonNull("button") && !root.hasNonNull("agree")) {
            return new Event.Wrote(words(root, "text").orElseThrow(() -> new Malformed("«text» is empty")));
        }
        if (root.hasNonNull("button") && !root.hasNonNull("text") && !root.hasNonNull("agree")) {
            return pressed();
        }
        if (root.hasNonNull("agree") && !root.hasNonNull("text") && !root.hasNonNull("button")) {
            return agreed();
        }
        throw new Malformed("one of «text», «button», «agree» is expected");
    }

    /** Where the patient came from. What is too long is cut, what is strange is left out: nobody is refused for it. */
    Source source() {
        JsonNode given = root.path("utm");
        if (!given.isMissingNode() && !given.isNull() && !given.isObject()) {
            throw new Malformed("«utm» is not an object");
        }
        string(root, "referrer");
        Map<String, String> utm = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : given.properties()) {
            String value = clean(entry.getValue().asText()).strip();
            if (utm.size() < MOST_UTM && UTM.matcher(entry.getKey()).matches() && !value.isEmpty()) {
                utm.put(entry.getKey(), cut(value, LONGEST_VALUE));
            }
        }
        Optional<String> page = string(root, "page").map(String::strip).filter(value -> !value.isEmpty());
        return new Source(
                Map.copyOf(utm), page.map(value -> cut(value, LONGEST_PAGE)), Optional.empty(), Optional.empty());
    }

    private Event pressed() {
        return string(root, "button")
                .filter(data -> DATA.matcher(data).matches())
                .flatMap(Choice::parse)
                .<Event>map(choice ->
                        choice instanceof Choice.Agree ? new Event.Agreed(Optional.empty()) : new Event.Pressed(choice))
                .orElseThrow(() -> new Malformed("«button» is unknown"));
    }

    private Event agreed() {
        JsonNode agree = root.path("agree");
        if (!agree.isObject()) {
            throw new Malformed("«agree» is not an object");
        }
        return new Event.Agreed(words(agree, "words"));
    }

    private static Optional<String> words(JsonNode node, String key) {
        Optional<String> words = string(node, key).filter(value -> !value.isBlank());
        if (words.filter(value -> value.codePointCount(0, value.length()) > LONGEST_TEXT)
                .isPresent()) {
            throw new Malformed("«" + key + "» is longer than " + LONGEST_TEXT + " characters");
        }
        return words;
    }

    private static Optional<String> string(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Malformed("«" + key + "» is not a string");
        }
        return Optional.of(clean(value.textValue()));
    }

    /** Control characters and halves of a character carry no meaning and cannot be kept everywhere. */
    private static String clean(String value) {
        return UNSTORABLE
                .matcher(value.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }

    private static String cut(String value, int most) {
        return value.codePointCount(0, value.length()) <= most
                ? value
                : value.substring(0, value.offsetByCodePoints(0, most));
    }

    /** Not a body of the widget; the message is one line for whoever sent it and holds nothing of theirs. */
    static final class Malformed extends RuntimeException {
        private final String why;

        Malformed(String why) {
            super(why, null, false, false);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
