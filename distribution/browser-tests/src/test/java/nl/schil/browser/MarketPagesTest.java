package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The market module in the workbench, on the demo of the unpacked archive. */
class MarketPagesTest {
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

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Locator main() {
        return page.locator("main");
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
    void aCategoryGathersItsMarketPortfolioModelPlanAndRisks() {
        open("/market" + AS_OF);
        page.getByRole(AriaRole.LINK, named("Kantoorinrichting")).first().click();
        assertThat(page.locator(".s-stats")).containsText("Strategisch");
        assertThat(page.locator(".s-stats")).containsText("50%");
        page.getByRole(AriaRole.LINK, named("Sourcingmodel")).click();
        assertThat(main()).containsText("Prestatiegericht");
        assertThat(main()).containsText("Onzekerheid van de vraag");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "market-model");
        page.getByRole(AriaRole.LINK, named("Plannen")).click();
        assertThat(main()).containsText("Kantoorinrichting 2026-2029");
        assertThat(main()).containsText("Vervangen");
        page.getByRole(AriaRole.LINK, named("Risico’s")).click();
        assertThat(main()).containsText("Refurbishment raakt overvraagd");
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    void aScanIsRecordedWithItsSourcesAndCanBeWithdrawnAndRestored() {
        open("/market?q=Groen");
        page.getByRole(AriaRole.LINK, named("Groen in en om kantoor")).click();
        assertThat(main()).containsText("Nog niet verkend.");
        page.getByRole(AriaRole.LINK, named("Marktverkenning vastleggen"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, named("Vastleggen")).click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        page.getByLabel("Titel 1").fill("Branchecijfers");
        page.getByLabel("Titel 2").fill("Gesprekken");
        page.getByLabel("Geschikte leveranciers").fill("12");
        page.getByRole(AriaRole.BUTTON, named("Vastleggen")).click();
        assertThat(main()).containsText("Branchecijfers");
        assertThat(page.locator(".s-stats")).containsText("actueel");
        assertThat(Browser.axe(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Intrekken"))
                .click();
        assertThat(main()).containsText("Ingetrokken");
        page.getByRole(AriaRole.BUTTON, named("Ongedaan maken")).click();
        assertThat(page.locator(".s-stats")).containsText("actueel");
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private void confirmed(String name) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void aNoteIsWrittenLinkedToWhatUsedItAndKeepsWhatItSaid() {
        open("/market?q=Beveiliging");
        page.getByRole(AriaRole.LINK, named("Beveiliging")).first().click();
        page.getByRole(AriaRole.LINK, named("Notities")).click();
        button("Notitie toevoegen").click();
        page.getByLabel("Wat ziet u gebeuren?").fill("Meldkamers gaan samen");
        page.getByLabel("Soort").selectOption(new SelectOption().setLabel("Overname"));
        page.getByLabel("Bron", new Page.GetByLabelOptions().setExact(true)).fill("Persbericht");
        button("Vastleggen").click();
        Locator note = page.locator("article", new Page.LocatorOptions().setHasText("Meldkamers gaan samen"));
        assertThat(note).containsText("Nog niet gebruikt");
        note.getByRole(AriaRole.LINK).first().click();
        button("Gebruik koppelen").click();
        page.getByLabel("Steunt op deze notitie").selectOption(new SelectOption().setIndex(1));
        confirmed("Gebruik koppelen");
        assertThat(main()).containsText("1 keer gebruikt");
        button("Intrekken").click();
        confirmed("Intrekken");
        assertThat(main()).containsText("telt niet meer mee");
        button("Ongedaan maken").click();
        assertThat(main()).containsText("Versie 2 tonen");
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    void whatIsClaimedOfAPromiseWaitsForSomebodyElse() {
        open("/market/promises?q=bewakingsteam");
        page.getByRole(AriaRole.LINK, named("Tweede bewakingsteam achter de hand"))
                .click();
        button("Realisatie opgeven").click();
        page.getByLabel("Eerste dag").fill("2026-10-01");
        page.getByLabel("Laatste dag").fill("2026-10-31");
        page.getByLabel("Gerealiseerd (teams)").fill("1");
        page.getByLabel("Bron", new Page.GetByLabelOptions().setExact(true)).fill("Rooster");
        button("Vastleggen").click();
        assertThat(main()).containsText("Een ander bevestigt dit.");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bevestigen")))
                .hasCount(0);
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    void theSevenModelsStandAlongTheContinuumWithWhatTheChosenOneAsks() {
        open("/market" + AS_OF);
        page.getByRole(AriaRole.LINK, named("Kantoorinrichting")).first().click();
        page.getByRole(AriaRole.LINK, named("Sourcingmodel")).click();
        assertThat(page.locator(".schil-market-continuum").first().getByRole(AriaRole.LISTITEM))
                .hasCount(7);
        assertThat(page.locator(".schil-market-continuum .chosen")).containsText("Prestatiegericht");
        assertThat(main()).containsText("Dit model vraagt leveranciersmanagement van stadium 3");
    }
}
