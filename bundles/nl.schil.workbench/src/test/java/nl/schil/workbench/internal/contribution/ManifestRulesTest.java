package nl.schil.workbench.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestRulesTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_manifest_without_contributions_may_bring_texts_alone() throws Exception {
        assertThat(problems("{'schema':'schil.ui/1','bundle':'nl.example'}")).isEmpty();
    }

    @Test
    void the_manifest_names_its_own_bundle_and_schema() throws Exception {
        assertThat(problems("{'schema':'schil.ui/2','bundle':'nl.other'}"))
                .anyMatch(problem -> problem.startsWith("/schema"))
                .anyMatch(problem -> problem.startsWith("/bundle"));
    }

    @Test
    void every_problem_is_told_with_its_place() throws Exception {
        assertThat(problems(
                        "{'schema':'schil.ui/1','bundle':'nl.example','contributes':{'views':[{'id':'a','label':'A',"
                                + "'route':'a','element':'Page','module':'../other.js'}],'gadgets':[]}}"))
                .anyMatch(problem -> problem.startsWith("/contributes/views/0/route"))
                .anyMatch(problem -> problem.startsWith("/contributes/views/0/element"))
                .anyMatch(problem -> problem.startsWith("/contributes/views/0/module"))
                .anyMatch(problem -> problem.startsWith("/contributes/gadgets"));
    }

    @Test
    void an_entry_of_the_side_bar_leads_somewhere() throws Exception {
        assertThat(problems("{'schema':'schil.ui/1','bundle':'nl.example','contributes':{'nav':[{'group':'G'}]}}"))
                .containsExactly("/contributes/nav/0: needs a view or a route");
    }

    private List<String> problems(String manifest) throws Exception {
        return ManifestRules.problems(json.readTree(manifest.replace('\'', '"')), "nl.example");
    }
}
