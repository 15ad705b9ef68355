package io.registratura.channels.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import java.util.List;
import java.util.regex.Pattern;

/** The body of Telegram's sendMessage: plain text, so that nothing a patient types is ever markup. */
final class SendMessage {

    private static final int LONGEST = 4096;
    private static final Pattern ID = Pattern.compile("-?\\d{1,18}");

    private SendMessage() {}

    static ObjectNode body(String chat, Outgoing message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        putId(body, "chat_id", chat);
        body.put("text", cut(message.text()));
        body.putObject("link_preview_options").put("is_disabled", true);
        message.replyTo().filter(SendMessage::isId).ifPresent(id -> putReply(body, id));
        putMarkup(body.putObject("reply_markup"), message);
        return body;
    }

    private static void putReply(ObjectNode body, String message) {
        ObjectNode reply = body.putObject("reply_parameters");
        putId(reply, "message_id", message);
        reply.put("allow_sending_without_reply", true);
    }

    /** One message carries one markup: beside the phone button the others become words that the patient says. */
    private static void putMarkup(ObjectNode markup, Outgoing message) {
        if (message.keyboard() == Keyboard.ASK_PHONE) {
            putPhoneKeyboard(markup, message.buttons());
        } else if (message.buttons().isEmpty()) {
            markup.put("remove_keyboard", true);
        } else {
            putInline(markup.putArray("inline_keyboard"), message.buttons());
        }
    }

    private static void putPhoneKeyboard(ObjectNode markup, List<List<Key>> buttons) {
        ArrayNode rows = markup.putArray("keyboard");
        rows.addArray().addObject().put("text", Wording.of("button.phone")).put("request_contact", true);
        for (List<Key> row : buttons) {
            ArrayNode keys = rows.addArray();
            row.forEach(key -> keys.addObject().put("text", key.label()));
        }
        markup.put("resize_keyboard", true).put("one_time_keyboard", true);
    }

    private static void putInline(ArrayNode rows, List<List<Key>> buttons) {
        for (List<Key> row : buttons) {
            ArrayNode keys = rows.addArray();
            row.forEach(key -> keys.addObject().put("text", key.label()).put("callback_data", key.data()));
        }
    }

    /** Too long a text is refused whole; its beginning is better than nothing. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    private static void putId(ObjectNode node, String name, String id) {
        if (isId(id)) {
            node.put(name, Long.parseLong(id));
        } else {
            node.put(name, id);
        }
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches();
    }
}
