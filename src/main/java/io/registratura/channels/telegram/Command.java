package io.registratura.channels.telegram;

import io.registratura.dialog.Choice;
import io.registratura.dialog.Event;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that begins with a slash: the command's name and what was typed after it, which is never lost. */
record Command(String name, String rest) {

    private static final Pattern FORM = Pattern.compile("/(\\w{1,32})(?:@\\w{1,64})?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern LINK_MADE = Pattern.compile("[\\x21-\\x7E]*");

    static Optional<Command> in(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Command(
                        form.group(1).toLowerCase(Locale.ROOT),
                        Optional.ofNullable(form.group(2)).orElse("").strip()))
                : Optional.empty();
    }

    /** What the patient means: plain text means itself. */
    static Event event(String text) {
        return in(text).map(Command::event).orElseGet(() -> new Event.Wrote(text));
    }

    /** Where the patient came from, if this is a «/start» out of a link. */
    static StartLink link(String text) {
        return in(text).filter(Command::starts)
                .map(command -> StartLink.of(command.rest))
                .orElse(StartLink.NONE);
    }

    private Event event() {
        if (name.equals("start")) {
            return starts() ? new Event.Started() : new Event.Wrote(rest);
        }
        return name.equals("operator") && rest.isEmpty()
                ? new Event.Pressed(new Choice.CallOperator())
                : new Event.Wrote((Wording.find("command." + name).orElse(name) + " " + rest).strip());
    }

    /** A link carries one ASCII word; whoever types more than that after «/start» talks to us. */
    private boolean starts() {
        return name.equals("start") && LINK_MADE.matcher(rest).matches();
    }
}
