package io.registratura.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.registratura.browser.Browser;
import io.registratura.words.Phrase;
import io.registratura.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The widget in a real browser in front of the real application: a visit from the page to the reminder. */
class WidgetRoadIT {

    private static World world;
    private static Browser browser;

    private final List<String> complaints = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() {
        world = World.open();
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
        world.close();
    }

    @Test
    void a_visit_is_booked_at_a_desk_outlives_a_reload_and_is_reminded_of() {
        try (BrowserContext visitor = browser.visitor(1280, 860)) {
            Page page = comes(visitor);
            books(page, "8 900 666-00-01", "desktop");
            shot(page, "road-desktop-booked");
            page.reload();
            assertThat(log(page)).containsText("Вы записаны");
            shot(page, "road-desktop-restored");

            forward(page, "+22 часа");
            forward(page, "+1 час");
            forward(page, "+1 час");
            assertThat(page.locator("#happened")).containsText("Напоминаний: 1");
            assertThat(log(page)).containsText("Напоминаем о приёме");
            button(page, say(Phrase.BUTTON_CONFIRM)).last().click();
            assertThat(log(page)).containsText("ждём вас");
            shot(page, "road-desktop-reminder");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_visit_is_booked_on_a_phone() {
        try (BrowserContext visitor = browser.phone(375, 667)) {
            Page page = comes(visitor);
            books(page, "8 900 666-00-02", "phone");
            assertThat(log(page).evaluate("log => log.scrollWidth <= log.clientWidth"))
                    .isEqualTo(true);
            shot(page, "road-phone-booked");
        }
        assertThat(complaints).isEmpty();
    }

    private Page comes(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(world.app.home() + "/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Открыть чат")))
                .click();
        assertThat(log(page)).containsText("автоматический помощник");
        return page;
    }

    private static void books(Page page, String phone, String where) {
        assertThat(button(page, say(Phrase.BUTTON_AGREE))).hasCount(1);
        says(page, "Здравствуйте, хочу к терапевту");
        assertThat(button(page, say(Phrase.BUTTON_AGREE))).hasCount(2);
        shot(page, "road-" + where + "-consent");
        button(page, say(Phrase.BUTTON_AGREE)).last().click();
        assertThat(log(page)).containsText(say(Phrase.ASK_NAME_AND_PHONE));
        says(page, "Иван Петров, " + phone);
        assertThat(log(page)).containsText("Когда вам удобно");
        says(page, "завтра вечером");
        Locator slot = dialog(page)
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("\\d\\d:\\d\\d · .*")));
        slot.first().waitFor();
        shot(page, "road-" + where + "-slots");
        slot.first().click();
        assertThat(log(page)).containsText("Вы записаны");
    }

    private static void forward(Page page, String by) {
        Locator key = page.getByRole(AriaRole.BUTTON, name(by));
        key.click();
        assertThat(key).isEnabled();
    }

    private static void says(Page page, String words) {
        Locator field = dialog(page).getByRole(AriaRole.TEXTBOX);
        field.fill(words);
        field.press("Enter");
        assertThat(log(page)).containsText(words);
        world.typed(words);
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    private static Locator log(Page page) {
        return dialog(page).getByRole(AriaRole.LOG);
    }

    private static Locator button(Page page, String label) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Page.GetByRoleOptions name(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private static String say(Phrase phrase) {
        return Words.PATIENT.say(phrase, Map.of());
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of(System.getProperty("build.dir", "target"), "screenshots", name + ".png")));
    }
}
