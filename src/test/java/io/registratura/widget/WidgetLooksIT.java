package io.registratura.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen and heard of the widget and the demo page: on a desk, on a phone, by a screen reader. */
class WidgetLooksIT extends WidgetOnScreen {

    @Test
    void a_screen_reader_finds_names_and_roles() {
        assertThat(launcher()).hasAttribute("aria-haspopup", "dialog");
        books();

        assertThat(dialog()).hasAccessibleName("Клиника «Здоровье»");
        assertThat(log()).hasAttribute("aria-live", "polite");
        assertThat(dialog().getByRole(AriaRole.GROUP)).hasCount(3);
        assertThat(dialog().getByRole(AriaRole.GROUP).first()).hasAccessibleName("Варианты ответа");
        assertThat(dialog().locator("button")
                        .evaluateAll("all => all.filter(b =>"
                                + " !(b.getAttribute('aria-label') || b.textContent).trim()).length"))
                .isEqualTo(0);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        shot("desktop-booked");
    }

    @Test
    void it_fits_a_phone_down_to_the_smallest() {
        for (int width : new int[] {375, 320}) {
            comesByPhone(width, 667);
            assertThat(page.evaluate("() => [...document.querySelectorAll('body *')]"
                            + ".filter(e => e.getBoundingClientRect().right > screen.width && !e.closest('svg'))"
                            + ".map(e => e.outerHTML.slice(0, 80))"))
                    .isEqualTo(List.of());
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(place(), "page-" + width + ".png")));
            launcher().tap();
            assertThat(log()).containsText("Здравствуйте!");
            assertThat(Math.round(dialog().boundingBox().width)).isEqualTo(width);
            assertThat(Math.round(dialog().boundingBox().height)).isEqualTo(667);
            field().fill("Болит зуб");
            button("Отправить").tap();
            button("Согласен").waitFor();
            shot("phone-consent-" + width);
            button("Согласен").tap();
            field("Ваш номер телефона").fill("8 900 123-45-67");
            button("Отправить").tap();
            button("Стоматолог, 2500 ₽").tap();
            button("ср, 16:00").waitFor();
            shot("phone-slots-" + width);
            assertThat(dialog().locator("button, textarea")
                            .evaluateAll("all => all.every(b => b.offsetHeight >= 44 && b.offsetWidth >= 44)"))
                    .isEqualTo(true);
            assertThat(field().evaluate("field => getComputedStyle(field).fontSize"))
                    .isEqualTo("16px");
            assertThat(log().evaluate("log => log.scrollWidth <= log.clientWidth"))
                    .isEqualTo(true);
            assertThat(dialog()).hasAttribute("aria-modal", "true");
        }
    }

    @Test
    void the_page_looks_tidy() {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(place(), "page-desktop.png")));
        open();
        says("Болит зуб");
        button("Согласен").waitFor();
        shot("desktop-consent");
    }

    @Test
    void the_reminder_arrives_with_the_time_machine() {
        page.navigate(clinic.url() + "/");
        open();
        assertThat(log()).containsText("Здравствуйте!");
        page.keyboard().press("Escape");
        page.getByRole(AriaRole.BUTTON, name("+22 часа")).click();

        assertThat(page.locator("#happened")).containsText("Напоминаний: 1");
        assertThat(page.locator("#now")).containsText("вторник");
        assertThat(page.getByRole(AriaRole.BUTTON, name("Открыть чат: запись и вопросы, новых сообщений: 1")))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, name("Записаться в чате")).click();
        assertThat(log()).containsText("Напоминаем");
        shot("reminder");
        button("Приду").click();
        assertThat(log()).containsText("ждём вас");
    }
}
