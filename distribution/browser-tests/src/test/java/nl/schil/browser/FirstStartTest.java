package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day: a one-time password, an own password, and an empty installation that says what to do. */
class FirstStartTest {
    @TempDir
    Path directory;

    @Test
    void theOneTimePasswordLeadsToAnOwnOneAndToAnEmptyHomePage() {
        try (Installation schil = Installation.unpack(directory).start();
                Browser browser = new Browser()) {
            Page page = browser.page(schil.url(), 1280, 900, ColorScheme.LIGHT);
            page.navigate("/");
            page.getByLabel("Gebruikersnaam").fill("admin");
            page.getByLabel("Wachtwoord").first().fill(schil.firstPassword());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen"))
                    .click();
            assertThat(page.locator("body")).containsText("eigen wachtwoord");
            assertThat(Browser.axe(page)).isEmpty();
            Browser.picture(page, "first-password");
            if (page.getByLabel("Huidig wachtwoord").count() > 0) {
                page.getByLabel("Huidig wachtwoord").fill(schil.firstPassword());
            }
            page.getByLabel("Nieuw wachtwoord", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .fill("een zin die ik onthoud");
            page.getByLabel(Pattern.compile("nog een keer")).fill("een zin die ik onthoud");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wachtwoord wijzigen"))
                    .click();
            assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(Browser.axe(page)).isEmpty();
            Browser.picture(page, "empty-home");
            page.navigate("/suppliers");
            assertThat(page.locator("main a[href^='/imports']").first()).isVisible();
            assertThat(Browser.axe(page)).isEmpty();
            Browser.picture(page, "empty-suppliers");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
