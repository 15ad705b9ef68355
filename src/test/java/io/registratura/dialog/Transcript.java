package io.registratura.dialog;

import io.registratura.consent.Channel;
import io.registratura.dialog.Effect.Button;
import io.registratura.intake.Phone;
import io.registratura.terminal.Rehearsal;
import io.registratura.visit.Visit;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Plays one transcript against the conversation. Lines are a verb and its words; every text of the bot must be expected by
 * a {@code bot} line, in order. The verbs are told in {@code dialogs/README.md}.
 */
final class Transcript {
    static final ZoneId CLINIC = ZoneId.of("Europe/Moscow");

    private final String file;
    private final Rehearsal rehearsal;
    private final Given given;
    final Screen screen = new Screen();
    private String lastTyped = "";
    private Optional<Choice> lastTapped = Optional.empty();
    private int line;

    Transcript(String file, Rehearsal rehearsal) {
        this.file = file;
        this.rehearsal = rehearsal;
        this.given = new Given(rehearsal);
    }

    void play(List<String> lines) {
        for (String each : lines) {
            line++;
            perform(each.strip());
        }
        line++;
        allRead();
    }

    void perform(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int space = text.indexOf(' ');
        String verb = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space).strip();
        switch (verb) {
            case "bot" -> bot(rest);
            case "does" ->
                check(
                        screen.deeds().stream().anyMatch(deed -> deed.startsWith(rest)),
                        "not done, but " + screen.deeds());
            case "doesnt" ->
                check(screen.deeds().stream().noneMatch(deed -> deed.startsWith(rest)), "done: " + screen.deeds());
            case "button" ->
                check(screen.button(rest).isPresent(), "no button «" + rest + "» among " + screen.labels());
            case "visit" -> visit(rest);
            case "latch" ->
                check(
                        rehearsal.talk().latch().name().equals(rest),
                        "the latch is at " + rehearsal.talk().latch());
            case "visits" -> check(rehearsal.visits().size() == Integer.parseInt(rest), "visits: " + plainVisits());
            case "ends" -> ends(rest);
            default -> happens(verb, rest);
        }
    }

    private void happens(String verb, String rest) {
        allRead();
        switch (verb) {
            case "opens" -> happen(new Event.Started());
            case "says" ->
                says(rest.replace("\\u200b", "\u200b")
                        .replace("\\u202e", "\u202e")
                        .replace("\\n", "\n"));
            case "types" -> says(rest.split(" ", 2)[1].repeat(Integer.parseInt(rest.split(" ", 2)[0])));
            case "taps" -> taps(rest);
            case "retaps" -> happen(new Event.Pressed(lastTapped.orElseThrow()));
            case "agrees" -> happen(new Event.Agreed(Optional.of(rest).filter(words -> !words.isEmpty())));
            case "press" -> happen(new Event.Pressed(Choice.parse(rest).orElseThrow()));
            case "shares" -> shares(rest);
            case "sends" -> sends(rest);
            case "staff" -> happen(new Event.StaffSaid(rest));
            case "handback" -> happen(new Event.StaffHandedBack());
            case "took" -> happen(new Event.StaffTook(rest));
            case "lowers" -> happen(new Event.StaffLowered("Елена", rest));
            case "later" -> rehearsal.forward(Duration.parse(rest));
            default -> given(verb, rest);
        }
    }

    private void given(String verb, String rest) {
        switch (verb) {
            case "taken" -> rehearsal.take(given.offer().getFirst());
            case "full" -> given.full(rest);
            case "reminded" -> screen.show(List.of(given.reminder()));
            case "only" -> given.only(rest);
            case "known" -> given.known(rest);
            case "unsigned" -> rehearsal.unsigned();
            case "through" -> rehearsal.through(new Channel(rest, Optional.of("https://clinic.example")));
            case "booked" -> check(given.booked(rest), "not booked");
            default -> throw problem("unknown verb " + verb);
        }
    }

    private void says(String text) {
        lastTyped = text;
        happen(new Event.Wrote(text));
    }

    /** A channel carries the words typed before consent back with the button. */
    private void taps(String label) {
        Button button =
                screen.button(label).orElseThrow(() -> problem("no button «" + label + "» among " + screen.labels()));
        lastTapped = Optional.of(button.choice());
        boolean carries =
                button.choice() instanceof Choice.Agree && !rehearsal.talk().agreed();
        happen(
                carries
                        ? new Event.Agreed(Optional.of(lastTyped).filter(words -> !words.isEmpty()))
                        : new Event.Pressed(button.choice()));
    }

    private void shares(String number) {
        lastTyped = number;
        happen(new Event.SharedContact(new Phone(number, !number.startsWith("+7")), Optional.empty(), true));
    }

    private void sends(String rest) {
        String[] parts = rest.split(" ", 2);
        lastTyped = parts.length > 1 ? parts[1] : "";
        happen(new Event.SentMedia(
                Event.Media.valueOf(parts[0]), parts.length > 1 ? Optional.of(parts[1]) : Optional.empty()));
    }

    private void happen(Event event) {
        screen.show(rehearsal.on(event));
    }

    private void bot(String rest) {
        String[] parts = rest.split("\\|", 2);
        Effect next = screen.nextText().orElseThrow(() -> problem("the bot says nothing"));
        String said = Screen.name(next);
        check(said.equals(parts[0].strip()), "the bot says " + said + ": " + Screen.text(next));
        check(parts.length == 1 || Screen.text(next).contains(parts[1].strip()), "the bot says: " + Screen.text(next));
    }

    private void visit(String rest) {
        check(plainVisits().stream().anyMatch(visit -> visit.startsWith(rest)), "visits: " + plainVisits());
    }

    List<String> plainVisits() {
        return rehearsal.visits().stream().map(Transcript::plain).toList();
    }

    private static String plain(Visit visit) {
        var start = visit.from().atZone(CLINIC);
        return visit.service() + " " + visit.slot().doctor() + " " + start.toLocalDate() + " " + start.toLocalTime()
                + " " + visit.patient();
    }

    private void ends(String rest) {
        allRead();
        check(stage().startsWith(rest), "the talk is at " + stage());
    }

    String stage() {
        return rehearsal.talk().stage().toString();
    }

    private void allRead() {
        check(screen.unreadTexts().isEmpty(), "no line expects " + screen.unreadTexts());
        screen.clear();
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            throw problem(what);
        }
    }

    private AssertionError problem(String what) {
        return new AssertionError(file + ":" + line + ": " + what);
    }
}
