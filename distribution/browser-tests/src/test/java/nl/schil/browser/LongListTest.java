package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that is longer than anyone reads: rows come while scrolling, and few exist at a time. */
class LongListTest {
    private static final int SUPPLIERS = 1_000;

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Browser browser;
    private static String password;

    @BeforeAll
    static void start() {
        schil = Installation.unpack(directory).start();
        password = schil.firstPassword();
        schil.client("administrator")
                .importCsv(
                        "suppliers",
                        IntStream.range(0, SUPPLIERS)
                                .mapToObj(n -> "Leverancier %04d B.V.\n".formatted(n))
                                .collect(Collectors.joining("", "name\n", "")),
                        false);
        browser = new Browser();
        Page page = signedIn(1280, 900);
        page.getByLabel("Huidig wachtwoord").fill(password);
        password = "een zin die ik onthoud";
        page.getByLabel("Nieuw wachtwoord", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        page.getByLabel("nog een keer", new Page.GetByLabelOptions().setExact(false))
                .fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wachtwoord wijzigen"))
                .click();
        assertThat(page.locator("schil-workbench nav").first()).isVisible();
        page.context().close();
    }

    @AfterAll
    static void stop() {
        browser.close();
        schil.close();
    }

    private static Page signedIn(int width, int height) {
        Page page = browser.page(schil.url(), width, height, ColorScheme.LIGHT);
        page.navigate("/suppliers");
        page.getByLabel("Gebruikersnaam").fill("admin");
        page.getByLabel("Wachtwoord").first().fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen"))
                .click();
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844"})
    void everyRowIsReachedByScrollingAndFewExistAtATime(int width, int height) {
        Page page = signedIn(width, height);
        Locator rows = page.locator("schil-table tbody tr:not(.s-blank)");
        assertThat(rows.first()).containsText("Leverancier 0000");
        page.waitForTimeout(1_000);
        assertThat(rows.count()).as("nothing is loaded ahead of the reader").isLessThan(300);
        Locator last = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leverancier 0999 B.V."));
        page.mouse().move(width / 2.0, height * 0.7);
        for (int turn = 0; turn < 400 && last.count() == 0; turn++) {
            page.mouse().wheel(0, 2_000);
            page.waitForTimeout(50);
        }
        assertThat(last).isVisible();
        assertThat(rows.count()).as("rows that exist").isLessThan(300);
        for (int turn = 0; turn < 400 && page.getByText("Leverancier 0000").count() == 0; turn++) {
            page.mouse().wheel(0, -2_000);
            page.waitForTimeout(50);
        }
        assertThat(rows.first()).containsText("Leverancier 0000");
        assertThat(Browser.axe(page)).isEmpty();
        assertThat(browser.faults()).isEmpty();
        page.context().close();
    }
}
