package io.registratura.dialog;

import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Effect.SayList;
import io.registratura.intake.Phone;
import io.registratura.terminal.Rehearsal;
import io.registratura.visit.Slot;
import io.registratura.visit.Visit;
import io.registratura.words.Words;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Plays one transcript against the conversation. Lines are a verb and its words; every text of the bot must be expected by
 * a {@code bot} line, in order. The verbs are told in {@code dialogs/README.md}.
 */
final class Transcript {
    private final String file;
    private final Rehearsal rehearsal;
    private final Deque<Effect> unread = new ArrayDeque<>();
    private final List<Button> buttons = new ArrayList<>();
    private List<Slot> offer = List.of();
    private String lastTyped = "";
    private int line;

    Transcript(String file, Rehearsal rehearsal) {
        this.file = file;
        this.rehearsal = rehearsal;
    }

    void play(List<String> lines) {
        for (String each : lines) {
            line++;
            String text = each.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                int space = text.indexOf(' ');
                perform(space < 0 ? text : text.substring(0, space), space < 0 ? "" : text.substring(space).strip());
            }
        }
        line++;
        allRead();
    }

    private void perform(String verb, String rest) {
        switch (verb) {
            case "opens" -> happen(new Event.Started());
            case "says" -> says(rest);
            case "taps" -> taps(rest);
            case "shares" -> happen(new Event.SharedContact(new Phone(rest, !rest.startsWith("+7")), Optional.empty(), true));
            case "sends" -> sends(rest);
            case "staff" -> happen(new Event.StaffSaid(rest));
            case "handback" -> happen(new Event.StaffHandedBack());
            case "later" -> later(rest);
            case "taken" -> rehearsal.take(offer.getFirst());
            case "press" -> happen(new Event.Pressed(Choice.parse(rest).orElseThrow()));
            case "bot" -> bot(rest);
            case "does" -> does(rest);
            case "visit" -> visit(rest);
            case "visits" -> check(rehearsal.visits().size() == Integer.parseInt(rest), "visits: " + rehearsal.visits().size());
            case "ends" -> ends(rest);
            case "button" -> check(find(rest).isPresent(), "no button «" + rest + "» among " + labels());
            default -> throw problem("unknown verb " + verb);
        }
    }

    private void says(String text) {
        lastTyped = text;
        happen(new Event.Wrote(text));
    }

    /** A channel carries the words typed before consent back with the button. */
    private void taps(String label) {
        Button button = find(label).orElseThrow(() -> problem("no button «" + label + "» among " + labels()));
        boolean carries = button.choice() instanceof Choice.Agree && !rehearsal.talk().agreed();
        happen(carries
                ? new Event.Agreed(Optional.of(lastTyped).filter(words -> !words.isEmpty()))
                : new Event.Pressed(button.choice()));
    }

    private void sends(String rest) {
        String[] parts = rest.split(" ", 2);
        happen(new Event.SentMedia(
                Event.Media.valueOf(parts[0]), parts.length > 1 ? Optional.of(parts[1]) : Optional.empty()));
    }

    private void later(String rest) {
        allRead();
        rehearsal.forward(Duration.parse(rest));
    }

    private void happen(Event event) {
        allRead();
        for (Effect effect : rehearsal.on(event)) {
            if (effect instanceof Effect.HoldOffer(var slots)) {
                offer = slots;
            }
            if (effect instanceof Say say && !say.buttons().isEmpty()) {
                buttons.clear();
                say.buttons().forEach(buttons::addAll);
            }
            unread.add(effect);
        }
    }

    private void bot(String rest) {
        String[] parts = rest.split("\\|", 2);
        Effect next = nextSpoken();
        check(name(next).equals(parts[0].strip()), "the bot says " + name(next) + ": " + text(next));
        if (parts.length > 1) {
            check(text(next).contains(parts[1].strip()), "the bot says: " + text(next));
        }
    }

    /** Effects that are not words may stand anywhere before the next words, and may be left unread. */
    private Effect nextSpoken() {
        while (!unread.isEmpty() && !spoken(unread.peek())) {
            unread.poll();
        }
        return Optional.ofNullable(unread.poll()).orElseThrow(() -> problem("the bot says nothing"));
    }

    private void does(String rest) {
        boolean found = unread.stream().map(Transcript::deed).anyMatch(deed -> deed.startsWith(rest));
        check(found, "not done, but " + unread.stream().map(Transcript::deed).toList());
    }

    private static String deed(Effect effect) {
        return switch (effect) {
            case Effect.CallHuman call ->
                "CallHuman " + call.reason() + (call.words().isPresent() ? " with words" : " without words");
            case Effect.RecordConsent consent -> "RecordConsent " + consent.decision();
            case Effect.PassOn passed -> "PassOn " + passed.text();
            default -> effect.getClass().getSimpleName();
        };
    }

    private void visit(String rest) {
        boolean found = rehearsal.visits().stream().map(this::plain).anyMatch(visit -> visit.startsWith(rest));
        check(found, "visits: " + rehearsal.visits().stream().map(this::plain).toList());
    }

    private String plain(Visit visit) {
        var start = visit.from().atZone(java.time.ZoneId.of("Europe/Moscow"));
        return visit.service() + " " + visit.slot().doctor() + " " + start.toLocalDate() + " " + start.toLocalTime() + " "
                + visit.patient();
    }

    private void ends(String rest) {
        allRead();
        String stage = rehearsal.talk().stage().toString();
        check(stage.startsWith(rest), "the talk is at " + stage);
    }

    private void allRead() {
        while (!unread.isEmpty() && !spoken(unread.peek())) {
            unread.poll();
        }
        check(unread.isEmpty(), "no line expects " + unread.stream().filter(Transcript::spoken).map(Transcript::name).toList());
    }

    private static boolean spoken(Effect effect) {
        return effect instanceof Say || effect instanceof SayList;
    }

    private static String name(Effect effect) {
        return effect instanceof SayList list ? list.heading().phrase().name() : ((Say) effect).phrase().name();
    }

    private static String text(Effect effect) {
        if (effect instanceof SayList list) {
            var whole = new StringBuilder(Words.PATIENT.say(list.heading().phrase(), list.heading().values()));
            list.lines().forEach(each -> whole.append("\n").append(Words.PATIENT.say(each.phrase(), each.values())));
            return whole.toString();
        }
        Say say = (Say) effect;
        return Words.PATIENT.say(say.phrase(), say.values());
    }

    private Optional<Button> find(String label) {
        return buttons.stream().filter(button -> label(button).contains(label)).findFirst();
    }

    private List<String> labels() {
        return buttons.stream().map(Transcript::label).toList();
    }

    private static String label(Button button) {
        return Words.PATIENT.say(button.label(), button.values());
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
