package io.registratura.channels.widget;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.port.Outgoing;
import java.util.List;
import java.util.Locale;

/** What the page is answered, as JSON. */
public final class WidgetJson {

    /** Every body's content type. */
    public static final String TYPE = "application/json; charset=utf-8";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WidgetJson() {}

    /** A message as it lies in the page's mailbox: {@code seq} grows within the chat. */
    public record Letter(long seq, Outgoing message) {}

    /** The letters in order, and the number to ask after next time. */
    public static String messages(List<Letter> letters, long after) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode messages = root.putArray("messages");
        letters.forEach(letter -> write(messages.addObject(), letter));
        root.put("next", letters.stream().mapToLong(Letter::seq).max().orElse(after));
        return root.toString();
    }

    /** One line why not. */
    public static String error(String why) {
        return JSON.createObjectNode().put("error", why).toString();
    }

    static String session(String token) {
        return JSON.createObjectNode().put("token", token).toString();
    }

    static String accepted(String id) {
        return JSON.createObjectNode().put("accepted", id).toString();
    }

    private static void write(ObjectNode node, Letter letter) {
        Outgoing message = letter.message();
        node.put("seq", letter.seq());
        node.put("text", message.text());
        node.put("keyboard", message.keyboard().name().toLowerCase(Locale.ROOT));
        ArrayNode rows = node.putArray("buttons");
        for (List<Outgoing.Key> keys : message.buttons()) {
            ArrayNode row = rows.addArray();
            keys.forEach(key -> row.addObject().put("label", key.label()).put("data", key.data()));
        }
    }
}
