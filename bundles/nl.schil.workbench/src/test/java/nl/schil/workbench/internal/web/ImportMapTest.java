package nl.schil.workbench.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.schil.workbench.internal.contribution.UiFolder;
import nl.schil.workbench.internal.web.Libraries.Library;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ImportMapTest {
    private final ImportMap names = ImportMap.of(
            Map.of("lit", library("lit", "3.3.2"), "lit-html", library("lit-html", "3.3.2")),
            "/ui/nl.schil.workbench/1/");

    @Test
    void names_mean_the_library_that_is_there() {
        assertThat(names.resolve("lit")).contains("/ui/lib/lit/3.3.2/index.js");
        assertThat(names.resolve("lit/directives/repeat.js")).contains("/ui/lib/lit/3.3.2/directives/repeat.js");
        assertThat(names.resolve("lit-html")).contains("/ui/lib/lit-html/3.3.2/lit-html.js");
        assertThat(names.resolve("lit-element")).isEmpty();
    }

    @Test
    void a_diagram_of_flows_takes_only_the_few_functions_it_needs() {
        ImportMap flows = ImportMap.of(
                Map.of("d3-array", library("d3-array", "3.2.4"), "d3-sankey", library("d3-sankey", "0.12.3")),
                "/ui/nl.schil.workbench/1/");
        assertThat(flows.resolve("d3-array")).contains("/ui/nl.schil.workbench/1/kit/charts/d3-array.js");
        assertThat(flows.resolve("d3-array/src/max.js")).contains("/ui/lib/d3-array/3.2.4/src/max.js");
        assertThat(flows.resolve("d3-sankey/src/sankey.js")).contains("/ui/lib/d3-sankey/0.12.3/src/sankey.js");
        assertThat(names.resolve("d3-array")).isEmpty();
    }

    @Test
    void the_kit_has_its_own_name() {
        assertThat(names.resolve("@schil/ui")).contains("/ui/nl.schil.workbench/1/kit/index.js");
        assertThat(names.resolve("@schil/ui/table.js")).contains("/ui/nl.schil.workbench/1/kit/table.js");
    }

    @Test
    void the_policy_names_the_digest_of_exactly_the_map() {
        assertThat(ImportMap.source("{}")).isEqualTo("'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='");
    }

    private static Library library(String name, String version) {
        Bundle none = null;
        return new Library(name, version, new UiFolder(none, ""));
    }
}
