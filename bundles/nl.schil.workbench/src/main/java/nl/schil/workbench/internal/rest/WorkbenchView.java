package nl.schil.workbench.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** What the browser needs to know of all bundles. */
@Schema(name = "Workbench", description = "What the enabled modules contribute to the browser.")
record WorkbenchView(
        @Schema(description = "Today, where the installation is.", example = "2026-11-24", format = "date")
        String today,

        @Schema(description = "Language of the texts.", example = "nl")
        String locale,

        @Schema(description = "Contributing bundles; none when nobody is signed in.")
        List<Contributing> bundles,

        @Schema(
                description = "Texts of the bundles that contribute, by key, with {name} for values.",
                example = "{\"workbench.home\":\"Overzicht\"}")
        Map<String, String> texts) {

    /** One bundle. */
    @Schema(name = "WorkbenchBundle", description = "A bundle that contributes to the browser.")
    record Contributing(
            @Schema(description = "Symbolic name.", example = "nl.schil.contracts")
            String bundle,

            @Schema(description = "Version of its files.", example = "0.1.0-5f2a90c1d3")
            String version,

            @Schema(
                    description = "Address of its files, with a slash at the end.",
                    example = "/ui/nl.schil.contracts/0.1.0-5f2a90c1d3/")
            String base,

            @Schema(
                    description = "Contributions by point, as in its ui.json.",
                    type = "object",
                    example = "{\"nav\":[{\"group\":\"%workbench.nav.base\",\"view\":\"contracts.list\"}]}")
            JsonNode contributes) {}
}
