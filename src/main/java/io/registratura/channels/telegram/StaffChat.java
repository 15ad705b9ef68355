package io.registratura.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registratura.port.Heard;
import io.registratura.port.Heard.StaffWord;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clinic's own chat: a reply to the bot's message goes to the patient it speaks of. */
final class StaffChat {

    /** The data of the button «вернуть боту». */
    static final String HAND_BACK = "handback";

    /** The data of the button «Принял(а)». */
    static final String TOOK = "took";

    private static final Pattern REFUSAL =
            Pattern.compile("(\\p{L}+) (?:№ ?)?([1-9][0-9]{0,8})[ :,–—-]+(\\p{L}+(?: \\p{L}+)?)");
    private static final String COLON = "[\\s:,.–—-]+";

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
                .map(text -> said(update, message, text))
                .orElseGet(() ->
                        new Heard.Ignored(PatientMessage.isMedia(message) ? textOnly(message) : Optional.empty()));
    }

    /** A button of ours under a message of the bot; empty when it is none of them. */
    static Optional<Heard> pressed(Update update, JsonNode query, String data, Optional<String> answer) {
        Optional<StaffWord> word = switch (data) {
            case HAND_BACK -> Optional.of(new StaffWord.HandBack());
            case TOOK -> Optional.of(new StaffWord.Took());
            default -> closed(data);
        };
        return word.map(pressed -> heard(update, query.path("message"), pressed, by(query.path("from")), answer));
    }

    private static Optional<StaffWord> closed(String data) {
        return data.matches("done:[1-9][0-9]{0,8}")
                ? Optional.of(new StaffWord.Closed(Integer.parseInt(data.substring(5)), Optional.empty()))
                : Optional.empty();
    }

    /** «отказать 12: закон»; empty when it is none of these words, or no known reason. */
    private static Optional<StaffWord> refused(String bare) {
        var form = REFUSAL.matcher(bare);
        return form.matches() && Wording.all("staff.refuse").contains(form.group(1))
                ? Wording.find("staff.refuse." + form.group(3).replace(' ', '-'))
                        .map(code -> new StaffWord.Closed(Integer.parseInt(form.group(2)), Optional.of(code)))
                : Optional.empty();
    }

    /** Who lowers an alarm says why. */
    private static Heard said(Update update, JsonNode message, String text) {
        String bare = bare(text);
        for (String start : Wording.all("staff.lower")) {
            if (bare.startsWith(start)) {
                String why = text.strip()
                        .substring(Math.min(start.length(), text.strip().length()));
                String reason = why.replaceFirst("^" + COLON, "").strip();
                return reason.isEmpty()
                        ? new Heard.Ignored(notice(message, "staff.lower-why"))
                        : heard(update, message, new StaffWord.Lowered(reason));
            }
        }
        return heard(update, message, word(text, bare));
    }

    private static Heard heard(Update update, JsonNode message, StaffWord word) {
        JsonNode who = message.path("sender_chat").isObject() ? message.path("sender_chat") : message.path("from");
        return heard(update, message.path("reply_to_message"), word, by(who), Optional.empty());
    }

    private static Heard heard(Update update, JsonNode about, StaffWord word, String by, Optional<String> answer) {
        return receipt(about)
                .<Heard>map(receipt -> new Heard.FromStaff(update.clinic(), update.id(), receipt, word, by, answer))
                .orElseGet(() -> new Heard.Ignored(answer));
    }

    /** Numbers of messages are a chat's own. */
    private static Optional<String> receipt(JsonNode about) {
        return Fields.id(about.path("chat"), "id")
                .flatMap(chat -> Fields.id(about, "message_id").map(message -> chat + "/" + message));
    }

    /** «Елена Ким (@elena, 31)»: the name for people, the rest for certainty. */
    private static String by(JsonNode who) {
        String name = Stream.of("first_name", "last_name", "title")
                .flatMap(part -> Fields.text(who, part).stream())
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
        String known = Stream.of(Fields.text(who, "username").map(username -> "@" + username), Fields.id(who, "id"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? known : name + " (" + known + ")";
    }

    /** An administrator who writes in the group's own name comes as a bot with the group as the sender. */
    private static boolean byPerson(JsonNode message) {
        Optional<String> sender = Fields.id(message.path("sender_chat"), "id");
        return !Fields.isBot(message.path("from"))
                || sender.isPresent() && sender.equals(Fields.id(message.path("chat"), "id"));
    }

    private static String bare(String text) {
        return text.strip().replaceAll("[.!]+$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static StaffWord word(String text, String bare) {
        if (Wording.all("staff.handback").contains(bare)) {
            return new StaffWord.HandBack();
        }
        return Wording.all("staff.took").contains(bare)
                ? new StaffWord.Took()
                : refused(bare).orElseGet(() -> new StaffWord.Said(text));
    }

    private static Optional<String> textOnly(JsonNode message) {
        return notice(message, "staff.text-only");
    }

    private static Optional<String> notice(JsonNode message, String words) {
        ObjectNode notice = JsonNodeFactory.instance.objectNode();
        notice.put("method", "sendMessage");
        notice.set("chat_id", message.path("chat").path("id"));
        notice.put("text", Wording.of(words));
        ObjectNode reply = notice.putObject("reply_parameters");
        reply.set("message_id", message.path("message_id"));
        reply.put("allow_sending_without_reply", true);
        return Fields.id(message, "message_id").map(_ -> Fields.write(notice));
    }
}
