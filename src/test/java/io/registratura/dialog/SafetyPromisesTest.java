package io.registratura.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.BookVisit;
import io.registratura.dialog.Effect.MoveVisit;
import io.registratura.dialog.Effect.Reason;
import io.registratura.dialog.Walk.Act;
import io.registratura.triage.Card;
import io.registratura.triage.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens in whatever order: an emergency comes first, stands until a person lowers it, and sells nothing. */
class SafetyPromisesTest extends Walks {
    private static final Set<String> SELLING = Set.of(
            "OFFER",
            "OFFER_ONE",
            "OFFER_ONE_DAY",
            "OFFER_INSTEAD",
            "OFFER_INSTEAD_ONE_DAY",
            "OFFER_AGAIN",
            "PRICE_OF",
            "PRICES",
            "MENU",
            "ASK_SERVICE",
            "ASK_WHICH_SERVICE",
            "ASK_TIME",
            "ASK_NEW_TIME",
            "BOOKED",
            "BOOKED_FOR",
            "MOVED",
            "BEGIN_AGAIN",
            "GREETING",
            "SAFETY_NET",
            "WELCOME");

    @Property(tries = 500)
    void the_urgency_falls_only_by_a_persons_hand(@ForAll("acts") List<Act> acts) {
        for (Turn turn : walk(acts)) {
            if (!(turn.event() instanceof Event.StaffLowered)) {
                assertThat(turn.after().latch())
                        .isGreaterThanOrEqualTo(turn.before().latch());
            }
        }
    }

    @Property(tries = 500)
    void while_an_emergency_stands_nothing_is_sold(@ForAll("acts") List<Act> acts) {
        for (Turn turn : walk(acts)) {
            if (turn.after().alarmed()) {
                assertThat(turn.effects())
                        .as(turn.event() + " at " + turn.before().stage())
                        .noneMatch(effect -> effect instanceof BookVisit
                                || effect instanceof MoveVisit
                                || effect instanceof Effect.FindSlots
                                || effect instanceof Effect.HoldOffer);
                assertThat(turn.texts().stream().map(Screen::name)).noneMatch(SELLING::contains);
            }
        }
    }

    @Property(tries = 500)
    void while_an_emergency_stands_staff_gets_every_word(@ForAll("acts") List<Act> acts) {
        for (Turn turn : walk(acts)) {
            boolean heard = turn.before().alarmed()
                    && turn.heard().filter(text -> !text.isBlank()).isPresent();
            if (heard && turn.after().agreed()) {
                assertThat(turn.calls())
                        .as(turn.event().toString())
                        .anyMatch(call -> call.words().isPresent());
            }
        }
    }

    @Property(tries = 500)
    void a_message_never_judges_lower_together_than_alone(@ForAll("acts") List<Act> acts) {
        for (Turn turn : walk(acts)) {
            Urgency alone = turn.heard().map(text -> urgency(text, turn)).orElse(Urgency.NOT_SYMPTOM);
            assertThat(turn.after().latch())
                    .isGreaterThanOrEqualTo(alone == Urgency.ROUTINE ? Urgency.NOT_SYMPTOM : alone);
        }
    }

    @Property(tries = 500)
    void a_red_flag_is_answered_before_anything_else(@ForAll("acts") List<Act> acts) {
        for (Turn turn : walk(acts)) {
            if (turn.heard().filter(text -> isEmergency(text, turn)).isPresent()) {
                assertThat(Screen.name(turn.texts().getFirst())).startsWith("EMERGENCY");
                assertThat(turn.calls()).anyMatch(call -> call.reason() == Reason.EMERGENCY);
            }
        }
    }

    private static boolean isEmergency(String text, Turn turn) {
        return urgency(text, turn) == Urgency.EMERGENCY;
    }

    private static Urgency urgency(String text, Turn turn) {
        var card = new Card(turn.before().draft().age(), Optional.empty(), Optional.empty());
        return TRIAGE.judge(List.of(text), card).urgency();
    }
}
