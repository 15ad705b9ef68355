package io.registratura.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.port.Heard;
import io.registratura.port.Heard.FromStaff;
import io.registratura.port.Heard.StaffWord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the clinic's people do in their own chat. */
class StaffUpdatesTest {

    private static final StaffWord COME = new StaffWord.Said("Приходите завтра к девяти");
    private static final String GROUP = "-1001234567890";
    private static final String BY = "Мария (@maria_reg, 6660001)";
    private static final Optional<String> NOTHING = Optional.empty();

    @Test
    void a_reply_to_the_bot_is_for_the_patient() {
        assertThat(read("staff-reply")).isEqualTo(new FromStaff("demo", "u90045", GROUP + "/301", COME, BY, NOTHING));
    }

    @Test
    void so_is_a_reply_of_an_administrator_who_writes_as_the_group() {
        assertThat(read("staff-reply-as-group"))
                .isEqualTo(
                        new FromStaff("demo", "u90046", GROUP + "/301", COME, "Регистратура (" + GROUP + ")", NOTHING));
    }

    @Test
    void the_words_give_the_talk_back_however_they_are_typed() {
        assertThat(read("staff-hands-back"))
                .isEqualTo(new FromStaff("demo", "u90047", GROUP + "/301", new StaffWord.HandBack(), BY, NOTHING));
    }

    @Test
    void so_does_the_button() {
        Optional<String> answer =
                Optional.of("{\"method\":\"answerCallbackQuery\",\"callback_query_id\":\"4382bfdwdsb323b2d9\"}");
        assertThat(read("staff-presses-hand-back"))
                .isEqualTo(new FromStaff("demo", "u90048", GROUP + "/301", new StaffWord.HandBack(), BY, answer));
    }

    @Test
    void a_person_takes_the_alarm_by_the_button_or_by_a_word() {
        String pressed = text("staff-presses-hand-back").replace("\"handback\"", "\"took\"");
        assertThat(read(pressed.getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(FromStaff.class, heard -> {
            assertThat(heard.word()).isEqualTo(new StaffWord.Took());
            assertThat(heard.by()).isEqualTo(BY);
        });
        assertThat(word("Принял!")).isEqualTo(new StaffWord.Took());
        assertThat(word("Принял бы вас в шесть")).isInstanceOf(StaffWord.Said.class);
    }

    @Test
    void a_request_is_closed_by_its_button_and_refused_with_a_reason() {
        String pressed = text("staff-presses-hand-back").replace("\"handback\"", "\"done:12\"");
        assertThat(read(pressed.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        FromStaff.class,
                        heard -> assertThat(heard.word()).isEqualTo(new StaffWord.Closed(12, Optional.empty())));
        assertThat(word("Отказать 12: закон")).isEqualTo(new StaffWord.Closed(12, Optional.of("law")));
        assertThat(word("отказ № 7 – нет данных")).isEqualTo(new StaffWord.Closed(7, Optional.of("no-data")));
        assertThat(word("отказать 12: надоело")).isInstanceOf(StaffWord.Said.class);
        assertThat(word("отказать 12")).isInstanceOf(StaffWord.Said.class);
    }

    @Test
    void who_lowers_an_alarm_says_why() {
        assertThat(word("Снять тревогу: перезвонили, всё хорошо"))
                .isEqualTo(new StaffWord.Lowered("перезвонили, всё хорошо"));
        assertThat(word("снимаю тревогу – ребёнок баловался")).isEqualTo(new StaffWord.Lowered("ребёнок баловался"));
        assertThat(said("снять тревогу."))
                .isInstanceOfSatisfying(
                        Heard.Ignored.class,
                        ignored -> assertThat(ignored.answer().orElseThrow()).contains("причину"));
    }

    @Test
    void every_chat_of_the_list_is_the_staffs() {
        OneClinic two = new OneClinic(Map.of("secret", OneClinic.SECRET), Map.of("telegram", "-100999," + GROUP));
        assertThat(Samples.read(two, Samples.bytes("staff-reply"))).isInstanceOf(FromStaff.class);
    }

    private static StaffWord word(String words) {
        return said(words) instanceof FromStaff heard ? heard.word() : new StaffWord.Said("nothing");
    }

    private static Heard said(String words) {
        return read(
                text("staff-reply").replace("Приходите завтра к девяти", words).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String file) {
        return new String(Samples.bytes(file), StandardCharsets.UTF_8);
    }

    private static Heard read(byte[] body) {
        return Samples.read(body);
    }

    @Test
    void what_cannot_be_passed_on_is_refused_aloud() {
        assertThat(read("staff-voice"))
                .isInstanceOfSatisfying(
                        Heard.Ignored.class,
                        ignored -> assertThat(ignored.answer().orElseThrow())
                                .startsWith(
                                        "{\"method\":\"sendMessage\",\"chat_id\":-1001234567890,\"text\":\"Пациенту")
                                .endsWith(
                                        "\"reply_parameters\":{\"message_id\":304,\"allow_sending_without_reply\":true}}"));
    }

    @Test
    void what_the_staff_say_among_themselves_stays_there() {
        assertThat(read("staff-among-themselves")).isEqualTo(new Heard.Ignored());
        assertThat(read("staff-reply-to-colleague")).isEqualTo(new Heard.Ignored());
    }

    @Test
    void a_clinic_without_a_staff_chat_hears_no_staff() {
        OneClinic alone = new OneClinic(Map.of("secret", OneClinic.SECRET), Map.of());
        assertThat(Samples.read(alone, Samples.bytes("staff-reply"))).isEqualTo(new Heard.Ignored());
    }

    /** A clinic of one doctor: the staff's chat is a private one, and a reply there is still for the patient. */
    @Test
    void the_staff_chat_may_be_private() {
        OneClinic one = new OneClinic(Map.of("secret", OneClinic.SECRET), Map.of("telegram", "5550001"));
        assertThat(Samples.read(one, privateReply()))
                .isEqualTo(new FromStaff("demo", "u1", "5550001/301", new StaffWord.Said("Да"), "5550001", NOTHING));
        assertThat(Samples.read(one, Samples.bytes("text"))).isInstanceOf(Heard.FromPatient.class);
    }

    private static byte[] privateReply() {
        return """
                {"update_id":1,"message":{"message_id":302,"date":1767225600,"text":"Да",
                 "chat":{"id":5550001,"type":"private"},"from":{"id":5550001,"is_bot":false},
                 "reply_to_message":{"message_id":301,"date":1767225500,"text":"Пациент ждёт",
                  "chat":{"id":5550001,"type":"private"},"from":{"id":7000000001,"is_bot":true}}}}""".getBytes(StandardCharsets.UTF_8);
    }

    private static Heard read(String file) {
        return Samples.read(Samples.bytes(file));
    }
}
