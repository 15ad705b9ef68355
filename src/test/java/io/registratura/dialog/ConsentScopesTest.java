package io.registratura.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.clinic.DemoClinic;
import io.registratura.consent.Channel;
import io.registratura.consent.Documents;
import io.registratura.consent.Scope;
import io.registratura.consent.Standing;
import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Effect.RecordConsent;
import io.registratura.dialog.Effect.Say;
import io.registratura.dialog.Effect.ServeConsent;
import io.registratura.intake.Understanding;
import io.registratura.terminal.Rehearsal;
import io.registratura.triage.Triage;
import io.registratura.words.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scopes apart: asked when first needed, decided one by one, and none but the first in the way of a visit. */
class ConsentScopesTest {
    private static final Conversation TALKS = new Conversation(new Understanding(), Triage.standard());
    private static final Instant NOON = Instant.parse("2026-11-30T09:00:00Z");
    private static final Channel TELEGRAM = new Channel("telegram", Optional.of("https://clinic.example"));
    private static final String WORDS = "Иван 89001234567 к терапевту завтра";

    private final Rehearsal rehearsal = new Rehearsal(TALKS, DemoClinic.clinic(), NOON);
    private final List<Effect> all = new ArrayList<>();

    @Test
    @DisplayName(
            "PRV-02 · every scope has a decision of its own, and a visit is booked with every optional one refused")
    void a_visit_is_booked_with_every_optional_scope_refused() {
        does(new Event.Wrote(WORDS));
        does(new Event.Agreed(Optional.of(WORDS)));
        for (Scope scope : List.of(Scope.SERVICE_MSGS, Scope.MARKETING, Scope.HEALTH, Scope.AI_ASSIST)) {
            does(new Event.Pressed(new Choice.Forbid(scope)));
        }
        var offer = ((Stage.Choosing) rehearsal.talk().stage()).offer();
        does(new Event.Pressed(new Choice.PickSlot(offer.getFirst().id())));
        assertThat(rehearsal.visits()).hasSize(1);
        assertThat(decisions())
                .containsExactly(
                        new RecordConsent(Scope.CORE, ConsentDecision.GRANTED),
                        new RecordConsent(Scope.SERVICE_MSGS, ConsentDecision.REFUSED),
                        new RecordConsent(Scope.MARKETING, ConsentDecision.REFUSED));
    }

    @ParameterizedTest
    @DisplayName("PRV-06 · only a press or the word itself is consent, of level A1 and never called written")
    @ValueSource(strings = {"Иван 89001234567", "зачем?", "наверное", "+79001234567", "к терапевту", "не согласен"})
    void nothing_but_a_press_or_the_word_itself_is_consent(String words) {
        does(new Event.Started());
        does(new Event.Wrote(words));
        assertThat(rehearsal.talk().agreed()).isFalse();
        does(new Event.Wrote("согласен"));
        assertThat(rehearsal.talk().agreed()).isTrue();
    }

    @Test
    @DisplayName("PRV-11 · a foreign messenger is told of before personal data, and to refuse it leads elsewhere")
    void a_foreign_messenger_is_told_of_before_anything_personal_is_asked() {
        rehearsal.through(TELEGRAM);
        does(new Event.Wrote("Здравствуйте"));
        assertThat(does(new Event.Agreed(Optional.empty()))).contains(new ServeConsent(Scope.CHANNEL_FOREIGN));
        assertThat(texts()).last().isEqualTo(Phrase.ASK_CHANNEL);
        assertThat(all.stream()
                        .filter(effect ->
                                effect instanceof Say say && say.phrase().name().startsWith("ASK_NAME"))
                        .toList())
                .isEmpty();
        var refused = does(new Event.Pressed(new Choice.Forbid(Scope.CHANNEL_FOREIGN)));
        Say answer = (Say) refused.getLast();
        assertThat(answer.phrase()).isEqualTo(Phrase.CHANNEL_REFUSED);
        assertThat(answer.values().get("orsite")).contains("https://clinic.example");
        does(new Event.Wrote("Иван 89001234567"));
        assertThat(rehearsal.talk().draft()).isEqualTo(Draft.EMPTY);
    }

    @Test
    @DisplayName(
            "PRV-15 · a consent ends with its term, a refusal is remembered, a new wording is asked at the next words")
    void a_consent_ends_with_its_term_and_a_refusal_is_remembered() {
        does(new Event.Started());
        does(new Event.Agreed(Optional.empty()));
        does(new Event.Pressed(new Choice.Permit(Scope.MARKETING)));
        assertThat(rehearsal.talk().consents().inForce(Scope.MARKETING, NOON)).isTrue();
        rehearsal.forward(Duration.ofDays(366));
        assertThat(does(new Event.Wrote("здравствуйте")))
                .contains(new RecordConsent(Scope.MARKETING, ConsentDecision.EXPIRED));
        assertThat(rehearsal.talk().agreed()).isTrue();
        all.clear();
        does(new Event.Pressed(new Choice.Decline()));
        for (int day = 0; day < 30; day++) {
            rehearsal.forward(Duration.ofDays(1));
            does(new Event.Wrote("сколько стоит терапевт?"));
        }
        assertThat(all).doesNotContain(new ServeConsent(Scope.CORE));
        assertThat(texts()).doesNotContain(Phrase.ASK_CONSENT, Phrase.CONSENT_NEEDED);
    }

    /** Never beside an alarm, and what was being arranged goes on. */
    @Test
    void a_new_wording_is_asked_at_the_next_words_and_nothing_is_lost() {
        Talk old = Talk.FRESH
                .withStage(new Stage.Filling(Stage.Question.PHONE))
                .withDraft(Draft.EMPTY.withName(Optional.of("Иван")))
                .withConsent(Optional.of(new Talk.Consent("2020-01-01.1", NOON)));
        Step alarm = TALKS.on(old, new Event.Wrote("не могу дышать, синеют губы"), scene());
        assertThat(alarm.effects()).doesNotContain(new ServeConsent(Scope.CORE));
        Step asked = TALKS.on(old, new Event.Wrote("8 900 123-45-67"), scene());
        assertThat(asked.effects()).contains(new ServeConsent(Scope.CORE));
        assertThat(asked.said(Phrase.ASK_CONSENT_ANEW)).isTrue();
        Step agreed = TALKS.on(asked.next(), new Event.Agreed(Optional.empty()), scene());
        assertThat(agreed.effects()).contains(new RecordConsent(Scope.CORE, ConsentDecision.GRANTED));
        assertThat(agreed.next().draft().phone()).isPresent();
        assertThat(agreed.next().draft().name()).contains("Иван");
        assertThat(agreed.next().consent().orElseThrow().version())
                .isEqualTo(Documents.standard().version(Scope.CORE));
        Step declined = TALKS.on(asked.next(), new Event.Pressed(new Choice.Decline()), scene());
        assertThat(declined.next().agreed()).isFalse();
    }

    @Test
    void a_decision_about_a_messenger_on_a_new_wording_is_asked_again() {
        var standing = new Standing(true, "2020-01-01.1", NOON);
        Talk old = Talk.FRESH.withStage(new Stage.AtRest());
        old = old.withConsents(old.consents()
                .with(Scope.CORE, new Standing(true, Documents.standard().version(Scope.CORE), NOON))
                .with(Scope.CHANNEL_FOREIGN, standing));
        assertThat(Deciding.due(old, scene())).contains(Scope.CHANNEL_FOREIGN);
    }

    private static Scene scene() {
        return new Scene(DemoClinic.clinic(), NOON, List.of(), new UUID(0, 1), Window.CLOSED, true, 1, TELEGRAM);
    }

    private List<Effect> does(Event event) {
        List<Effect> done = rehearsal.on(event);
        all.addAll(done);
        return done;
    }

    private List<RecordConsent> decisions() {
        return all.stream()
                .filter(RecordConsent.class::isInstance)
                .map(RecordConsent.class::cast)
                .toList();
    }

    private List<Phrase> texts() {
        return all.stream()
                .filter(Say.class::isInstance)
                .map(effect -> ((Say) effect).phrase())
                .toList();
    }
}
