package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Materials from both sides: the buyer asks at a desk, somebody of the supplier answers on a phone, and it counts. */
class MaterialPagesTest {
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
    void anAnswerOfAPhoneCountsWhenItIsAcceptedAndMovesTheCourseOfItsGoal() {
        desk = browser.page(schil.url(), 1440, 900, ColorScheme.LIGHT);
        String goal = goal();
        String before = course();
        String link = ask();
        phone = browser.page(schil.url(), 390, 844, ColorScheme.LIGHT);
        phone.navigate(link);
        assertThat(phone.getByText("Leeg betekent onbekend, niet nul", new Page.GetByTextOptions()))
                .isVisible();
        answer();
        assertThat(phone.getByText("Uw antwoord is ingediend en wordt beoordeeld."))
                .isVisible();
        inspect(phone, "door-materials-sent");

        desk.reload();
        desk.getByRole(AriaRole.BUTTON, exact("Gecontroleerd")).click();
        dialog().getByRole(AriaRole.BUTTON, in("Gecontroleerd")).click();
        desk.getByRole(AriaRole.BUTTON, exact("Accepteren")).click();
        inspect(desk, "request-accept");
        dialog().getByRole(AriaRole.BUTTON, in("Accepteren")).click();
        assertThat(desk.getByText("De cijfers tellen mee.").first()).isVisible();
        assertThat(desk.locator("svg.s-sankey")).isVisible();
        inspect(desk, "request-accepted");
        desk.navigate(schil.url() + "/circularity/materials?year=2025");
        Locator table = desk.getByRole(AriaRole.TABLE);
        assertThat(table.getByRole(AriaRole.LINK, in("Kastenwand"))).isVisible();
        desk.navigate(goal);
        assertThat(course()).as("the point of 2025").isNotEqualTo(before);
        inspect(desk, "goal-moved");
    }

    @Test
    void whatWouldBeRequiredStandsBesideTheCurrentState() {
        desk = browser.page(schil.url(), 1280, 900, ColorScheme.LIGHT);
        goal();
        desk.navigate(schil.url() + "/circularity/runs/new?year=2026");
        desk.getByRole(AriaRole.BUTTON, exact("Eis toevoegen")).click();
        desk.getByLabel("Materiaal", labelled()).fill("Staal");
        desk.getByLabel("Naam", new Page.GetByLabelOptions()).fill("Meer gerecycled staal");
        desk.getByRole(AriaRole.BUTTON, exact("Doorrekenen")).click();
        assertThat(desk.getByText("Geef een percentage van 0 tot en met 100.")).isVisible();
        inspect(desk, "run-new-wrong");
        desk.getByLabel("Waarde", labelled()).fill("90");
        desk.getByRole(AriaRole.BUTTON, exact("Doorrekenen")).click();
        assertThat(desk.getByRole(AriaRole.HEADING, exact("Meer gerecycled staal")))
                .isVisible();
        assertThat(desk.getByText("Staal: gerecycled (FR) ten minste 90%")).isVisible();
        assertThat(desk.getByText("hoger")).isVisible();
        inspect(desk, "run");
        desk.getByRole(AriaRole.BUTTON, exact("Verwijderen")).click();
        dialog().getByRole(AriaRole.BUTTON, in("Verwijderen")).click();
        assertThat(desk.getByText("De doorrekening is verwijderd.").first()).isVisible();
        assertThat(desk.getByRole(AriaRole.LINK, exact("Meer gerecycled staal")))
                .hasCount(0);
    }

    /** Signs in and opens the goal whose values follow from statements; answers its address. */
    private String goal() {
        desk.navigate("/circularity");
        desk.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        desk.getByLabel("Wachtwoord").first().fill(schil.login()[1]);
        desk.getByRole(AriaRole.BUTTON, exact("Inloggen")).click();
        desk.getByRole(AriaRole.LINK, exact("Bureaus en stoelen circulair"))
                .first()
                .click();
        assertThat(desk.getByRole(AriaRole.HEADING, exact("Bureaus en stoelen circulair")))
                .isVisible();
        return desk.url();
    }

    /** What the page of the goal says of its course. */
    private String course() {
        desk.waitForLoadState(LoadState.NETWORKIDLE);
        return desk.locator(".schil-circularity-lead").innerText()
                + desk.locator("svg.s-chart").first().getAttribute("aria-label");
    }

    /** Asks for a product from the page of the goal, and answers the link of the one person invited. */
    private String ask() {
        desk.getByRole(AriaRole.LINK, exact("Gegevens uitvragen")).click();
        Locator contract = desk.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Contract"));
        contract.pressSequentially("RAAM-1");
        desk.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^RAAM-1 ")))
                .click();
        assertThat(contract).hasValue("RAAM-1 Kantoormeubilair");
        assertThat(desk.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Doel")))
                .hasValue("Bureaus en stoelen circulair");
        desk.getByLabel("Product", new Page.GetByLabelOptions().setExact(true)).fill("Kastenwand");
        desk.getByLabel("Jaar", new Page.GetByLabelOptions().setExact(true)).fill("2025");
        inspect(desk, "request-new");
        desk.getByRole(AriaRole.BUTTON, exact("Uitvraag maken")).click();
        desk.getByRole(AriaRole.BUTTON, exact("Leverancier uitnodigen")).click();
        dialog().getByLabel("Naam").fill("Iemand Anders");
        dialog().getByRole(AriaRole.BUTTON, in("Link maken")).click();
        Locator field = desk.getByLabel("Iemand Anders").first();
        assertThat(field).isVisible();
        String link = field.inputValue();
        desk.getByRole(AriaRole.BUTTON, exact("Klaar")).click();
        return link;
    }

    /** The chair of the sixth vector, with live figures. */
    private void answer() {
        fill("Aantal geleverd", "5000");
        fill("Naam", "Staal");
        fill("Massa", "10");
        phone.locator("select[id$='origin']").selectOption("TECHNICAL");
        fill("Gerecycled (FR)", "30");
        fill("Hergebruikt (FU)", "10");
        fill("Recycling (CR)", "40");
        fill("Hergebruik (CU)", "20");
        phone.getByLabel("Rendement recycling (EC)", labelled()).fill("75");
        phone.getByLabel("Wordt even lang en even veel gebruikt als gemiddeld").check();
        assertThat(phone.getByText("onbekend, veld EF ontbreekt").first()).isVisible();
        inspect(phone, "door-materials-unknown");
        phone.getByLabel("Rendement recycling (EF)", labelled()).fill("80");
        assertThat(phone.getByText("0,508").first()).isVisible();
        stateImpacts();
        phone.getByRole(AriaRole.BUTTON, exact("Bewaren")).click();
        assertThat(phone.getByText("Bewaard.").first()).isVisible();
        inspect(phone, "door-materials");
        phone.getByRole(AriaRole.BUTTON, exact("Indienen")).click();
        phone.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, in("Indienen"))
                .click();
    }

    /** The impacts of one kg, folded away until they are wanted; what is no number is named with what to do. */
    private void stateImpacts() {
        phone.getByText("Milieu-impact van 1 kg, voor de MKI").first().click();
        fill("Klimaatverandering (GWP)", "veel");
        phone.getByRole(AriaRole.BUTTON, exact("Bewaren")).click();
        assertThat(phone.getByText("'veel' is geen getal").first()).isVisible();
        inspect(phone, "door-materials-impacts-refused");
        fill("Klimaatverandering (GWP)", "3");
        for (Locator impact : phone.locator("input[id*='impacts']").all()) {
            if (impact.inputValue().isEmpty()) {
                impact.fill("0");
            }
        }
        assertThat(phone.getByText("1,50").first()).isVisible();
    }

    private void fill(String label, String value) {
        phone.getByLabel(label, labelled()).first().fill(value);
    }

    private static Page.GetByLabelOptions labelled() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private Locator dialog() {
        return desk.getByRole(AriaRole.DIALOG);
    }

    private static void inspect(Page page, String picture) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(Browser.axe(page)).as(picture).isEmpty();
        boolean overflows =
                (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(overflows).as(picture + " is wider than its screen").isFalse();
        Browser.picture(page, picture);
    }

    private static Page.GetByRoleOptions exact(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
