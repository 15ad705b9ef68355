package io.registratura.persistence;

import static io.registratura.persistence.Desk.NOON;
import static io.registratura.persistence.Desk.agreedTalk;
import static io.registratura.persistence.Desk.await;
import static io.registratura.persistence.Desk.book;
import static io.registratura.persistence.Desk.say;
import static io.registratura.persistence.Desk.slot;
import static io.registratura.persistence.Desk.tellStaff;
import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.ConsentDecision;
import io.registratura.dialog.Stage;
import io.registratura.dialog.Talk;
import io.registratura.persistence.Desk.TurnOf;
import io.registratura.port.Address;
import io.registratura.port.Conversations.Saved;
import io.registratura.port.Outbox.Kind;
import io.registratura.port.Source;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OddTextTest extends OnPostgres {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE visit; --",
                "<script>alert(1)</script>",
                "a\u0000b",
                "\u200b\u202e\u2066",
                "\ud83d",
                "👩‍⚕️ 𝕏",
                "\\u0000 \\x00 $1 {0} \"\\",
                "\u0001\r\n\t\u007f"
            })
    void any_text_can_be_kept_everywhere(String text) {
        Address odd = new Address("demo", "telegram", text);
        Talk plain = Talk.FRESH.withStage(new Stage.AwaitingConsent());
        var source = new Source(Map.of(text, text), Optional.of(text), Optional.of(text), Optional.of(text));
        var opened = await(desk.talks.open(odd, text, NOON));
        assertThat(desk.save(
                        opened,
                        new TurnOf(plain)
                                .from(source)
                                .owes(say(text), tellStaff(text))
                                .build()))
                .isInstanceOf(Saved.Done.class);
        assertThat(await(desk.talks.open(odd, text, NOON)).heardBefore()).isTrue();
        Talk agreed = agreedTalk().withDraft(agreedTalk().draft().withName(Optional.of(text)));
        var turn = new TurnOf(agreed)
                .from(source)
                .consent(ConsentDecision.GRANTED)
                .with(book(slot("petrov", 0), text))
                .owes(say(text))
                .build();
        assertThat(desk.turn(odd, turn)).isInstanceOf(Saved.Done.class);
        assertThat(desk.open(odd).talk().draft().name()).isPresent();
        assertThat(await(desk.outbox.claim(EnumSet.allOf(Kind.class), 9, NOON.plusSeconds(99), Duration.ofSeconds(9))))
                .isNotEmpty();
    }
}
