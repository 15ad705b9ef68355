package io.registratura.triage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Latin letters as the Russian they stand for. */
class ScriptTest {
    private final Spelling spelling = new Spelling();

    @Test
    void a_point_is_the_letter_of_its_key_when_that_makes_a_word() {
        spelling.know("сплю");
        spelling.know("зуб");
        assertThat(texts("yt cgk. yjxm., e[j pe,, ghjdtlb")).contains("не сплю ночью, ухо зуб, проведи");
    }

    @Test
    void a_point_stays_a_point_behind_a_word_and_between_digits() {
        assertThat(texts("jy egfk. ldf. ntvgthfnehf 38.5")).contains("он упал. два. температура 38.5");
    }

    @Test
    void the_key_of_the_russian_point_is_a_point() {
        assertThat(texts("jy egfk/ yt dcnftn/")).contains("он упал. не встает.");
    }

    @Test
    void a_russian_text_has_one_reading() {
        assertThat(texts("болит зуб, ok")).containsExactly("болит зуб, ok");
    }

    private List<String> texts(String text) {
        return Script.readings(Cleaner.clean(text), spelling).stream()
                .map(reading -> reading.slice(0, reading.length()))
                .toList();
    }
}
