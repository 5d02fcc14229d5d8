package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** A goal from its baseline to its agenda: measured, proven, handed down and linked. */
class GoalPagesTest {
    private static final String TITLE = "Minder karton";
    private static final int YEAR = LocalDate.now().getYear();

    @TempDir
    static Path directory;

    private static Installation schil;
    private static Browser browser;

    private Page desk;

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
        if (desk != null) {
            desk.context().close();
        }
        assertThat(browser.faults()).as("errors on the page").isEmpty();
    }

    @Test
    void aGoalIsSetMeasuredProvenAndHandedDown() {
        desk = browser.page(schil.url(), 1280, 900, ColorScheme.LIGHT);
        signIn();
        set();
        measure();
        prove();
        handDown();
        handDownBySearch();
        desk.navigate("/circularity");
        Locator point = desk.getByRole(AriaRole.LINK, named(TITLE)).first();
        point.focus();
        desk.keyboard().press("Enter");
        assertThat(desk.getByRole(AriaRole.HEADING, heading(TITLE))).isVisible();
    }

    private void signIn() {
        desk.navigate("/circularity/new");
        desk.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        desk.getByLabel("Wachtwoord").first().fill(schil.login()[1]);
        desk.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
        assertThat(desk.getByRole(AriaRole.HEADING, heading("Nieuw doel"))).isVisible();
    }

    private void set() {
        desk.getByLabel("Titel").fill(TITLE);
        desk.getByLabel("Eenheid").fill("kg");
        desk.getByLabel("Jaar van de nulmeting").fill(String.valueOf(YEAR - 6));
        desk.getByLabel("Waarde van de nulmeting").fill("1.000,5");
        desk.getByLabel("Doeljaar").fill(String.valueOf(YEAR + 4));
        desk.getByLabel("Streefwaarde", new Page.GetByLabelOptions().setExact(true))
                .fill("500");
        desk.getByLabel("Mijlpalen").fill((YEAR + 9) + ": 700");
        desk.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
        assertThat(desk.getByText("Bron van de nulmeting: ").first()).isVisible();
        desk.getByLabel("Bron van de nulmeting").fill("Afvalregister");
        desk.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
        assertThat(desk.getByText("Mijlpalen liggen tussen nulmeting en doeljaar")
                        .first())
                .isVisible();
        inspect("circularity-new-refused");
        desk.getByLabel("Mijlpalen").fill((YEAR - 1) + ": 700");
        desk.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
        assertThat(desk.getByRole(AriaRole.HEADING, heading(TITLE))).isVisible();
        assertThat(desk.getByText("blind: niets gemeten").first()).isVisible();
        inspect("circularity-goal-new");
    }

    private void measure() {
        desk.getByRole(AriaRole.BUTTON, named("Jaar invullen")).click();
        desk.getByLabel("Jaar", new Page.GetByLabelOptions().setExact(true)).fill(String.valueOf(YEAR - 1));
        desk.getByLabel("Waarde").fill("690");
        desk.getByRole(AriaRole.COMBOBOX, named("Zekerheid")).selectOption("gecontroleerd");
        desk.getByLabel("Bron").last().fill("Weegbrug");
        inspect("circularity-point");
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opslaan"))
                .click();
        assertThat(desk.getByText("op koers zonder stuur").first()).isVisible();
    }

    private void prove() {
        desk.getByRole(AriaRole.BUTTON, named("Afspraak vastleggen")).click();
        desk.getByLabel("Wat gebeurt er bij achterstand").fill("Naar de stuurgroep");
        desk.getByLabel("Waar het staat").fill("Besluit 12");
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opslaan"))
                .click();
        Locator rule = desk.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Afspraak bij achterstand"));
        assertThat(rule.getByText("geregeld")).isVisible();
        rule.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Intrekken"))
                .click();
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Intrekken"))
                .click();
        assertThat(rule.getByText("ontbreekt")).isVisible();
        desk.getByRole(AriaRole.BUTTON, named("Ongedaan maken")).click();
        assertThat(rule.getByText("geregeld")).isVisible();
    }

    private Locator search(String field) {
        return desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(field));
    }

    /** A code below which contracts fall, and a contract that is found, both with the keyboard alone. */
    private void handDownBySearch() {
        desk.getByRole(AriaRole.BUTTON, named("Toevoegen")).click();
        search("CPV-code").pressSequentially("3911");
        assertThat(desk.getByRole(AriaRole.DIALOG)).containsText("39112000-0");
        inspect("circularity-cascade-cpv");
        search("CPV-code").press("Escape");
        search("Contract").pressSequentially("zitmeub");
        assertThat(desk.getByRole(AriaRole.OPTION, named("NOK-1.14 Zitmeubilair")))
                .isVisible();
        search("Contract").press("ArrowDown");
        search("Contract").press("Enter");
        assertThat(search("Contract")).hasValue("NOK-1.14 Zitmeubilair");
        Locator save = desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opslaan"));
        save.click();
        assertThat(desk.getByText("precies één van de drie").first()).isVisible();
        search("Contract").fill("bestaat niet");
        search("CPV-code").fill("");
        save.click();
        assertThat(desk.getByText("Kies een regel uit de lijst").first()).isVisible();
        search("Contract").fill("");
        search("CPV-code").fill("3911");
        save.click();
        assertThat(desk.getByText("CPV 3911, ").first()).isVisible();
    }

    private void handDown() {
        desk.getByRole(AriaRole.BUTTON, named("Toevoegen")).click();
        search("Categorie").fill("Kantoorinrichting");
        inspect("circularity-cascade");
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opslaan"))
                .click();
        assertThat(desk.getByText("breekt bij L1 in").first()).isVisible();
        desk.getByRole(AriaRole.BUTTON, named("Doorvertalen: RAAM-1")).click();
        assertThat(desk.getByRole(AriaRole.BUTTON, named("Doorvertalen: RAAM-1")))
                .isHidden();
        desk.getByRole(AriaRole.BUTTON, named("RAAM-1 Kantoormeubilair, L1")).click();
        desk.getByLabel("Welke maatregel").fill("Verpakking terugnemen");
        desk.getByLabel("Vastgelegd door").fill("Noor Bakker");
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opslaan"))
                .click();
        assertThat(desk.getByText("breekt bij L2 in").first()).isVisible();
        inspect("circularity-goal-linked");
    }

    private void inspect(String name) {
        desk.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(Browser.axe(desk)).as(name).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setLevel(1);
    }
}
