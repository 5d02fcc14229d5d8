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

/** An idea from a supplier's phone to a pilot, by keyboard on the board. */
class InnovationPagesTest {
    private static final String TITLE = "Vloer van oude vloeren";

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
    void anIdeaComesInOnAPhoneAndGoesToAPilotByKeyboard() {
        desk = browser.page(schil.url(), 1440, 900, ColorScheme.LIGHT);
        phone = browser.page(schil.url(), 390, 844, ColorScheme.LIGHT);
        phone.navigate(invite());
        phone.getByLabel("Titel").fill(TITLE);
        phone.getByLabel("Wat is het idee").fill("Wij maken nieuwe vloeren van uw oude.");
        inspect(phone, "door-ideas");
        phone.getByRole(AriaRole.BUTTON, named("Inzenden")).click();
        assertThat(phone.getByRole(AriaRole.HEADING, heading(TITLE))).isVisible();

        desk.navigate("/innovation");
        Locator card = desk.getByRole(AriaRole.LINK, named(TITLE)).first();
        assertThat(card).isVisible();
        inspect(desk, "innovation-board");
        route();
        move("Intake", false);
        move("Verkenning", true);
        move("Haalbaarheid", false);
        move("Pilot", false);
        assertThat(desk.locator(".lane.PILOT").getByText(TITLE)).isVisible();

        phone.reload();
        assertThat(phone.getByText("Wij gaan ermee verder.")).isVisible();
        inspect(phone, "door-ideas-answered");
    }

    private String invite() {
        desk.navigate("/innovation/challenges");
        desk.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        desk.getByLabel("Wachtwoord").first().fill(schil.login()[1]);
        desk.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
        desk.getByRole(AriaRole.BUTTON, named("Nieuwe uitdaging")).click();
        desk.getByLabel("Titel").fill("Gebouwen zonder afval");
        desk.getByLabel("Vraag").fill("Hoe gaat er niets weg?");
        desk.getByLabel("Open tot en met").fill(LocalDate.now().plusDays(60).toString());
        inspect(desk, "innovation-challenge-new");
        desk.getByRole(AriaRole.BUTTON, named("Bewaren als concept")).click();
        desk.getByRole(AriaRole.BUTTON, named("Publiceren")).click();
        desk.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publiceren"))
                .click();
        desk.getByRole(AriaRole.BUTTON, named("Leverancier uitnodigen")).click();
        Locator search = desk.getByRole(AriaRole.DIALOG).getByLabel("Leverancier");
        search.fill("testmeubel b.v.");
        desk.getByLabel("Wie").fill("P. Proef, p.proef@example.org");
        inspect(desk, "innovation-invite");
        desk.getByRole(AriaRole.BUTTON, exactly("Uitnodigen")).click();
        Locator field = desk.getByLabel("P. Proef").first();
        assertThat(field).isVisible();
        String link = field.inputValue();
        desk.getByRole(AriaRole.BUTTON, named("Klaar")).click();
        inspect(desk, "innovation-challenge");
        return link;
    }

    /** A pilot needs its legal route. */
    private void route() {
        desk.getByRole(AriaRole.LINK, named(TITLE)).first().click();
        desk.getByRole(AriaRole.BUTTON, named("Wijzigen")).first().click();
        desk.getByRole(AriaRole.COMBOBOX, named("Juridische route"))
                .selectOption("Binnen het contract (art. 2.163a-g)");
        desk.getByLabel("Onderbouwing van de route").fill("Getoetst aan art. 2.163b.");
        inspect(desk, "innovation-idea-edit");
        desk.getByRole(AriaRole.BUTTON, named("Vastleggen")).click();
        assertThat(desk.getByText("Getoetst aan art. 2.163b.").first()).isVisible();
        inspect(desk, "innovation-idea");
        desk.navigate("/innovation");
    }

    /** Moves the card to the next stage without a mouse: M, Enter on the first choice, the form. */
    private void move(String stage, boolean answer) {
        Locator card = desk.getByRole(AriaRole.LINK, named(TITLE)).first();
        card.focus();
        desk.keyboard().press("m");
        Locator choice = desk.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(stage).setExact(true));
        assertThat(choice).isFocused();
        desk.keyboard().press("Enter");
        desk.getByLabel("Reden").fill("Past bij het doel voor 2030");
        if (answer) {
            desk.getByLabel("Antwoord aan de leverancier").fill("Wij gaan ermee verder.");
            inspect(desk, "innovation-move");
        }
        desk.getByRole(AriaRole.BUTTON, named("Besluit vastleggen")).press("Enter");
        assertThat(desk.getByText(TITLE + " staat nu in " + stage).first()).isVisible();
        assertThat(card).isFocused();
    }

    private static void inspect(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(Browser.axe(page)).as(name).isEmpty();
        assertThat((boolean)
                        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as(name + " is wider than the window")
                .isFalse();
        Browser.picture(page, name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return named(name).setLevel(3);
    }
}
