package io.registratura.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.registratura.browser.Browser;
import io.registratura.dialog.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The widget on a site that is not ours (127.0.0.1 is not localhost), under that site's own strict rules. */
class WidgetElsewhereIT {

    private final StubClinic clinic = new StubClinic();
    private Browser browser;
    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void aSiteOfTheirs() {
        browser = Browser.launch();
        visitor = browser.visitor(900, 700);
        page = visitor.newPage();
        page.addInitScript("addEventListener('securitypolicyviolation', e => document.title = e.violatedDirective)");
    }

    @AfterEach
    void leaves() {
        browser.close();
        clinic.close();
    }

    @Test
    void a_site_on_the_list_has_the_whole_talk() {
        clinic.origins.add(clinic.site());
        opens();
        says("Болит зуб");
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Согласен").setExact(true))
                .click();

        assertThat(dialog()).containsText("телефон для связи");
        assertThat(clinic.heard.getLast().event()).isEqualTo(new Event.Agreed(Optional.of("Болит зуб")));
        assertThat(clinic.heard.getFirst().source().page()).contains(clinic.site() + "/elsewhere");
        assertThat(page).hasTitle("Клиника");
        assertThat(dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Отправить")))
                .hasCSS("color", "rgb(20, 32, 31)");
    }

    @Test
    void a_stranger_s_site_is_told_to_phone() {
        opens();

        assertThat(dialog().getByRole(AriaRole.STATUS)).containsText("позвоните в клинику");
        says("Болит зуб");
        assertThat(dialog().getByRole(AriaRole.STATUS)).containsText("позвоните в клинику");
        assertThat(clinic.heard).isEmpty();
    }

    @Test
    void an_expired_session_begins_anew_and_the_waiting_words_arrive() {
        clinic.origins.add(clinic.site());
        opens();
        assertThat(dialog()).containsText("Здравствуйте!");
        clinic.later(Duration.ofDays(31));
        says("Болит зуб");

        assertThat(dialog()).containsText("начинаем новый");
        assertThat(dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Не согласен")))
                .isVisible();
        assertThat(clinic.heard.stream().map(heard -> heard.address().chat()).distinct())
                .hasSize(2);
        assertThat(clinic.heard.getLast().event()).isEqualTo(new Event.Wrote("Болит зуб"));
    }

    @Test
    void too_long_a_message_stays_in_the_field() {
        clinic.origins.add(clinic.site());
        opens();
        Locator field = dialog().getByRole(AriaRole.TEXTBOX);
        field.fill("ы".repeat(4001));
        field.press("Enter");

        assertThat(dialog().getByRole(AriaRole.STATUS)).containsText("длиннее 4000");
        assertThat(field.inputValue()).hasSize(4001);
        field.press("Backspace");
        field.press("Enter");
        assertThat(field).hasValue("");
        assertThat(dialog()).containsText("ваше согласие");
    }

    private void opens() {
        page.navigate(clinic.site() + "/elsewhere");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Открыть чат")))
                .click();
    }

    private void says(String words) {
        page.keyboard().type(words);
        page.keyboard().press("Enter");
        assertThat(dialog()).containsText(words);
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }
}
