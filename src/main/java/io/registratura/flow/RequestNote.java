package io.registratura.flow;

import io.registratura.clinic.Clinic;
import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.OpenRequest;
import io.registratura.dialog.Effect.Outcome;
import io.registratura.dialog.Effect.SettleRequest;
import io.registratura.intake.Phone;
import io.registratura.port.Address;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import io.registratura.rights.Request;
import io.registratura.words.Spoken;
import io.registratura.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What staff reads of a request about personal data: which, who, what, until when; and the button that closes it. */
final class RequestNote {
    /** The data of the button that closes a request; its number follows. */
    static final String DONE = "done:";

    private RequestNote() {}

    static Outgoing opened(OpenRequest opened, Address address, Clinic clinic) {
        Request request = opened.request();
        var lines = new ArrayList<String>();
        lines.add(say("REQUEST_" + opened.outcome(), values(request)));
        if (opened.claim().law()) {
            lines.add(say("REQUEST_PRIORITY", Map.of()));
        }
        if (opened.claim().forAnother()) {
            lines.add(say("REQUEST_FOR_ANOTHER", Map.of()));
        }
        lines.add(who(opened.who()));
        opened.words().ifPresent(words -> lines.add(say("WORDS", Map.of("words", words))));
        lines.add(chat(address));
        boolean open = opened.outcome() == Outcome.OPEN;
        if (open) {
            lines.add(say("REQUEST_HOW_TO_CLOSE", values(request)));
        }
        return note(lines, open ? keys(request.number()) : List.of());
    }

    /** Nobody has closed it yet. */
    static Outgoing still(Request request, boolean priority, Address address) {
        var lines = new ArrayList<String>();
        lines.add(say("REQUEST_STILL", values(request)));
        if (priority) {
            lines.add(say("REQUEST_PRIORITY", Map.of()));
        }
        lines.add(chat(address));
        lines.add(say("REQUEST_HOW_TO_CLOSE", values(request)));
        return note(lines, keys(request.number()));
    }

    static Outgoing settled(SettleRequest settled, Address address) {
        String by = settled.by().equals("patient") ? say("REQUEST_BY_PATIENT", Map.of()) : settled.by();
        var values = Map.of("number", String.valueOf(settled.number()), "by", by);
        return note(List.of(say("REQUEST_NOW_" + settled.outcome(), values), chat(address)), List.of());
    }

    private static Map<String, String> values(Request request) {
        var values = new HashMap<String, String>();
        values.put("number", String.valueOf(request.number()));
        values.put("what", say("REQUEST_TYPE_" + request.type(), Map.of()));
        values.put("due", Spoken.date(request.due()));
        return values;
    }

    private static List<List<Key>> keys(int number) {
        return List.of(List.of(new Key(say("BUTTON_REQUEST_DONE", Map.of()), DONE + number)));
    }

    /** Before consent nothing is known of who asks. */
    private static String who(Draft draft) {
        return draft.name().isEmpty() && draft.phone().isEmpty()
                ? say("WHO_UNKNOWN", Map.of())
                : say(
                        "WHO",
                        Map.of(
                                "name",
                                draft.name().orElse("–"),
                                "phone",
                                draft.phone().map(Phone::e164).orElse("–")));
    }

    private static String chat(Address address) {
        return say("CHAT", Map.of("channel", address.channel(), "chat", address.chat()));
    }

    private static Outgoing note(List<String> lines, List<List<Key>> keys) {
        return new Outgoing(String.join("\n", lines), keys, Keyboard.USUAL, Optional.empty());
    }

    private static String say(String name, Map<String, String> values) {
        return Words.STAFF.say(name, values);
    }
}
