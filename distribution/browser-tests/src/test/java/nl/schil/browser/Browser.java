package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.distribution.Installation;

/** The system's Chromium, one page at a time, with everything that goes wrong on the page kept. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final int PATIENCE_MS = 20_000;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> faults = new ArrayList<>();

    Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(FLAGS));
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found; ./dev test says how to install it"));
    }

    /** A new page in a window of its own. */
    Page page(String url, int width, int height, ColorScheme colours) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(url)
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam"));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("status of 401")
                    && !message.text().contains("status of 4")) {
                faults.add(message.text());
            }
        });
        page.onPageError(error -> faults.add(error));
        return page;
    }

    /** Signs in on the demo as of the day it was made for. */
    static void signIn(Page page, Installation schil) {
        page.navigate("/?asOf=2026-11-24");
        page.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(schil.login()[1]);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Inloggen").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Noor");
    }

    /** What went wrong on any page: script errors, refused styles. */
    List<String> faults() {
        return faults;
    }

    /** What axe reports about the page as it is. */
    static List<String> axe(Page page) {
        return axe(page, Map.of());
    }

    /** What axe reports about the colours of the page as it is. */
    static List<String> axeColours(Page page) {
        return axe(page, Map.of("runOnly", List.of("color-contrast", "link-in-text-block")));
    }

    /** Loads axe once into a page, and has it describe no more than what is wrong: that halves its time. */
    @SuppressWarnings("unchecked")
    private static List<String> axe(Page page, Map<String, Object> what) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        Map<String, Object> options = new HashMap<>(what);
        options.put("resultTypes", List.of("violations"));
        return (List<String>) page.evaluate("""
                async (options) => (await axe.run(document, options)).violations.map((rule) =>
                  `${rule.id}: ${rule.help} [${rule.nodes.slice(0, 3).map((node) => node.html).join(", ")}]`)""", options);
    }

    /** Keeps a picture of the whole page as build output. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("schil.screenshots"), name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
