package nl.schil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page that has an address of its own. */
class EveryPageTest extends Looks {
    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/" + AS_OF);
        pages.put("suppliers", "/suppliers" + AS_OF);
        pages.put("suppliers-none", "/suppliers?q=bestaatniet");
        pages.put("supplier-new", "/suppliers/new");
        pages.put("duplicates", "/suppliers/duplicates" + AS_OF);
        pages.put("contracts", "/contracts" + AS_OF);
        pages.put("contract-new", "/contracts/new");
        pages.put("performance", "/performance" + AS_OF);
        pages.put("performance-none", "/performance?q=bestaatniet");
        pages.put("performance-new", "/performance/new");
        pages.put("performance-templates", "/performance/templates");
        pages.put("performance-template-new", "/performance/templates/new");
        pages.put("evaluations", "/performance/evaluations" + AS_OF);
        pages.put("questionnaire", "/performance/questionnaire");
        pages.put("decisions", "/decisions" + AS_OF);
        pages.put("cell", "/shell/B/1" + AS_OF);
        pages.put("cell-unknown", "/shell/S/2" + AS_OF);
        pages.put("imports", "/imports");
        pages.put("import-new", "/imports/new");
        pages.put("admin-modules", "/admin");
        pages.put("admin-users", "/admin/users");
        pages.put("admin-tokens", "/admin/tokens");
        pages.put("admin-organisations", "/admin/organisations");
        pages.put("admin-system", "/admin/system");
        pages.put("admin-mail", "/admin/mail");
        pages.put("admin-mail-uncertain", "/admin/mail?status=UNCERTAIN");
        pages.put("governance", "/governance" + AS_OF);
        pages.put("governance-actions", "/governance/actions" + AS_OF + "&state=all");
        pages.put("governance-raci", "/governance/raci");
        pages.put("governance-attention", "/governance/attention" + AS_OF);
        pages.put("development", "/development" + AS_OF);
        pages.put("development-none", "/development?q=bestaatniet");
        pages.put("development-joint", "/development/joint" + AS_OF);
        pages.put("development-programmes", "/development/programmes" + AS_OF);
        pages.put("development-assumption", "/development/assumption" + AS_OF);
        pages.put("development-chain", "/development/chain" + AS_OF);
        pages.put("market", "/market" + AS_OF);
        pages.put("market-portfolio", "/market/portfolio" + AS_OF);
        pages.put("innovation", "/innovation" + AS_OF);
        pages.put("innovation-ideas", "/innovation/ideas" + AS_OF);
        pages.put("innovation-challenges", "/innovation/challenges" + AS_OF);
        pages.put("innovation-figures", "/innovation/figures" + AS_OF);
        pages.put("innovation-settings", "/innovation/settings");
        pages.put("innovation-new", "/innovation/new");
        pages.put("market-notes", "/market/notes" + AS_OF);
        pages.put("market-promises", "/market/promises" + AS_OF);
        pages.put("market-spend", "/market/spend" + AS_OF);
        pages.put("market-preferencing", "/market/preferencing" + AS_OF);
        pages.put("market-reference", "/market/reference");
        pages.put("materials", "/circularity/materials" + AS_OF);
        pages.put("materials-none", "/circularity/materials?year=2019");
        pages.put("material-requests", "/circularity/requests" + AS_OF + "&state=all");
        pages.put("material-request-new", "/circularity/requests/new");
        pages.put("material-statement-new", "/circularity/statements/new");
        pages.put("material-runs", "/circularity/runs" + AS_OF);
        pages.put("material-run-new", "/circularity/runs/new");
        pages.put("circularity", "/circularity" + AS_OF);
        pages.put("circularity-none", "/circularity?q=bestaatniet");
        pages.put("circularity-new", "/circularity/new");
        pages.put("preferences", "/preferences");
        pages.put("not-found", "/bestaat/niet");
        return pages;
    }

    @Test
    void everyPageIsAccessibleInBothColoursAndFitsOnPhones() {
        assertThat(inspect(pages())).isEmpty();
    }
}
