package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with a supplier that is double or no longer needed, on the demo of the unpacked archive. */
class SupplierPagesTest {
    private static final String AS_OF = "?asOf=2026-11-24";

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

    @Test
    void aSupplierIsMergedWithOneThatWasFoundByKeyboard() {
        supplier("Tandzorg Verzonnen Kies", 1440, ColorScheme.LIGHT);
        button("Samenvoegen met…").click();
        Locator field = page.getByLabel("Andere leverancier");
        field.fill("apotheek");
        assertThat(page.getByRole(AriaRole.BUTTON, starting("Apotheek Placebo B.V.")))
                .isVisible();
        inspect("merge-with");
        field.press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(heading("Leveranciers samenvoegen")).isVisible();
        assertThat(page.getByText("Waarschijnlijk zijn het twee bedrijven")).isVisible();
        assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("verschilt");
        inspect("merge");
        page.getByRole(AriaRole.LINK, named("Niet samenvoegen")).click();
        assertThat(heading("Tandzorg Verzonnen Kies B.V.")).isVisible();
    }

    @Test
    void onAPhoneBothSidesOfAMergeStandBelowEachOther() {
        supplier("Tandzorg Verzonnen Kies", 390, ColorScheme.DARK);
        button("Samenvoegen met…").click();
        page.getByLabel("Andere leverancier").fill("apotheek");
        page.getByRole(AriaRole.BUTTON, starting("Apotheek Placebo B.V.")).click();
        assertThat(page.locator(".suppliers-compare")).containsText("Gaat op: Apotheek Placebo B.V.");
        inspect("merge-phone");
    }

    @Test
    void runningContractsKeepASupplierOutOfTheArchive() {
        supplier("Tandzorg Verzonnen Kies", 1440, ColorScheme.LIGHT);
        button("Archiveren").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Er lopen nog contracten met deze leverancier");
        inspect("archive-refused");
        button("Sluiten").click();
    }

    @Test
    void aSupplierGoesToTheArchiveAndComesBack() {
        supplier("Zitcomfort Fabel", 1440, ColorScheme.LIGHT);
        button("Archiveren").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Er zijn geen contactpersonen om te wissen.");
        inspect("archive");
        page.getByLabel("Reden").fill("Geen opdrachten meer");
        button("Archiveren en wissen").click();
        assertThat(page.getByText("Gearchiveerd sinds")).isVisible();
        assertThat(button("Bewerken")).hasCount(0);
        inspect("archived");

        page.navigate("/suppliers" + AS_OF);
        page.getByLabel("Alleen gearchiveerd").check();
        assertThat(page.getByRole(AriaRole.LINK, named("Zitcomfort Fabel GmbH")))
                .isVisible();
        inspect("archived-list");
        page.getByRole(AriaRole.LINK, named("Zitcomfort Fabel GmbH")).click();
        page.getByRole(AriaRole.BUTTON, starting("Uit het archief halen")).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Uit het archief halen")
                                .setExact(true))
                .click();
        assertThat(button("Bewerken")).isVisible();
    }

    @Test
    void theConfirmationWarnsThatASoleTraderIsErasedForGood() {
        supplier("Stoffering Sprookje", 390, ColorScheme.DARK);
        button("Archiveren").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Dat is voorgoed");
        inspect("archive-erases");
        button("Annuleren").click();
    }

    private void supplier(String name, int width, ColorScheme colours) {
        page = browser.page(schil.url(), width, 900, colours);
        page.navigate("/suppliers" + AS_OF + "&q=" + name.replace(' ', '+'));
        page.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        page.getByLabel("Wachtwoord").first().fill(schil.login()[1]);
        button("Inloggen").click();
        page.getByRole(AriaRole.LINK, starting(name)).first().click();
        assertThat(heading(name)).isVisible();
    }

    private void inspect(String picture) {
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, picture);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions starting(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name.replace(".", "\\.")));
    }
}
