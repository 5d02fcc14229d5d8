package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A joint plan from both sides: the buyer at a desk, somebody of the supplier by a link on a phone. */
class DevelopmentPagesTest {
    @TempDir
    static Path directory;

    private static Installation schil;
    private static Browser browser;

    private Page desk;
    private Page phone;

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
        for (Page page : new Page[] {desk, phone}) {
            if (page != null) {
                page.context().close();
            }
        }
        assertThat(browser.faults()).as("errors on the page").isEmpty();
    }

    @Test
    void aSupplierSignsOnAPhoneAndTheBuyerAtTheDesk() {
        desk = browser.page(schil.url(), 1440, 900, ColorScheme.LIGHT);
        String link = invite();
        phone = browser.page(schil.url(), 390, 844, ColorScheme.LIGHT);
        phone.navigate(link);
        assertThat(phone.getByText("Levertijd van tien naar vijf dagen")).isVisible();
        inspect(phone, "door-joint-plan");
        sign(phone, "Directeur");
        assertThat(phone.getByText("U hebt ondertekend")).isVisible();
        inspect(phone, "door-joint-plan-signed");

        desk.reload();
        assertThat(desk.getByText("wacht op een handtekening van uw organisatie"))
                .isVisible();
        sign(desk, "Leveranciersmanager");
        assertThat(desk.getByText("Door beide kanten ondertekend").first()).isVisible();
        desk.getByRole(AriaRole.BUTTON, named("Bijwerken")).first().click();
        desk.getByLabel("Percentage gereed").fill("30");
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, in("Bewaren"))
                .click();
        assertThat(desk.getByText("30%").first()).isVisible();
        inspect(desk, "joint-plan-signed");
        Download file = desk.waitForDownload(
                () -> desk.getByRole(AriaRole.BUTTON, named("Downloaden (PDF)")).click());
        assertThat(file.suggestedFilename()).endsWith(".pdf");
        assertThat(file.failure()).isNull();

        phone.reload();
        phone.getByRole(AriaRole.BUTTON, named("Bijwerken")).first().click();
        phone.getByLabel("Percentage gereed").fill("45");
        phone.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, in("Bewaren"))
                .click();
        assertThat(phone.getByText("45%").first()).isVisible();
    }

    /** Makes a joint plan with a supplier that has none, and answers the link of the one person invited. */
    private String invite() {
        desk.navigate("/suppliers?q=Catering");
        desk.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        desk.getByLabel("Wachtwoord").first().fill(schil.login()[1]);
        desk.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
        desk.getByRole(AriaRole.LINK, named("Catering Fictief")).first().click();
        desk.locator("schil-tabs > nav a", new Page.LocatorOptions().setHasText("Ontwikkeling"))
                .click();
        desk.getByRole(AriaRole.BUTTON, named("Nieuw gezamenlijk plan")).first().click();
        Locator dialog = desk.getByRole(AriaRole.DIALOG);
        dialog.locator("input[name='objectives[0].text']").fill("Levertijd van tien naar vijf dagen");
        dialog.locator("input[name='objectives[0].measure']").fill("Mediaan levertijd");
        dialog.locator("input[name='objectives[0].target']").fill("5 dagen");
        dialog.locator("input[name='objectives[0].due']")
                .fill(LocalDate.now().plusYears(1).withDayOfYear(180).toString());
        inspect(desk, "joint-plan-new");
        dialog.getByRole(AriaRole.BUTTON, in("Concept maken")).click();
        assertThat(desk.getByText("Concept").first()).isVisible();
        desk.getByRole(AriaRole.BUTTON, named("Leverancier laten tekenen")).click();
        desk.getByLabel("Naam").fill("Iemand Anders");
        desk.getByRole(AriaRole.BUTTON, named("Link maken")).click();
        Locator field = desk.getByLabel("Iemand Anders").first();
        assertThat(field).isVisible();
        String link = field.inputValue();
        desk.getByRole(AriaRole.BUTTON, named("Klaar")).click();
        return link;
    }

    private static void sign(Page page, String role) {
        page.getByRole(AriaRole.BUTTON, named("Ondertekenen")).click();
        page.getByLabel("Uw functie").fill(role);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, in("Ondertekenen"))
                .click();
    }

    private static void inspect(Page page, String picture) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(Browser.axe(page)).as(picture).isEmpty();
        boolean overflows =
                (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(overflows).as(picture + " is wider than its screen").isFalse();
        Browser.picture(page, picture);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
