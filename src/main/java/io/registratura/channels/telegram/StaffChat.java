package io.registratura.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.port.Heard;
import io.registratura.port.Heard.StaffWord;
import java.util.Locale;
import java.util.Optional;

/** The clinic's own chat: a reply to the bot's message goes to the patient it speaks of. */
final class StaffChat {

    /** The data of the button «вернуть боту». */
    static final String HAND_BACK = "handback";

    private StaffChat() {}

    /** Is this a person's reply to a message of the bot? */
    static boolean isReply(JsonNode message) {
        return byPerson(message)
                && Fields.isBot(message.path("reply_to_message").path("from"));
    }

    /** Reads a reply; what cannot be passed on is refused aloud. */
    static Heard read(Update update, JsonNode message) {
        return Fields.text(message, "text")
                .filter(text -> !text.isBlank())
                .map(text -> heard(update, message.path("reply_to_message"), word(text), Optional.empty()))
                .orElseGet(() ->
                        new Heard.Ignored(PatientMessage.isMedia(message) ? textOnly(message) : Optional.empty()));
    }

    static Heard handBack(Update update, JsonNode botMessage, Optional<String> answer) {
        return heard(update, botMessage, new StaffWord.HandBack(), answer);
    }

    private static Heard heard(Update update, JsonNode about, StaffWord word, Optional<String> answer) {
        return Fields.id(about, "message_id")
                .<Heard>map(receipt -> new Heard.FromStaff(update.clinic(), update.id(), receipt, word, answer))
                .orElseGet(() -> new Heard.Ignored(answer));
    }

    /** An administrator who writes in the group's own name comes as a bot with the group as the sender. */
    private static boolean byPerson(JsonNode message) {
        Optional<String> sender = Fields.id(message.path("sender_chat"), "id");
        return !Fields.isBot(message.path("from"))
                || sender.isPresent() && sender.equals(Fields.id(message.path("chat"), "id"));
    }

    private static StaffWord word(String text) {
        String bare =
                text.strip().replaceAll("[.!]+$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return Wording.all("staff.handback").contains(bare) ? new StaffWord.HandBack() : new StaffWord.Said(text);
    }

    private static Optional<String> textOnly(JsonNode message) {
        ObjectNode notice = JsonNodeFactory.instance.objectNode();
        notice.put("method", "sendMessage");
        notice.set("chat_id", message.path("chat").path("id"));
        notice.put("text", Wording.of("staff.text-only"));
        ObjectNode reply = notice.putObject("reply_parameters");
        reply.set("message_id", message.path("message_id"));
        reply.put("allow_sending_without_reply", true);
        return Fields.id(message, "message_id").map(_ -> Fields.write(notice));
    }
}
