package io.registratura.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.registratura.browser.Browser;
import io.registratura.dialog.Choice;
import io.registratura.dialog.Event;
import io.registratura.port.Source;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The widget on the demo page in a real browser, against a scripted clinic. */
class WidgetPageIT {

    private static Browser browser;

    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private StubClinic clinic;
    private BrowserContext visitor;
    private Page page;

    @BeforeAll
    static void browser() {
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void opensThePage() {
        clinic = StubClinic.open();
        comes(browser.visitor(1280, 860));
    }

    @AfterEach
    void nobodyElseWasAsked() {
        visitor.close();
        clinic.close();
        assertThat(hosts).containsOnly(URI.create(clinic.url()).getAuthority());
        assertThat(complaints).isEmpty();
    }

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
            visitor.close();
            comes(browser.phone(width, 667));
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

    private void comes(BrowserContext who) {
        visitor = who;
        page = visitor.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith("data:")) {
                hosts.add(URI.create(request.url()).getAuthority());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("503")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(clinic.url() + "/");
        launcher().waitFor();
    }

    private void open() {
        launcher().click();
    }

    private void books() {
        open();
        says("Болит зуб");
        button("Согласен").click();
        assertThat(log()).containsText("телефон для связи");
        says("8 900 123-45-67");
        button("Терапевт, 1800 ₽").click();
        button("ср, 15:30").click();
        assertThat(log()).containsText("Вы записаны");
    }

    private void says(String words) {
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        assertThat(log()).containsText(words);
    }

    private List<Event> events() {
        return clinic.heard.stream().map(heard -> heard.event()).toList();
    }

    private Locator launcher() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Открыть чат")));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator log() {
        return dialog().getByRole(AriaRole.LOG);
    }

    private Locator field() {
        return dialog().getByRole(AriaRole.TEXTBOX);
    }

    private Locator field(String label) {
        return dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    }

    private Locator button(String label) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Page.GetByRoleOptions name(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private void shot(String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(place(), name + ".png")));
    }

    private static String place() {
        return System.getProperty("build.dir", "target") + "/screenshots";
    }
}
