package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A two-way evaluation from both sides: the buyer at a desk, somebody of the supplier by a link on a phone. */
class EvaluationPagesTest {
    private static final int PAIRS = 12;

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
    void aSupplierAnswersOnAPhoneAndTheBuyerSeesTheGap() {
        desk = browser.page(schil.url(), 1440, 900, ColorScheme.LIGHT);
        String link = invite();
        phone = browser.page(schil.url(), 390, 844, ColorScheme.LIGHT);
        phone.navigate(link);
        assertThat(phone.getByRole(AriaRole.HEADING, level1())).containsText("Testmeubel");
        assertThat(phone.url()).as("the secret leaves the address").doesNotContain("#");
        inspect(phone, "door-questions");
        long began = System.nanoTime();
        answer(phone, 5, 8, "Besluiten komen laat");
        submit(phone);
        assertThat(phone.getByText("Ze zijn verzegeld")).isVisible();
        System.out.println("questionnaire on a phone, seconds: " + (System.nanoTime() - began) / 1_000_000_000);
        inspect(phone, "door-sealed");

        desk.reload();
        assertThat(desk.getByText("Eén kant klaar, verzegeld")).isVisible();
        desk.getByRole(AriaRole.LINK, named("Uw vragenlijst")).click();
        answer(desk, 7, 7, "");
        inspect(desk, "evaluation-answers");
        submit(desk);
        assertThat(desk.getByText("Zichtbaar voor beide")).isVisible();
        assertThat(desk.getByText("+2,00").first()).isVisible();
        assertThat(desk.getByText("blijven toelichtingen bij die kant").first()).isVisible();
        assertThat(desk.getByText("Besluiten komen laat")).hasCount(0);
        inspect(desk, "evaluation");

        phone.reload();
        assertThat(phone.getByText("−2,00").first()).isVisible();
        inspect(phone, "door-outcome");
        phone.getByRole(AriaRole.BUTTON, named("Reageren")).click();
        phone.getByRole(AriaRole.TEXTBOX, named("Reactie")).fill("Dit herkennen wij");
        phone.getByRole(AriaRole.BUTTON, named("Reactie bewaren")).click();
        assertThat(phone.getByText("Dit herkennen wij")).isVisible();
    }

    @Test
    void aLinkThatDoesNotWorkSaysWhomToAsk() {
        phone = browser.page(schil.url(), 320, 700, ColorScheme.DARK);
        phone.navigate("/door#verzonnen");
        assertThat(phone.getByRole(AriaRole.HEADING, level1())).hasText("Deze link werkt niet (meer)");
        assertThat(phone.getByText("vraag dan uw contactpersoon")).isVisible();
        inspect(phone, "door-closed");
    }

    /** Prepares and opens an evaluation of a supplier, and answers the link of the one person invited. */
    private String invite() {
        desk.navigate("/suppliers?q=Testmeubel");
        desk.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        desk.getByLabel("Wachtwoord").first().fill(schil.login()[1]);
        desk.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
        desk.getByRole(AriaRole.LINK, named("Testmeubel B.V.")).first().click();
        desk.getByRole(AriaRole.LINK, named("Wederzijdse beoordeling")).first().click();
        desk.getByRole(AriaRole.LINK, named("Nieuwe beoordeling")).click();
        desk.getByLabel("Van de leverancier").fill("Iemand Anders, iemand@example.org");
        inspect(desk, "evaluation-new");
        desk.getByRole(AriaRole.BUTTON, named("Concept maken")).click();
        desk.getByRole(AriaRole.BUTTON, named("Openen")).click();
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Openen").setExact(true))
                .click();
        Locator field = desk.getByLabel("Iemand Anders").first();
        assertThat(field).isVisible();
        String link = field.inputValue();
        inspect(desk, "evaluation-links");
        desk.getByRole(AriaRole.BUTTON, named("Klaar")).click();
        assertThat(desk.getByText("Beide kanten vullen in")).isVisible();
        return link;
    }

    private static void answer(Page page, int other, int self, String why) {
        assertThat(page.locator("fieldset.p-question").first()).isVisible();
        for (int item = 1; item <= PAIRS; item++) {
            page.locator("input[id='p-v-" + item + ".OTHER-" + other + "']").check();
            if (!why.isEmpty()) {
                page.locator("textarea[id='p-m-" + item + ".OTHER']").fill(why);
            }
            page.locator("input[id='p-v-" + item + ".SELF-" + self + "']").check();
        }
        assertThat(page.getByText("24 van 24 beantwoord")).isVisible();
        assertThat(page.getByText("Bewaard", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Indienen")).click();
        page.getByRole(AriaRole.BUTTON, named("Indienen en verzegelen")).click();
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
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions level1() {
        return new Page.GetByRoleOptions().setLevel(1);
    }
}
