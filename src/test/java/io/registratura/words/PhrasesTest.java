package io.registratura.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What patients read: nothing is missing, nothing is left over, and nothing in it is medicine. */
class PhrasesTest {
    private static final List<String> MEDICINE = List.of(
            "инфаркт",
            "инсульт",
            "аппендицит",
            "аллерги",
            "пневмони",
            "грипп",
            "орви",
            "ангин",
            "мигрен",
            "язв",
            "гастрит",
            "отравлен",
            "сотрясен",
            "перелом",
            "давлени",
            "аспирин",
            "парацетамол",
            "ибупрофен",
            "нурофен",
            "анальгин",
            "но-шп",
            "антибиотик",
            "нитроглицерин",
            "корвалол",
            "валидол",
            "уголь",
            "таблет",
            "капл",
            "укол",
            "доз",
            "мг",
            "выпейте",
            "примите");
    private static final List<String> REASSURANCE =
            List.of("ничего страшного", "подождите до утра", "само пройд", "не паникуйте", "успокойтесь");

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void every_phrase_has_words(Phrase phrase) {
        assertThat(Words.PATIENT.say(phrase, Map.of())).isNotNull();
        assertThat(Words.PATIENT.names()).contains(phrase.name());
    }

    @Test
    void every_line_of_the_file_is_a_phrase() {
        assertThat(Words.PATIENT.names())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Phrase.values()).map(Phrase::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void no_phrase_names_a_disease_or_a_drug_or_puts_off_help(Phrase phrase) {
        String text = text(phrase).toLowerCase(Locale.ROOT);
        assertThat(MEDICINE)
                .noneMatch(word -> word.equals("мг")
                        ? Pattern.compile("\\bмг\\b", Pattern.UNICODE_CHARACTER_CLASS)
                                .matcher(text)
                                .find()
                        : text.contains(word));
        assertThat(REASSURANCE).noneMatch(text::contains);
    }

    @Test
    void the_greeting_says_who_is_speaking_and_how_to_reach_a_person() {
        String greeting = Words.PATIENT.say(Phrase.GREETING, Map.of("clinic", "Клиника «Здоровье»"));
        assertThat(greeting)
                .contains(
                        "автоматический помощник", "Клиника «Здоровье»", "не врач", "диагнозов не ставлю", "«оператор»")
                .contains("103", "112");
    }

    @Test
    void the_question_of_consent_names_the_operator_and_links_the_policy() {
        assertThat(Words.PATIENT.say(
                        Phrase.ASK_CONSENT,
                        Map.of("operator", "ООО «Здоровье»", "policy", "https://example.org/privacy")))
                .contains("персональных данных", "ООО «Здоровье»", "https://example.org/privacy");
    }

    @Test
    void the_emergency_answers_name_the_numbers() {
        assertThat(text(Phrase.EMERGENCY)).contains("103", "112", "не заменяет скорую");
        assertThat(text(Phrase.EMERGENCY_CRISIS)).contains("112");
        assertThat(text(Phrase.URGENT)).contains("103", "112");
        assertThat(text(Phrase.SAFETY_NET)).contains("103", "112");
    }

    @Test
    void a_reminder_tells_no_service_no_doctor_and_sells_nothing() {
        assertThat(text(Phrase.REMINDER)).isNotBlank();
        var whatFor = Map.of("service", "КАРДИОЛОГ", "doctor", "ИВАНОВА", "patient", "МИША", "price", "1800");
        assertThat(Words.PATIENT.say(Phrase.REMINDER, whatFor))
                .doesNotContain("КАРДИОЛОГ", "ИВАНОВА", "МИША", "1800", "скидк", "акци");
    }

    private static String text(Phrase phrase) {
        return Words.PATIENT.say(phrase, Map.of());
    }
}
