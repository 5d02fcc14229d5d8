package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.schil.distribution.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import wizard from upload to result, and the field that searches codes. */
class ImportPagesTest {
    private static final String OCDS = """
            {"version":"1.1","releases":[
             {"ocid":"ocds-xyz123-7","id":"1","date":"2026-02-01T00:00:00Z","tag":["contract"],"initiationType":"tender",
              "awards":[{"id":"A","suppliers":[{"id":"s","name":"Vechtdal Proefprint B.V."}]}],
              "contracts":[{"id":"R","awardID":"A","title":"Drukwerk uit OCDS","dateSigned":"2026-01-15T00:00:00Z"}]},
             {"ocid":"ocds-xyz123-8","id":"1","date":"morgen","tag":["contract"],"initiationType":"tender"}]}""";

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
        page.context().close();
        assertThat(browser.faults()).as("errors on the page").isEmpty();
    }

    private void signIn(int width, int height, ColorScheme colours) {
        page = browser.page(schil.url(), width, height, colours);
        page.navigate("/");
        page.getByLabel("Gebruikersnaam").fill(schil.login()[0]);
        page.getByLabel("Wachtwoord").first().fill(schil.login()[1]);
        button("Inloggen").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Noor");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void upload(String dataset, String name, String type, String content) {
        page.navigate("/imports/new");
        page.getByLabel("Soort gegevens").selectOption(dataset);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
    }

    private void apply(int changes) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile(changes + " wijziging(en)? doorvoeren")))
                .click();
        assertThat(page.locator("main")).containsText("Klaar:");
    }

    @Test
    void aTableIsMappedByHandCheckedAndApplied() {
        signIn(1440, 900, ColorScheme.LIGHT);
        upload("suppliers", "eigen.csv", "text/csv", "Firma;Registratie\nHandmatig Proefbedrijf B.V.;88810001\n");
        page.getByLabel("Kolom in Schil voor Firma").selectOption("name");
        page.getByLabel("Kolom in Schil voor Registratie").selectOption("kvk");
        assertThat(page.locator("main")).containsText("Zo komen de eerste rijen in Schil");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "import-mapping");
        button("Controleren").click();
        assertThat(page.locator("main")).containsText("Alles klopt");
        assertThat(Browser.axe(page)).isEmpty();
        apply(1);
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    void anOcdsFileIsPreviewedAndShowsWhereItBreaksTheStandard() {
        signIn(390, 844, ColorScheme.DARK);
        upload("contracts", "pakket.json", "application/json", OCDS);
        assertThat(page.locator("main")).containsText("Drukwerk uit OCDS");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "import-ocds-preview");
        button("Controleren").click();
        assertThat(page.locator("main")).containsText("/releases/1/date");
        assertThat(page.locator("main")).containsText("OCDS (Open Contracting Data Standard)");
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "import-ocds-checked");
        apply(1);
    }

    @Test
    void aNoticeWithoutAwardIsExplained() {
        signIn(1440, 900, ColorScheme.DARK);
        upload("contracts", "aankondiging.xml", "text/xml", """
                <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2">
                <NoticeTypeCode>cn-standard</NoticeTypeCode></ContractNotice>""");
        assertThat(page.locator("main")).containsText("aankondiging zonder gunning");
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    void aCodeIsFoundByWordsAndChosenWithTheKeyboard() {
        signIn(1440, 900, ColorScheme.LIGHT);
        page.navigate("/contracts/new");
        Locator field =
                page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(Pattern.compile("CPV-code.*")));
        field.pressSequentially("kantoormeubilair");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("39130000-2"))))
                .isVisible();
        assertThat(Browser.axe(page)).isEmpty();
        Browser.picture(page, "code-field");
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue("39130000-2");
        assertThat(page.locator("schil-search-field")).containsText("Kantoormeubilair");
    }
}
