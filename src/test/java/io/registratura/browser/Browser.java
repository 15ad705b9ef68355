package io.registratura.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The machine's own Chromium, headless and silent: it is never downloaded and calls nobody by itself. */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts it, or fails with what to install. */
    public static Browser launch() {
        Path executable = find();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException failed) {
            playwright.close();
            throw failed;
        }
    }

    /** A visitor of their own: nothing is shared with any other. Russian, in Moscow, with a window of this size. */
    public BrowserContext visitor(int width, int height) {
        return visitor(new NewContextOptions().setViewportSize(width, height));
    }

    /** Likewise, with a phone's touch screen. */
    public BrowserContext phone(int width, int height) {
        return visitor(new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2));
    }

    /** Likewise, as these options say. */
    public BrowserContext visitor(NewContextOptions options) {
        BrowserContext visitor = chromium.newContext(options.setLocale("ru-RU").setTimezoneId("Europe/Moscow"));
        visitor.setDefaultTimeout(15_000);
        return visitor;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The browser tests need Chromium: install it"
                        + " (Debian, Ubuntu: apt-get install -y chromium) or name it in the variable CHROMIUM"));
    }
}
