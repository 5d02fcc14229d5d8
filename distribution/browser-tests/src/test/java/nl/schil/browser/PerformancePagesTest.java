package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring in the workbench, on the demo of the unpacked archive. */
class PerformancePagesTest {
    @TempDir
    static Path directory;

    private static Installation schil;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).demo();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        schil.close();
    }

    @AfterEach
    void close() {
        if (page != null) {
            page.context().close();
        }
        assertThat(browser.faults()).as("errors on the page").isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void open(String path) {
        page = browser.page(schil.url(), 1280, 900, ColorScheme.LIGHT);
        page.navigate(path);
        page.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(schil.login()[1]);
        page.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
    }

    @Test
    void measurementsAreEnteredByKeyboardAndTheScoreShowsItsCoverage() {
        open("/performance?q=Catering&asOf=2026-11-24");
        page.getByRole(AriaRole.LINK, named("Catering Den Haag")).first().click();
        assertThat(page.locator(".s-stats")).containsText("onbekend");
        assertThat(page.locator(".s-stats")).containsText("25%");
        page.getByRole(AriaRole.LINK, named("Metingen invoeren")).click();
        page.getByLabel("Periode", new Page.GetByLabelOptions().setExact(true)).selectOption("2026-10-01/2026-10-31");
        page.getByLabel("Waarde (%): Bezetting volgens rooster").fill("95");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Hoe de score is opgebouwd");
        page.navigate(page.url().replaceFirst("\\?.*", "") + "?asOf=2026-11-24");
        assertThat(page.locator(".s-stats")).containsText("75%");
        assertThat(page.locator("main")).containsText("Gemeten is gewicht 3 van 4: dekking 75%.");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "performance-measured");
    }

    @Test
    void whatIsNotANumberStaysInTheForm() {
        open("/performance?q=Beveiliging&asOf=2026-11-24");
        page.getByRole(AriaRole.LINK, named("Beveiliging")).first().click();
        page.getByRole(AriaRole.LINK, named("Metingen invoeren")).click();
        page.getByLabel("Waarde (uur): Reactietijd storingen").fill("veel");
        page.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Dit is geen getal.");
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    void aDraftShowsOldBesideNewBeforeItHolds() {
        open("/performance/templates");
        page.getByRole(AriaRole.LINK, named("Facilitaire diensten")).click();
        page.getByRole(AriaRole.LINK, named("Wijzigen in concept")).click();
        page.getByLabel("Gewicht", new Page.GetByLabelOptions().setExact(true))
                .nth(1)
                .fill("5");
        page.getByRole(AriaRole.BUTTON, named("Concept bewaren")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Oud naast nieuw"))).isVisible();
        assertThat(page.locator("schil-performance-template-compare")).containsText("Beveiliging");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "performance-draft");
        page.getByRole(AriaRole.BUTTON, named("Concept laten gelden")).click();
        page.locator("dialog").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Versie 2"))).isVisible();
    }
}
