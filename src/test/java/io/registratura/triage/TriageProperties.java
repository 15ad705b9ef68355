package io.registratura.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever is written, triage answers, and answers the same. */
class TriageProperties {
    private static final String[] PIECES = {
        "не", "боль", "👶", "🚑", "нет", "38,9", "200/120", "\u202Eдавит", "груд\u0301ь", "если", "\n", "кошка", "ё",
                "й\u0306",
        "срок", "недель", "12345678901234567890", "…", "а", "без", "год", "назад", "a", "ребёнок", "1,5", "мес",
                "\uD83D", "🩸"
    };

    @Example
    void a_word_without_a_sound_is_no_word() {
        checked(List.of("ъъъъ ьььь ъьъьъьъь"));
        checked(List.of("ньььь ъъъъъъъъъъ болит"));
    }

    @Property(tries = 300)
    void never_throws(@ForAll @StringLength(max = 4096) String text) {
        checked(List.of(text));
    }

    @Property(tries = 300)
    void never_throws_for_russian_pieces(@ForAll @Size(max = 60) List<Integer> picks) {
        var text = new StringBuilder();
        picks.forEach(
                pick -> text.append(PIECES[Math.floorMod(pick, PIECES.length)]).append(pick % 3 == 0 ? "" : " "));
        checked(List.of(text.toString()));
    }

    @Property(tries = 100)
    void several_messages_are_one_report(@ForAll @Size(max = 5) List<@StringLength(max = 200) String> messages) {
        checked(messages);
    }

    private static void checked(List<String> messages) {
        var verdict = Triage.standard().judge(messages, new Card(Optional.empty(), Optional.empty(), Optional.empty()));
        var raw = String.join("\n", messages);
        assertThat(Triage.standard().judge(messages, Card.UNKNOWN)).isEqualTo(verdict);
        verdict.spans()
                .forEach(span ->
                        assertThat(raw.substring(span.start(), span.end())).isEqualTo(span.text()));
    }
}
