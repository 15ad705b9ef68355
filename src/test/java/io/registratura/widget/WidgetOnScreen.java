package io.registratura.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.registratura.browser.Browser;
import io.registratura.dialog.Event;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What every test of the demo page begins with and needs: a scripted clinic, a visitor, names for what is on the screen. */
abstract class WidgetOnScreen {

    private static Browser browser;

    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    StubClinic clinic;
    private BrowserContext visitor;
    Page page;

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
        clinic = new StubClinic();
        comes(browser.visitor(1280, 860));
    }

    @AfterEach
    void nobodyElseWasAsked() {
        visitor.close();
        clinic.close();
        assertThat(hosts).containsOnly(URI.create(clinic.url()).getAuthority());
        assertThat(complaints).isEmpty();
    }

    void comesByPhone(int width, int height) {
        visitor.close();
        comes(browser.phone(width, height));
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

    void open() {
        launcher().click();
    }

    void books() {
        open();
        says("Болит зуб");
        button("Согласен").click();
        assertThat(log()).containsText("телефон для связи");
        says("8 900 123-45-67");
        button("Терапевт, 1800 ₽").click();
        button("ср, 15:30").click();
        assertThat(log()).containsText("Вы записаны");
    }

    void says(String words) {
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        assertThat(log()).containsText(words);
    }

    List<Event> events() {
        return clinic.heard.stream().map(heard -> heard.event()).toList();
    }

    Locator launcher() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Открыть чат")));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator log() {
        return dialog().getByRole(AriaRole.LOG);
    }

    Locator field() {
        return dialog().getByRole(AriaRole.TEXTBOX);
    }

    Locator field(String label) {
        return dialog().getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label));
    }

    Locator button(String label) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    static Page.GetByRoleOptions name(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    void shot(String name) {
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(place(), name + ".png")));
    }

    static String place() {
        return System.getProperty("build.dir", "target") + "/screenshots";
    }
}
