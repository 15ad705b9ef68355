package io.registratura.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import io.registratura.dialog.Choice;
import io.registratura.dialog.Event;
import io.registratura.port.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The talk on the demo page in a real browser, against a scripted clinic. */
class WidgetPageIT extends WidgetOnScreen {

    @Test
    void a_visit_is_booked_by_keyboard_alone() {
        page.keyboard().press("Shift+Tab");
        assertThat(launcher()).isFocused();
        page.keyboard().press("Enter");
        assertThat(field()).isFocused();
        says("Болит зуб");
        assertThat(button("Согласен")).isVisible();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Shift+Tab");
        assertThat(button("Согласен")).isFocused();
        page.keyboard().press("Enter");
        assertThat(field("Ваш номер телефона")).isFocused();
        assertThat(field("Ваш номер телефона")).hasAttribute("inputmode", "tel");
        assertThat(field("Ваш номер телефона")).hasAttribute("autocomplete", "tel");
        says("8 900 123-45-67");
        button("Терапевт, 1800 ₽").press("Space");
        button("ср, 15:30").press("Enter");
        assertThat(log()).containsText("Вы записаны");
        assertThat(field()).isFocused();
        page.keyboard().press("Escape");
        assertThat(dialog()).isHidden();
        assertThat(launcher()).isFocused();
    }

    @Test
    void words_typed_before_consent_come_back_with_it() {
        open();
        says("Болит зуб");
        assertThat(log()).containsText("ваше согласие");
        says("второй день");
        assertThat(button("Согласен")).hasCount(2);
        button("Согласен").last().click();

        assertThat(log()).containsText("телефон для связи");
        assertThat(events()).endsWith(new Event.Agreed(Optional.of("Болит зуб\nвторой день")));
        assertThat(button("Согласен").last()).isDisabled();
        assertThat(log()).containsText("Вы: Согласен");
    }

    @Test
    void consent_may_be_typed_and_a_refusal_is_only_a_button() {
        open();
        says("Болит зуб");
        button("Не согласен").click();
        assertThat(log()).containsText("Если передумаете");
        says("Всё же запишите");
        assertThat(button("Согласен").last()).isEnabled();
        says("Согласна");

        assertThat(log()).containsText("телефон для связи");
        assertThat(events())
                .contains(new Event.Pressed(new Choice.Decline()))
                .endsWith(new Event.Agreed(Optional.of("Болит зуб\nВсё же запишите")));
    }

    @Test
    void a_reload_keeps_the_talk_and_the_browser_keeps_nothing_personal() {
        open();
        says("Меня зовут Иван, болит зуб");
        button("Согласен").click();
        assertThat(log()).containsText("телефон для связи");
        says("8 900 123-45-67");
        assertThat(button("Терапевт, 1800 ₽")).isVisible();
        page.reload();

        assertThat(dialog()).isVisible();
        assertThat(log()).containsText("Здравствуйте!");
        assertThat(button("Терапевт, 1800 ₽")).isEnabled();
        assertThat(button("Согласен")).isDisabled();
        button("Стоматолог, 2500 ₽").click();
        assertThat(log()).containsText("Ближайшее время");
        assertThat(clinic.heard.stream().map(heard -> heard.address().chat()).distinct())
                .hasSize(1);
        assertThat(page.evaluate("() => Object.keys(sessionStorage).sort()"))
                .isEqualTo(List.of("registratura:demo:open", "registratura:demo:token"));
        assertThat((String) page.evaluate("() => sessionStorage['registratura:demo:token']"))
                .matches("[A-Za-z0-9_-]{76}");
        assertThat(page.evaluate("() => localStorage.length + document.cookie.length"))
                .isEqualTo(0);
    }

    @Test
    void a_lost_message_is_repeated_under_its_own_name() {
        open();
        assertThat(log()).containsText("Здравствуйте!");
        clinic.failures.set(2);
        says("Болит зуб");
        assertThat(log()).containsText("Не отправлено, повторяю");
        assertThat(button("Согласен")).isVisible();
        assertThat(log()).not().containsText("Не отправлено");

        assertThat(clinic.posted.stream()
                        .filter(body -> body.contains("Болит зуб"))
                        .distinct())
                .hasSize(1);
        assertThat(clinic.posted.stream().filter(body -> body.contains("Болит зуб")))
                .hasSize(3);
        assertThat(events()).filteredOn(new Event.Wrote("Болит зуб")::equals).hasSize(1);
    }

    @Test
    void what_the_bot_says_is_text_and_only_phones_and_addresses_can_be_tapped() {
        books();

        assertThat(log().locator("img, b")).hasCount(0);
        assertThat(log()).containsText("<b>Это</b> & <img src=x onerror=alert(1)>");
        assertThat(log().getByRole(AriaRole.LINK).evaluateAll("all => all.map(a => a.getAttribute('href'))"))
                .isEqualTo(List.of("https://example.org/privacy", "tel:+78632000000", "tel:103", "tel:112"));
    }

    @Test
    void the_clinic_learns_which_page_and_campaign_brought_the_patient() {
        page.navigate(clinic.url() + "/?utm_source=yandex&utm_term=зуб&secret=1#doctors");
        page.evaluate("() => { location.href = '/?p=2'; }");
        page.waitForURL("**/?p=2");
        open();
        assertThat(log()).containsText("Здравствуйте!");

        Source source = clinic.heard.getFirst().source();
        assertThat(source.utm()).isEqualTo(Map.of("utm_source", "yandex", "utm_term", "зуб"));
        assertThat(source.page()).contains(clinic.url() + "/");
    }
}
