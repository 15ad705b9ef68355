package io.registratura.flow;

import io.registratura.audit.Anchor;
import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Talk;
import io.registratura.gate.Ruling;
import io.registratura.intake.Phone;
import io.registratura.port.Address;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import io.registratura.port.Source;
import io.registratura.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What staff reads in its own chat: why, who, in what words, and how to reach the patient. */
final class StaffNote {
    /** The data of the button that gives a talk back to the bot. */
    static final String HAND_BACK = "handback";

    /** The data of the button with which a person takes the alarm. */
    static final String TOOK = "took";

    private static final Set<Reason> ALARMS = EnumSet.of(Reason.EMERGENCY, Reason.URGENT, Reason.CRY_FOR_HELP);

    private static final int SHORT_HEAD = 12;

    private StaffNote() {}

    static Outgoing of(CallHuman call, Talk talk, Source source, Address address, boolean signed) {
        boolean alarm = ALARMS.contains(call.reason());
        var lines = new ArrayList<String>();
        lines.add(Words.STAFF.say(call.reason().name(), Map.of()));
        lines.add(who(talk));
        call.words().filter(words -> !words.isBlank()).ifPresent(words -> lines.add(say("WORDS", "words", words)));
        call.verdict().ifPresent(verdict -> lines.addAll(Why.lines(verdict, call.words())));
        if (alarm && !signed) {
            lines.add(Words.STAFF.say("UNSIGNED", Map.of()));
        }
        lines.add(chat(address));
        // before consent nobody's name is passed on, and a profile has one
        source.profile().filter(link -> talk.agreed()).ifPresent(link -> lines.add(say("LINK", "link", link)));
        if (talk.agreed()) {
            lines.add(Words.STAFF.say("HOW_TO_ANSWER", Map.of()));
        }
        if (talk.alarmed()) {
            lines.add(Words.STAFF.say("HOW_TO_LOWER", Map.of()));
        }
        return new Outgoing(String.join("\n", lines), keys(alarm), Keyboard.USUAL, Optional.empty());
    }

    private static List<List<Key>> keys(boolean alarm) {
        Key back = new Key(Words.STAFF.say("BUTTON_HAND_BACK", Map.of()), HAND_BACK);
        Key took = new Key(Words.STAFF.say("BUTTON_TOOK", Map.of()), TOOK);
        return alarm ? List.of(List.of(took), List.of(back)) : List.of(List.of(back));
    }

    /** The same note once more: nobody has taken it for so long. */
    static Outgoing again(Outgoing note, int round, Duration waits) {
        String head = Words.STAFF.say(
                "AGAIN", Map.of("round", String.valueOf(round), "minutes", String.valueOf(waits.toMinutes())));
        return new Outgoing(head + "\n" + note.text(), note.buttons(), note.keyboard(), note.replyTo());
    }

    /** To whoever wrote it: not sent, why, and what stopped it. */
    static Outgoing stopped(Ruling.Stopped why, Address address) {
        return note(Words.STAFF.say("STOPPED", Map.of()), stoppedWords(why), chat(address));
    }

    /** The bot's own text that stayed inside, whole. */
    static Outgoing held(Door.Leaving.Held held, Address address) {
        return note(
                Words.STAFF.say("HELD", Map.of()),
                stoppedWords(held.why()),
                say("HELD_TEXT", "text", held.text()),
                chat(address));
    }

    private static String stoppedWords(Ruling.Stopped why) {
        String words = why.found().stream()
                .map(found -> "«" + found.words() + "»")
                .distinct()
                .collect(Collectors.joining(", "));
        String reason = Words.STAFF.say("WHY_" + why.ban(), Map.of());
        return Words.STAFF.say("STOPPED_WORDS", Map.of("why", reason, "words", words));
    }

    /** One line about what a person of the clinic has done. */
    static Outgoing plain(String what, String by, Address address) {
        return Rendering.plain(say(what, "by", by) + "\n" + chat(address));
    }

    /** Where the journal stands, with the line that {@code audit verify} reads. */
    static Outgoing anchor(Anchor anchor) {
        String words = Words.STAFF.say(
                "JOURNAL",
                Map.of("seq", Long.toString(anchor.seq()), "head", anchor.head().substring(0, SHORT_HEAD)));
        return note(words, anchor.line());
    }

    private static String chat(Address address) {
        return Words.STAFF.say("CHAT", Map.of("channel", address.channel(), "chat", address.chat()));
    }

    private static Outgoing note(String... lines) {
        return Rendering.plain(String.join("\n", lines));
    }

    private static String who(Talk talk) {
        Draft draft = talk.draft();
        if (!talk.agreed() || (draft.name().isEmpty() && draft.phone().isEmpty())) {
            return Words.STAFF.say("WHO_UNKNOWN", Map.of());
        }
        return Words.STAFF.say(
                "WHO",
                Map.of(
                        "name",
                        draft.name().orElse("–"),
                        "phone",
                        draft.phone().map(Phone::e164).orElse("–")));
    }

    private static String say(String name, String key, String value) {
        return Words.STAFF.say(name, Map.of(key, value));
    }
}
