package io.registratura.dialog;

import static io.registratura.words.Phrase.*;

import io.registratura.consent.Documents;
import io.registratura.consent.Scope;
import io.registratura.consent.Standing;
import io.registratura.consent.Standings;
import io.registratura.dialog.Effect.Button;
import io.registratura.dialog.Effect.CallHuman;
import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Effect.RecordConsent;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Effect.ServeConsent;
import io.registratura.words.Phrase;
import io.registratura.words.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decisions beside and after the first consent, each about one scope and on a text of its own: a foreign messenger, a new
 * wording of the consent, reminders, news. What was arranged and written waits for the decision and is not lost.
 */
final class Deciding {
    private static final Words PLACES = Words.load("/messages/places.properties");
    private static final Pattern STAY = list("STAY");
    private static final Pattern LEAVE = list("LEAVE");
    private static final Pattern NEWS = list("NEWS");
    private static final Documents TEXTS = Documents.standard();
    private static final int MOST_MISSED = 3;
    private static final int MOST_WORDS = 2000;

    private Deciding() {}

    /** What must be decided before the talk goes on; never while something urgent stands, nor while a person has the talk. */
    static Optional<Scope> due(Talk talk, Scene scene) {
        boolean wrong = !talk.agreed() || talk.urgent() || talk.stage() instanceof Stage.WithHuman;
        if (wrong || talk.stage() instanceof Stage.Deciding) {
            return Optional.empty();
        }
        Standings decided = talk.consents();
        if (decided.granted(Scope.CORE).filter(Deciding::isOld).isPresent()) {
            return Optional.of(Scope.CORE);
        }
        boolean settled = decided.granted(Scope.CHANNEL_FOREIGN)
                .filter(standing -> !isOld(Scope.CHANNEL_FOREIGN, standing))
                .isPresent();
        return scene.channel().foreign() && !settled ? Optional.of(Scope.CHANNEL_FOREIGN) : Optional.empty();
    }

    private static boolean isOld(Standing standing) {
        return isOld(Scope.CORE, standing);
    }

    private static boolean isOld(Scope scope, Standing standing) {
        return TEXTS.outdated(scope, standing.version());
    }

    /** The text and its question; the words wait. */
    static Step ask(Step step, Scope scope, Optional<String> words, Scene scene) {
        var open = new Stage.Deciding(scope, step.next().stage(), words);
        Step waiting = step.to(open).counted(1, 0);
        return step.next().consents().mayNotAsk(scope, scene.now())
                ? waiting.with(reminder(scope, scene))
                : waiting.with(new ServeConsent(scope)).with(question(scope, scene));
    }

    /** The open question once more, in short. */
    static Step again(Step step, Stage.Deciding open, Scene scene) {
        return step.with(reminder(open.scope(), scene));
    }

    /** Other words than an answer: they join those that wait, and the third time a person is called. */
    static Step missed(Step step, Stage.Deciding open, Message message, Scene scene) {
        String waiting = open.words().map(before -> before + "\n").orElse("")
                + message.words().orElse("");
        Optional<String> words = Optional.of(waiting.substring(Math.max(0, waiting.length() - MOST_WORDS)))
                .filter(text -> !text.isBlank() && !step.next().consents().refused(open.scope()));
        int misses = step.next().missed() + 1;
        Step kept = step.to(new Stage.Deciding(open.scope(), open.before(), words))
                .counted(step.next().asked(), misses);
        Step called = misses == MOST_MISSED
                ? kept.with(new CallHuman(Reason.NOT_UNDERSTOOD, Optional.empty(), message.words()))
                : kept;
        return again(called, open, scene);
    }

    /** What the patient's words decide, if anything. */
    static Optional<Boolean> answer(Scope scope, Message message) {
        String words = message.words().orElse("").toLowerCase(Locale.ROOT);
        if (message.yes()
                || (scope == Scope.CHANNEL_FOREIGN && STAY.matcher(words).find())) {
            return Optional.of(true);
        }
        return message.no()
                        || (scope == Scope.CHANNEL_FOREIGN
                                && LEAVE.matcher(words).find())
                ? Optional.of(false)
                : Optional.empty();
    }

    /** Does the patient ask for news and offers? Nobody is asked about them otherwise. */
    static boolean wantsNews(Message message) {
        return NEWS.matcher(message.words().orElse("").toLowerCase(Locale.ROOT)).find();
    }

    private static Pattern list(String name) {
        return Pattern.compile(PLACES.say(name, Map.of()));
    }

    /** Writes the decision down; the same decision on the same text is written once. */
    static Step noted(Step step, Scope scope, boolean yes, Scene scene) {
        Standings before = step.next().consents();
        boolean same = before.of(scope)
                .filter(standing -> standing.granted() == yes && !isOld(scope, standing))
                .isPresent();
        if (same || !TEXTS.has(scope)) {
            return step;
        }
        ConsentDecision refused =
                before.granted(scope).isPresent() ? ConsentDecision.WITHDRAWN : ConsentDecision.REFUSED;
        return step.with(new RecordConsent(scope, yes ? ConsentDecision.GRANTED : refused))
                .as(talk -> talk.withConsents(before.with(scope, standing(scope, yes, scene.now()))));
    }

    static Standing standing(Scope scope, boolean granted, Instant now) {
        return new Standing(granted, TEXTS.version(scope), now);
    }

    /** A scope that may be refused without any consequence was: the talk goes on; but a messenger is then not used. */
    static Step refused(Step step, Stage.Deciding open, Scene scene) {
        return open.scope() == Scope.CHANNEL_FOREIGN
                ? step.to(new Stage.Deciding(open.scope(), open.before(), Optional.empty()))
                        .counted(1, 0)
                        .say(CHANNEL_REFUSED, facts(scene), Keys.stay())
                : told(step.to(open.before()), open.scope(), false, scene);
    }

    /** A button of a decision whose question is not open (any more). */
    static Step changed(Step step, Scope scope, boolean yes, Scene scene) {
        Step noted = noted(step, scope, yes, scene);
        return scope == Scope.CHANNEL_FOREIGN && !yes
                ? refused(noted, new Stage.Deciding(scope, step.next().stage(), Optional.empty()), scene)
                : told(noted, scope, yes, scene);
    }

    /** The answer to a decision. */
    static Step told(Step step, Scope scope, boolean yes, Scene scene) {
        return switch (scope) {
            case SERVICE_MSGS -> yes ? step.say(REMINDERS_ON) : step.say(REMINDERS_OFF, Map.of(), Keys.remind());
            case MARKETING -> step.say(yes ? NEWS_ON : NEWS_OFF, Facts.of(scene.clinic()));
            case CHANNEL_FOREIGN -> step.say(CONSENT_THANKS);
            case CORE, HEALTH, AI_ASSIST, REPRESENTATIVE, DISCLOSURE_323, XBORDER -> step;
        };
    }

    private static Say question(Scope scope, Scene scene) {
        return switch (scope) {
            case CHANNEL_FOREIGN -> say(ASK_CHANNEL, facts(scene), Keys.stayOrLeave());
            case MARKETING -> say(ASK_NEWS, news(scene), Keys.news());
            case CORE, HEALTH, SERVICE_MSGS, AI_ASSIST, REPRESENTATIVE, DISCLOSURE_323, XBORDER ->
                say(ASK_CONSENT_ANEW, Facts.of(scene.clinic()), Keys.consent());
        };
    }

    private static Say reminder(Scope scope, Scene scene) {
        return switch (scope) {
            case CHANNEL_FOREIGN -> say(CHANNEL_WAITS, facts(scene), Keys.stay());
            case MARKETING -> question(scope, scene);
            case CORE, HEALTH, SERVICE_MSGS, AI_ASSIST, REPRESENTATIVE, DISCLOSURE_323, XBORDER ->
                say(CONSENT_NEEDED, Facts.of(scene.clinic()), Keys.consent());
        };
    }

    private static Say say(Phrase phrase, Map<String, String> values, List<List<Button>> buttons) {
        return new Say(phrase, values, buttons, Keyboard.USUAL);
    }

    /** With the site, where the clinic has one. */
    private static Map<String, String> facts(Scene scene) {
        var facts = new HashMap<>(Facts.of(scene.clinic(), scene.channel()));
        facts.put("orsite", scene.channel().site().isPresent() ? Words.PATIENT.say(OR_ON_SITE, facts) : "");
        return Map.copyOf(facts);
    }

    private static Map<String, String> news(Scene scene) {
        var facts = new HashMap<>(Facts.of(scene.clinic()));
        facts.put("document", scene.clinic().legal().document(Scope.MARKETING.key()));
        return Map.copyOf(facts);
    }
}
