package io.registratura.outward;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.outward.Decision.Reason;
import io.registratura.outward.Decision.Sent;
import io.registratura.outward.Decision.Withheld;
import io.registratura.port.Settings;
import io.registratura.redaction.Placeholders;
import io.registratura.redaction.Redactor;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OutwardTest {
    private static final Redactor REDACTOR = Redactor.of(List.of(), List.of());
    private static final Redaction REDACTION =
            (text, known) -> REDACTOR.redact(text, known, LocalDate.of(2026, 11, 23));
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Destinations HERE = Destinations.of(List.of("model.example.ru"));
    private final List<String> outside = new ArrayList<>();

    @Test
    void only_the_redacted_text_leaves_and_the_answer_has_its_names_again() {
        var decision = ask(
                "меня зовут Мария Круглова, тел 89031234567",
                text -> Uni.createFrom().item("[[ИМЯ_1]], ждём вас"));
        assertThat(outside).containsExactly("меня зовут [[ИМЯ_1]], тел [[ТЕЛЕФОН_1]]");
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Sent.class, sent -> assertThat(sent.answer()).isEqualTo("Мария Круглова, ждём вас"));
        assertThat(decision.toString()).doesNotContain("Мария");
    }

    @Test
    void without_a_destination_in_the_clinic_file_nothing_leaves() {
        var unset = Destinations.of(new Settings(Map.of("api", "https://model.example.ru"), Map.of()));
        for (Destinations none : List.of(Destinations.NONE, unset, Destinations.of(List.of("example.ru", "*", "")))) {
            assertThat(ask("привет", none, REDACTION, this::silent)).isEqualTo(new Withheld(Reason.NO_DESTINATION));
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void a_host_is_known_however_it_is_written() {
        var allowed = Destinations.of(new Settings(Map.of(), Map.of("outward", List.of("Модель.РФ", "A.ru"))));
        assertThat(allowed.allow("модель.рф")).isTrue();
        assertThat(allowed.allow(java.net.IDN.toASCII("модель.рф"))).isTrue();
        assertThat(allowed.allow("a.ru")).isTrue();
        assertThat(allowed.allow("b.a.ru")).isFalse();
    }

    @Test
    void a_recogniser_that_dies_on_the_way_lets_nothing_out() {
        assertThat(ask(
                        "меня зовут Мария",
                        HERE,
                        (_, _) -> {
                            throw new StackOverflowError();
                        },
                        this::silent))
                .isEqualTo(new Withheld(Reason.BROKEN));
        assertThat(outside).isEmpty();
    }

    @Test
    void a_recogniser_that_takes_too_long_lets_nothing_out() {
        var gate = new java.util.concurrent.CountDownLatch(1);
        var slow = new Outward(
                (text, known) -> {
                    try {
                        gate.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return REDACTION.redact(text, known);
                },
                HERE,
                Duration.ofMillis(30));
        var decision = slow.ask("меня зовут Мария", Placeholders.NONE, model(this::silent))
                .await()
                .indefinitely();
        gate.countDown();
        assertThat(decision).isEqualTo(new Withheld(Reason.LATE));
        assertThat(outside).isEmpty();
    }

    @Test
    void another_language_and_a_text_too_long_stay_here() {
        assertThat(ask("my name is John Smith", this::silent)).isEqualTo(new Withheld(Reason.LANGUAGE));
        assertThat(ask("Мене звати Олексій, їду до лікаря", this::silent)).isEqualTo(new Withheld(Reason.LANGUAGE));
        assertThat(ask("а ".repeat(3000), this::silent)).isEqualTo(new Withheld(Reason.TOO_LONG));
        assertThat(outside).isEmpty();
    }

    @Test
    void what_is_not_settled_stays_here() {
        Redaction endless = (text, known) -> new io.registratura.redaction.Redacted(text, Map.of(), known, false);
        assertThat(ask("привет", HERE, endless, this::silent)).isEqualTo(new Withheld(Reason.UNSETTLED));
        assertThat(outside).isEmpty();
    }

    @Test
    void an_answer_that_names_somebody_by_itself_is_not_told() {
        assertThat(ask("какие есть врачи", _ -> Uni.createFrom().item("звоните 8 903 123-45-67")))
                .isEqualTo(new Withheld(Reason.ANSWER));
    }

    @Test
    void a_model_that_fails_is_no_failure_of_the_dialogue() {
        assertThat(ask("какие есть врачи", _ -> Uni.createFrom().failure(new IllegalStateException())))
                .isEqualTo(new Withheld(Reason.BROKEN));
    }

    private Uni<String> silent(String text) {
        return Uni.createFrom().item("да");
    }

    private Decision ask(String text, Function<String, Uni<String>> answer) {
        return ask(text, HERE, REDACTION, answer);
    }

    private Decision ask(String text, Destinations to, Redaction redaction, Function<String, Uni<String>> answer) {
        return new Outward(redaction, to, PATIENCE)
                .ask(text, Placeholders.NONE, model(answer))
                .await()
                .indefinitely();
    }

    private Model model(Function<String, Uni<String>> answer) {
        return new Model() {
            @Override
            public String host() {
                return "model.example.ru";
            }

            @Override
            public Uni<String> answer(Cleared text) {
                outside.add(text.text());
                return answer.apply(text.text());
            }
        };
    }
}
