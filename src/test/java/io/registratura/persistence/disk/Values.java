package io.registratura.persistence.disk;

import io.registratura.consent.Scope;
import io.registratura.consent.Standing;
import io.registratura.consent.Standings;
import io.registratura.dialog.Draft;
import io.registratura.dialog.Effect.Keyboard;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.dialog.Watch;
import io.registratura.dialog.Window;
import io.registratura.intake.Phone;
import io.registratura.intake.Right;
import io.registratura.port.Crm.ConsentNote;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import io.registratura.port.Owed.CrmNews;
import io.registratura.port.Owed.What;
import io.registratura.port.Source;
import io.registratura.triage.Urgency;
import io.registratura.visit.Slot;
import io.registratura.visit.Wish;
import io.registratura.visit.Wish.PartOfDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any value that may reach the disk. */
final class Values {

    private Values() {}

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withCharRange('а', 'я').ofMaxLength(10),
                Arbitraries.of("", " ", "\"", "\\", "\u0000", "null", "{}", "👩‍⚕️", "'; --"));
    }

    static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, 4_000_000_000L)
                .map(second -> Instant.ofEpochSecond(second, second % 1_000_000 * 1000));
    }

    static Arbitrary<UUID> ids() {
        return Arbitraries.longs().map(bits -> new UUID(bits, ~bits));
    }

    static Arbitrary<Slot> slots() {
        return Combinators.combine(texts(), instants(), instants()).as(Slot::new);
    }

    static Arbitrary<Stage> stages() {
        return Arbitraries.oneOf(
                simpleStages(),
                simpleStages().map(Stage.WithHuman::new),
                Combinators.combine(Arbitraries.of(Scope.class), simpleStages(), texts().optional())
                        .as(Stage.Deciding::new));
    }

    private static Arbitrary<Stage> simpleStages() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Stage.New(), new Stage.AwaitingConsent(), new Stage.ConsentRefused(), new Stage.AtRest()),
                Arbitraries.of(Stage.Question.class).map(Stage.Filling::new),
                slots().list().ofMaxSize(4).map(Stage.Choosing::new),
                Arbitraries.of(Stage.VisitAction.class).map(Stage.WhichVisit::new),
                ids().map(Stage.SureToCancel::new),
                Combinators.combine(Arbitraries.integers().between(1, 999), Arbitraries.of(Right.class))
                        .as((number, right) -> new Stage.SureOfRight(number, right, new Stage.AtRest())));
    }

    static Arbitrary<Wish> wishes() {
        var times = Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        var parts = Combinators.combine(times, times).as(PartOfDay::new);
        var flags = Arbitraries.of(true, false);
        return Combinators.combine(
                        instants(),
                        instants(),
                        flags,
                        flags,
                        flags,
                        flags,
                        parts.optional(),
                        Arbitraries.of(DayOfWeek.class).set())
                .as(Wish::new);
    }

    static Arbitrary<Draft> drafts() {
        var phones = Combinators.combine(texts(), Arbitraries.of(true, false)).as(Phone::new);
        var who = Combinators.combine(
                        texts().optional(),
                        phones.optional(),
                        Arbitraries.of(true, false),
                        texts().optional(),
                        Arbitraries.doubles().between(0, 120).optional())
                .as((name, phone, other, patient, age) ->
                        Draft.EMPTY.withName(name).withPhone(phone).withOther(other, patient, age));
        return Combinators.combine(who, texts().optional(), texts().optional(), wishes().optional(), ids().optional())
                .as((draft, service, doctor, wish, moving) -> draft.withService(service)
                        .withDoctor(doctor)
                        .withWish(wish)
                        .withMoving(moving));
    }

    static Arbitrary<Talk> talks() {
        var standings = Combinators.combine(Arbitraries.of(true, false), texts(), instants())
                .as(Standing::new);
        var consents = Arbitraries.maps(Arbitraries.of(Scope.class), standings).map(Standings::new);
        return Combinators.combine(
                        stages(),
                        drafts(),
                        Arbitraries.integers(),
                        Arbitraries.integers(),
                        drafts().list().ofMaxSize(3),
                        consents,
                        Arbitraries.of(Urgency.class),
                        instants().optional())
                .as((stage, draft, asked, missed, past, consent, latch, heard) ->
                        new Talk(stage, draft, asked, missed, past, consent, latch, heard, Watch.CALM))
                .flatMap(talk -> watches().map(talk::withWatch));
    }

    static Arbitrary<Watch> watches() {
        var said = Combinators.combine(texts(), instants()).as(Window.Said::new);
        return Combinators.combine(
                        Arbitraries.of(Urgency.class),
                        Arbitraries.of(Watch.Mark.class).set(),
                        said.list().ofMaxSize(4).map(Window::new))
                .as(Watch::new);
    }

    static Arbitrary<What> whats() {
        var keys = Combinators.combine(texts(), texts()).as(Key::new);
        var messages = Combinators.combine(
                        texts(),
                        keys.list().ofMaxSize(3).list().ofMaxSize(3),
                        Arbitraries.of(Keyboard.class),
                        texts().optional())
                .as(Outgoing::new);
        var calls = Combinators.combine(texts(), texts().optional(), texts().optional())
                .as(What.CallToCrm::new);
        return Arbitraries.oneOf(
                messages.map(What.ToPatient::new),
                Combinators.combine(messages, Arbitraries.of(true, false)).as(What.ToStaff::new),
                Combinators.combine(ids(), Arbitraries.of(CrmNews.class)).as(What.VisitToCrm::new),
                calls,
                Combinators.combine(texts(), texts(), texts(), texts(), instants(), texts())
                        .as(ConsentNote::new)
                        .map(What.ConsentToCrm::new),
                Combinators.combine(ids(), Arbitraries.integers(), Arbitraries.integers(), messages)
                        .as(What.Alarm::new),
                Combinators.combine(ids(), Arbitraries.integers(), calls).as(What.AlarmToCrm::new),
                Combinators.combine(
                                ids(),
                                instants(),
                                Arbitraries.integers().between(0, 900_000).map(Duration::ofSeconds))
                        .as(What.Reminder::new),
                Arbitraries.integers().between(1, 999).map(What.RequestDue::new));
    }

    static Arbitrary<Source> sources() {
        var utm = Arbitraries.maps(Arbitraries.of(SourceJson.UTM), texts()).ofMaxSize(4);
        return Combinators.combine(utm, texts().optional(), texts().optional(), texts().optional())
                .as(Source::new);
    }
}
