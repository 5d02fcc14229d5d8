package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do in the workbench, on the demo of the unpacked archive. */
class WorkbenchTest {
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

    private Page signedIn(int width, int height, ColorScheme colours) {
        page = browser.page(schil.url(), width, height, colours);
        Browser.signIn(page, schil);
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions level1() {
        return new Page.GetByRoleOptions().setLevel(1);
    }

    private static Locator ring(Page page) {
        return page.locator("schil-maturity-ring-card svg[role=group]");
    }

    @Test
    void theWrongPasswordIsRefusedWithoutSayingWhichPartWasWrong() {
        page = browser.page(schil.url(), 1440, 900, ColorScheme.LIGHT);
        page.navigate("/");
        page.getByLabel("Gebruikersnaam").fill("noor");
        page.getByLabel("Wachtwoord").first().fill("dit-is-het-niet");
        page.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "sign-in-refused");
    }

    @Test
    void theRingIsReadByKeyboardAndAsATableAndLeadsToTheRecords() {
        signedIn(1440, 900, ColorScheme.LIGHT);
        Locator cells = ring(page).locator("[role=button]");
        assertThat(cells).hasCount(16);
        ring(page).locator("[role=button][tabindex='0']").focus();
        String before = page.evaluate("document.activeElement.getAttribute('aria-label')")
                .toString();
        page.keyboard().press("ArrowRight");
        String after = page.evaluate("document.activeElement.getAttribute('aria-label')")
                .toString();
        assertThat(after).isNotEqualTo(before);
        page.keyboard().press("Enter");
        Browser.picture(page, "home");

        page.getByRole(AriaRole.BUTTON, named("Toon als tabel")).click();
        assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("Inkooptraject");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "home-table");

        page.navigate("/shell/B/1" + AS_OF);
        assertThat(page.getByRole(AriaRole.HEADING, level1())).isVisible();
        assertThat(page.locator("main")).containsText("Contractregister volledig");
        assertThat(page.locator("main a[href^='/contracts/'], main a[href^='/suppliers/']")
                        .first())
                .isVisible();
        Browser.picture(page, "cell");
    }

    @Test
    void aWrongFileIsExplainedAndARightOneGoesIn() {
        signedIn(1440, 900, ColorScheme.LIGHT);
        page.navigate("/imports/new");
        page.getByLabel("Soort gegevens").selectOption("suppliers");
        upload("fout.csv", "naam;KvK-nummer\nGoed Proefbedrijf B.V.;88800001\nFout Proefbedrijf B.V.;12\n");
        page.getByRole(AriaRole.BUTTON, named("Controleren")).click();
        assertThat(page.locator("main")).containsText("Afgewezen rijen");
        assertThat(page.locator("main")).containsText("kvk");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "import-wrong");

        page.navigate("/imports/new");
        page.getByLabel("Soort gegevens").selectOption("suppliers");
        upload("goed.csv", "naam;KvK-nummer\nGoed Proefbedrijf B.V.;88800001\n");
        page.getByRole(AriaRole.BUTTON, named("Controleren")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("1 wijziging doorvoeren")))
                .click();
        assertThat(page.locator("main")).containsText(Pattern.compile("Klaar: 1 wijziging"));
        Browser.picture(page, "import-done");
        page.navigate("/suppliers?q=Goed%20Proefbedrijf");
        assertThat(page.getByRole(AriaRole.LINK, named("Goed Proefbedrijf B.V.")))
                .isVisible();
    }

    private void upload(String name, String csv) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theContractPageShowsItsClockAndADecisionCanBeRecordedAndUndone() {
        signedIn(1440, 900, ColorScheme.LIGHT);
        page.navigate("/contracts?q=RAAM-1&asOf=2026-11-24");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("RAAM-1\\b|Kantoormeubilair")))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, level1())).containsText("Kantoormeubilair");
        assertThat(page.locator("main")).containsText("28 dec");
        assertThat(page.locator("main")).containsText("28 feb");
        assertThat(page.locator("main svg").first()).isVisible();
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "contract");
    }

    @Test
    void aModuleGoesOffAndOnAndItsScreensWithIt() {
        signedIn(1440, 900, ColorScheme.LIGHT);
        page.navigate("/admin");
        Locator side = page.getByRole(AriaRole.NAVIGATION);
        switchContracts("Uitzetten");
        assertThat(page.locator("main")).containsText("Aanzetten");
        page.navigate("/contracts");
        assertThat(page.locator("main")).containsText("Pagina niet gevonden");
        page.navigate("/admin");
        switchContracts("Aanzetten");
        assertThat(page.locator("main")).not().containsText("Aanzetten");
        page.navigate("/contracts");
        assertThat(page.getByRole(AriaRole.HEADING, level1())).containsText("Contracten");
        assertThat(side.first()).isVisible();
    }

    private void switchContracts(String action) {
        page.locator("main section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("^Contracten")))))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(action)))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "module-" + action);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
        assertThat(dialog).isHidden();
    }

    @Test
    void theLanguageChangesWithoutLosingThePlace() {
        signedIn(1440, 900, ColorScheme.LIGHT);
        page.navigate("/decisions" + AS_OF);
        assertThat(page.getByRole(AriaRole.HEADING, level1())).containsText("Beslissingen");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("English")))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, level1())).containsText("Decisions");
        assertThat(page.url()).contains("/decisions");
        Browser.picture(page, "decisions-en");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Nederlands")))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, level1())).containsText("Beslissingen");
    }

    @Test
    void theCommandPaletteFindsPagesCommandsAndRecords() {
        signedIn(1440, 900, ColorScheme.LIGHT);
        page.keyboard().press("Control+k");
        Locator box = page.getByRole(AriaRole.COMBOBOX, named("Zoek of voer een opdracht uit"));
        box.fill("Testmeubel");
        assertThat(page.getByRole(AriaRole.OPTION)
                        .filter(new Locator.FilterOptions().setHasText("Testmeubel"))
                        .first())
                .isVisible();
        Browser.picture(page, "palette");
        assertThat(Browser.axe(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(box).isHidden();
    }

    @Test
    void theHomePageIsAtMostNinetyKilobytesOnTheWire() {
        signedIn(1440, 900, ColorScheme.LIGHT);
        Page first = page.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(schil.url())
                        .setViewportSize(1440, 900)
                        .setStorageState(page.context().storageState()))
                .newPage();
        Weight weight = Weight.of(first);
        first.navigate("/");
        assertThat(ring(first)).isVisible();
        first.waitForLoadState(LoadState.NETWORKIDLE);
        first.context().close();
        assertThat(weight.bytes()).as(weight.toString()).isBetween(1L, 90_000L);
    }
}
