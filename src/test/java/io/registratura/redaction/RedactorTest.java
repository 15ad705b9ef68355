package io.registratura.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.redaction.Made.Kind;
import io.registratura.redaction.text.Type;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final Redactor REDACTOR =
            Redactor.of(List.of("Клиника «Здоровье»"), List.of("Иванова Анна Сергеевна", "Петров Пётр Ильич"));

    @Test
    @DisplayName(
            "PRV-19 · of 3 000 made-up messages no checked number and no e-mail is left, and clinical numbers survive")
    void made_up_messages_lose_what_is_personal_and_keep_what_is_clinical() {
        var recall = Recall.of(MadeMessages.of(19, 3000), Redactor.of(List.of(), List.of()));
        assertThat(recall.percent(Kind.CHECKED)).as("%s", recall.failures()).isEqualTo(100);
        assertThat(recall.percent(Kind.EMAIL)).as("%s", recall.failures()).isEqualTo(100);
        assertThat(recall.percent(Kind.PHONE)).isGreaterThanOrEqualTo(99.5);
        assertThat(recall.percent(Kind.NAME)).isGreaterThanOrEqualTo(97);
        assertThat(recall.percent(Kind.ADDRESS)).isGreaterThanOrEqualTo(95);
        assertThat(recall.percent(Kind.DOCUMENT)).isGreaterThanOrEqualTo(99.5);
        assertThat(recall.damaged() * 100).isLessThanOrEqualTo(recall.clinical());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "снилс 112-233-445 95|снилс [[СНИЛС_1]]",
                "112-233-445 95|[[СНИЛС_1]]",
                "ИНН 500100732259|ИНН [[ИНН_1]]",
                "инн 7707083893|инн [[ИНН_1]]",
                "полис 2341998071655749|полис [[ПОЛИС_1]]",
                "2341998071655749|[[НОМЕР_16]]",
                "карта 2200380123456782|карта [[КАРТА_1]]",
                "карта 4111 1111 1111 1111|карта [[КАРТА_1]]",
                "паспорт 45 00 123456|паспорт [[ПАСПОРТ_1]]",
                "загран 71 1234567|загран [[ПАСПОРТ_1]]",
                "свидетельство II-АН 123456|свидетельство [[СВИДЕТЕЛЬСТВО_1]]",
                "права 99 12 345678|права [[ПРАВА_1]]",
                "8 (903) 123-45-67|[[ТЕЛЕФОН_1]]",
                "тел 8 9О3 12З-45-67|тел [[ТЕЛЕФОН_1]]",
                "восемь девятьсот три сто двадцать три сорок пять шестьдесят семь|[[ТЕЛЕФОН_1]]",
                "a@пример.рф|[[ПОЧТА_1]]",
                "мой тг @ivan_petrov|мой тг [[ССЫЛКА_1]]",
                "запишите Иванову Марию Петровну|запишите [[ИМЯ_1]]",
                "ул. Садовая, 5, кв. 12|[[АДРЕС_1]]",
                "машина А123ВС77|машина [[АВТОНОМЕР_1]]",
                "ip 192.168.0.1|ip [[СЕТЕВОЙ_АДРЕС_1]]",
                "55.75583, 37.61731|[[КООРДИНАТЫ_1]]",
                "заказ 1234567890123|заказ [[ЧИСЛО]]",
                "родилась 12 мая 1985|родилась [[ДАТА_РОЖДЕНИЯ_1, 40–44 лет]]",
                "85 г.р.|[[ДАТА_РОЖДЕНИЯ_1, 40–44 лет]] г.р."
            })
    void each_kind_has_its_word(String said, String redacted) {
        assertThat(redact(said)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "температура 38,5, давление 120/80 или 120 на 80, пульс 78",
                "по 500 мг 3 раза в день, 3 дня, сахар 5,6, 24 недели",
                "зуб 36, зрение минус 3,5, код M54.5, цена 1 500 руб",
                "запишите на 25.11.2026 в 10:30, можно 5 декабря 2026",
                "хочу к доктору Петрову или к Анне Сергеевне, Клиника «Здоровье»",
                "на улице 15 градусов, вера и надежда, в марте"
            })
    void what_a_doctor_or_a_registrar_needs_stays(String said) {
        assertThat(redact(said)).isEqualTo(said);
    }

    @Test
    void a_mobile_that_passes_another_check_is_a_phone_unless_the_words_say_otherwise() {
        assertThat(redact("79031234567")).isEqualTo("[[ТЕЛЕФОН_1]]");
        assertThat(redact("снилс 79031234567")).isEqualTo("снилс [[СНИЛС_1]]");
        assertThat(redact("9031234567")).isEqualTo("[[ТЕЛЕФОН_1]]");
        assertThat(redact("инн 9031234567")).isEqualTo("инн [[ИНН_1]]");
    }

    @Test
    void a_patient_who_is_called_like_a_doctor_is_hidden() {
        assertThat(redact("меня зовут Петров Пётр")).isEqualTo("меня зовут [[ИМЯ_1]]");
        assertThat(redact("Петрова принимает завтра?")).isEqualTo("Петрова принимает завтра?");
    }

    @Test
    void a_value_keeps_its_placeholder_throughout_the_dialogue_and_comes_back() {
        var first = REDACTOR.redact("меня зовут Мария Круглова", Placeholders.NONE, MadeMessages.TODAY);
        var second = REDACTOR.redact("тел 89031234567, Мария Круглова", first.placeholders(), MadeMessages.TODAY);
        assertThat(second.text()).isEqualTo("тел [[ТЕЛЕФОН_1]], [[ИМЯ_1]]");
        assertThat(second.restore("[[ИМЯ_1]], ждём вас")).isEqualTo("Мария Круглова, ждём вас");
        assertThat(second.counts()).containsEntry(Type.NAME, 1).containsEntry(Type.PHONE, 1);
        assertThat(second.toString() + second.placeholders()).doesNotContain("Мария", "8903", "Круглова");
    }

    @Test
    void a_placeholder_that_somebody_typed_is_not_taken_for_ours() {
        var redacted =
                REDACTOR.redact("[[ИМЯ_1]] это не имя, а меня зовут Мария", Placeholders.NONE, MadeMessages.TODAY);
        assertThat(redacted.text()).isEqualTo("[[ИМЯ_1]] это не имя, а меня зовут [[ИМЯ_2]]");
    }

    @Test
    void ordinary_talk_is_hardly_touched() {
        var talk = OrdinaryTalk.complaints();
        assertThat(talk).hasSizeGreaterThan(300);
        var redactor = Redactor.of(List.of(), List.of());
        assertThat(OrdinaryTalk.changed(talk, redactor) * 100).isLessThan(talk.size() * 6);
        assertThat(OrdinaryTalk.alarms(talk, redactor).keySet())
                .doesNotContainAnyElementsOf(Set.of(Type.SNILS, Type.INN, Type.CARD, Type.NUMBER_16, Type.EMAIL));
    }

    private static String redact(String said) {
        return REDACTOR.redact(said, Placeholders.NONE, MadeMessages.TODAY).text();
    }
}
