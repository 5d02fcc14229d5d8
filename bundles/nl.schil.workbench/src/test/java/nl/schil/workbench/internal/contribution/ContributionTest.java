package nl.schil.workbench.internal.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ContributionTest {
    private static final String VIEWS = """
            {"views": [
              {"id": "a.list", "label": "%a.title", "route": "/a", "icon": "star", "element": "a-list", "module": "a.js"},
              {"id": "a.other", "label": "%a.other", "route": "/b", "element": "a-other", "module": "b.js"},
              {"id": "a.page", "label": "%a.one", "route": "/a/:id", "element": "a-page", "module": "a-page.js"}],
             "commands": [{"id": "a.go", "label": "%a.go", "run": "/a"}, {"id": "a.key", "label": "%a.key", "run": "/a", "keys": "ctrl+b"}],
             "tabs": [{"point": "supplier", "id": "a", "label": "%a.tab", "element": "a-tab", "module": "tab.js"}],
             "nav": [{"group": "%a.group", "view": "a.list"}]}
            """;
    private static final Map<String, String> TEXTS = Map.of(
            "a.title",
            "A",
            "a.one",
            "One",
            "a.tab",
            "Tab",
            "a.group",
            "Group",
            "a.page.help",
            "Help",
            "a.go",
            "Go",
            "a.key",
            "Key");
    private static final Around AROUND = new Around(Set.of("a.list"), Set.of());

    @Test
    void the_home_page_gets_what_the_bars_around_it_show() throws Exception {
        JsonNode home = contribution(VIEWS).homeContributes(AROUND);

        assertThat(home.at("/views")).hasSize(1);
        assertThat(home.at("/views/0").toString())
                .isEqualTo("{\"id\":\"a.list\",\"label\":\"%a.title\",\"route\":\"/a\",\"icon\":\"star\"}");
        assertThat(home.has("tabs")).isFalse();
        assertThat(home.at("/nav")).hasSize(1);
        assertThat(home.at("/commands")).hasSize(1);
        assertThat(home.at("/commands/0/keys").asText()).isEqualTo("ctrl+b");
    }

    @Test
    void the_bars_lead_to_views_in_the_navigation_and_homes_of_perspectives_of_any_bundle() throws Exception {
        String perspective = "{\"perspectives\": [{\"id\": \"p\", \"home\": \"/b?mine=true\"}]}";
        Around around = Around.of(List.of(contribution(VIEWS), contribution(perspective)));

        assertThat(around.views()).containsExactly("a.list");
        assertThat(around.routes()).containsExactly("/b");
        assertThat(contribution(VIEWS).homeContributes(around).at("/views")).hasSize(2);
    }

    @Test
    void a_bundle_of_which_the_home_page_shows_nothing_contributes_nothing_to_it() throws Exception {
        String away =
                "{\"views\": [{\"id\": \"a.list\", \"route\": \"/a\"}], \"commands\": [{\"id\": \"a.go\", \"run\": \"/a\"}]}";

        assertThat(contribution(away).homeContributes(new Around(Set.of(), Set.of())))
                .isEmpty();
    }

    @Test
    void other_pages_get_everything() throws Exception {
        Contribution contribution = contribution(VIEWS);
        contribution.homeContributes(AROUND);

        assertThat(contribution.contributes()).isEqualTo(new ObjectMapper().readTree(VIEWS));
    }

    @Test
    void the_home_page_gets_the_texts_of_its_contributions() throws Exception {
        assertThat(contribution(VIEWS).homeTexts("nl", AROUND)).containsOnlyKeys("a.title", "a.group", "a.key");
    }

    @Test
    void a_widget_on_the_home_page_keeps_all_texts_but_those_of_pages() throws Exception {
        String widget = "{\"widgets\": [{\"point\": \"home\", \"element\": \"a-card\", \"module\": \"card.js\"}]}";

        assertThat(contribution(widget).homeTexts("nl", AROUND))
                .containsOnlyKeys("a.title", "a.one", "a.tab", "a.group", "a.go", "a.key");
    }

    @Test
    void the_view_of_the_home_page_itself_is_whole() throws Exception {
        String home =
                "{\"views\": [{\"id\": \"home\", \"route\": \"/\", \"element\": \"a-home\", \"module\": \"home.js\"}]}";

        assertThat(contribution(home).homeContributes(AROUND)).isEqualTo(new ObjectMapper().readTree(home));
    }

    private static Contribution contribution(String contributes) throws Exception {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(
                ContributionTest.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, values) -> null);
        return new Contribution(
                "nl.example",
                "1.0.0",
                new ObjectMapper().readTree(contributes),
                Map.of("nl", TEXTS),
                List.of("a.page."),
                new UiFolder(bundle, "ui"));
    }
}
