package nl.schil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages of records, with every tab that modules contribute to them. */
class EveryRecordTest extends Looks {
    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private Map<String, String> records() {
        Map<String, String> pages = new LinkedHashMap<>();
        page.navigate("/suppliers?q=Testmeubel&asOf=2026-11-24");
        String supplier = page.getByRole(AriaRole.LINK, named("Testmeubel B.V."))
                .first()
                .getAttribute("href")
                .replaceFirst("\\?.*", "");
        pages.putAll(tabs("supplier", supplier));
        page.navigate("/contracts?q=RAAM-1&asOf=2026-11-24");
        String contract = page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^RAAM-1 ")))
                .first()
                .getAttribute("href")
                .replaceFirst("\\?.*", "");
        pages.putAll(tabs("contract", contract));
        pages.put("contract-edit", contract + "/edit");
        String scorecard = first("/performance?q=Kantoormeubilair&asOf=2026-11-24", "Kantoormeubilair");
        pages.put("performance-scorecard", scorecard + AS_OF);
        pages.put("performance-measure", scorecard + "/measure");
        pages.put("development-plan", first("/development?asOf=2026-11-24", "Drukwerk weer op tijd") + AS_OF);
        pages.put(
                "development-joint-plan", first("/development/joint?asOf=2026-11-24", "Gezamenlijk plan 2026") + AS_OF);
        pages.put("development-programme", first("/development/programmes?asOf=2026-11-24", "Op tijd leveren") + AS_OF);
        String category = first("/market?asOf=2026-11-24", "Kantoorinrichting");
        pages.putAll(tabs("category", category));
        pages.put("market-note", first(category + "/notes?asOf=2026-11-24", "24 augustus 2026") + AS_OF);
        pages.put("market-promise", first("/market/promises?asOf=2026-11-24", "Leveringen op tijd") + AS_OF);
        String template = first("/performance/templates", "Leveringen");
        pages.put("performance-template", template);
        pages.put("performance-template-edit", template + "/edit");
        String evaluation = first("/performance/evaluations?asOf=2026-11-24", "Testmeubel, najaar 2026");
        pages.put("evaluation", evaluation + AS_OF);
        pages.put(
                "circularity-goal",
                first("/circularity?asOf=2026-11-24", "Grondstoffengebruik kantoormeubilair") + AS_OF);
        pages.put(
                "circularity-goal-steered",
                first("/circularity?asOf=2026-11-24", "Drukwerk op gerecycled papier") + AS_OF);
        String forum = first("/governance?asOf=2026-11-24", "Kwartaaloverleg meubilair");
        pages.put("governance-forum", forum + AS_OF);
        pages.put("material-request", first("/circularity/requests?state=all&asOf=2026-11-24", "Pennen") + AS_OF);
        pages.put(
                "material-request-returned",
                first("/circularity/requests?state=RETURNED&asOf=2026-11-24", "Herstoffering bureaustoelen") + AS_OF);
        pages.put("material-statement", first("/circularity/materials?asOf=2026-11-24", "Zit-stabureau"));
        pages.put("material-statement-unknown", first("/circularity/materials?asOf=2026-11-24", "Ordners en mappen"));
        pages.put(
                "material-run",
                first("/circularity/runs?asOf=2026-11-24", "Kantoorartikelen: wat moeten we nog weten?"));
        pages.put("governance-meeting", first(forum, "10 dec 2026 13:30"));
        return pages;
    }

    /** The address behind the first link with this name on a page. */
    private String first(String path, String name) {
        page.navigate(path);
        return page.getByRole(AriaRole.LINK, named(name))
                .first()
                .getAttribute("href")
                .replaceFirst("\\?.*", "");
    }

    /** The pages of a supplier or contract, one for each tab that modules contribute. */
    private Map<String, String> tabs(String name, String path) {
        page.navigate(path + AS_OF);
        Locator links = page.locator("schil-tabs > nav a");
        assertThat(links.first()).isVisible();
        Map<String, String> pages = new LinkedHashMap<>();
        for (Locator link : links.all()) {
            String address = link.getAttribute("href").replaceFirst("\\?.*", "");
            pages.put(name + address.substring(path.length()).replace('/', '-'), address + AS_OF);
        }
        return pages;
    }

    @Test
    void everyPageIsAccessibleInBothColoursAndFitsOnPhones() {
        assertThat(inspect(records())).isEmpty();
    }
}
