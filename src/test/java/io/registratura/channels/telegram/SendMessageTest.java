package io.registratura.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.registratura.dialog.Effect.Keyboard;
import io.registratura.port.Outgoing;
import io.registratura.port.Outgoing.Key;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The exact JSON that Telegram gets. */
class SendMessageTest {

    private static final List<List<Key>> ROWS = List.of(
            List.of(new Key("10:30", "slot:ivanova@hf2k4"), new Key("11:00", "slot:ivanova@hf2ky")),
            List.of(new Key("Другое время", "other")));

    @Test
    void a_plain_text_takes_a_left_over_keyboard_away() {
        assertThat(body(new Outgoing("Здравствуйте! *<b>", List.of(), Keyboard.USUAL, Optional.empty())))
                .isEqualTo("""
                        {"chat_id":5550001,"text":"Здравствуйте! *<b>","link_preview_options":{"is_disabled":true},\
                        "reply_markup":{"remove_keyboard":true}}""");
    }

    @Test
    void buttons_stand_in_the_rows_they_were_given() {
        assertThat(body(new Outgoing("Выберите время", ROWS, Keyboard.USUAL, Optional.empty())))
                .endsWith("""
                        "reply_markup":{"inline_keyboard":[[{"text":"10:30","callback_data":"slot:ivanova@hf2k4"},\
                        {"text":"11:00","callback_data":"slot:ivanova@hf2ky"}],\
                        [{"text":"Другое время","callback_data":"other"}]]}}""");
    }

    @Test
    void the_consent_question_replies_to_the_patients_words() {
        List<List<Key>> agree = List.of(List.of(new Key("Согласен", "agree")));
        assertThat(body(new Outgoing("Можно?", agree, Keyboard.CONSENT, Optional.of("17"))))
                .isEqualTo("""
                        {"chat_id":5550001,"text":"Можно?","link_preview_options":{"is_disabled":true},\
                        "reply_parameters":{"message_id":17,"allow_sending_without_reply":true},\
                        "reply_markup":{"inline_keyboard":[[{"text":"Согласен","callback_data":"agree"}]]}}""");
    }

    @Test
    void the_phone_question_has_a_button_that_shares_it_and_the_others_as_words() {
        List<List<Key>> back = List.of(List.of(new Key("Назад", "back")));
        assertThat(body(new Outgoing("Ваш телефон?", back, Keyboard.ASK_PHONE, Optional.empty())))
                .endsWith("""
                        "reply_markup":{"keyboard":[[{"text":"Отправить мой номер","request_contact":true}],\
                        [{"text":"Назад"}]],"resize_keyboard":true,"one_time_keyboard":true}}""");
    }

    @Test
    void a_text_longer_than_telegram_takes_is_cut_and_never_inside_a_character() {
        assertThat(text("я".repeat(4096))).isEqualTo("я".repeat(4096));
        assertThat(text("я".repeat(4097))).isEqualTo("я".repeat(4095) + "…");
        assertThat(text("я".repeat(4094) + "🦷🦷")).isEqualTo("я".repeat(4094) + "…");
    }

    @Test
    void a_reply_to_what_is_no_message_of_telegram_is_no_reply() {
        assertThat(body(new Outgoing("Да", List.of(), Keyboard.USUAL, Optional.of("c-1"))))
                .doesNotContain("reply_parameters");
    }

    private static String text(String text) {
        Outgoing message = new Outgoing(text, List.of(), Keyboard.USUAL, Optional.empty());
        return SendMessage.body("5550001", message).path("text").asText();
    }

    private static String body(Outgoing message) {
        return Fields.write(SendMessage.body("5550001", message));
    }
}
