package nl.schil.workbench.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.security.Permission;
import nl.schil.workbench.internal.contribution.Contribution;
import nl.schil.workbench.internal.contribution.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The page that a visitor of the supplier's door sees. */
@Component(service = DoorPageResource.class)
@JakartarsResource
@JSONRequired
@Path("door/page")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorPageResource {
    private final Contributions contributions;

    /** A page of a module. */
    @Schema(name = "DoorPage", description = "The page for the purpose of the invitation.")
    record Page(
            @Schema(description = "Language of the texts.", example = "nl")
            String locale,

            @Schema(description = "Custom element that is the page.", example = "schil-performance-door")
            String element,

            @Schema(
                    description = "Address of the module that defines it.",
                    example = "/ui/nl.schil.performance/0.1.0-5f2a90c1d3/door.js")
            String module,

            @Schema(
                    description = "Addresses of its style sheets.",
                    example = "[\"/ui/nl.schil.performance/0.1.0-5f2a90c1d3/door.css\"]")
            List<String> sheets,

            @Schema(
                    description = "Its texts by key, with {name} for values.",
                    example = "{\"performance.evaluation.door.title\":\"Vragenlijst\"}")
            Map<String, String> texts) {}

    @Activate
    public DoorPageResource(@Reference Contributions contributions) {
        this.contributions = contributions;
    }

    @GET
    @Permission(Permission.DOOR)
    @Operation(
            operationId = "getDoorPage",
            summary = "Show the page for the visitor's purpose",
            description = "What the browser loads, in the language it asks for; 404 while the module that invites is"
                    + " switched off.")
    public Page show(@Context SecurityContext security, @Parameter(hidden = true) @Context HttpHeaders headers) {
        String purpose = DoorVisit.of(security).invitation().purpose();
        String language = Languages.of(headers).getLanguage();
        return contributions.all().stream()
                .flatMap(one -> page(one, purpose, language).stream())
                .findFirst()
                .orElseThrow(DoorVisit::outside);
    }

    private static Optional<Page> page(Contribution contribution, String purpose, String language) {
        return elements(contribution.contributes().path("doors"))
                .filter(door -> door.path("purpose").asText().equals(purpose))
                .map(door -> page(contribution, door, language))
                .findFirst();
    }

    private static Page page(Contribution contribution, JsonNode door, String language) {
        Map<String, String> texts = new TreeMap<>(contribution.texts(language));
        texts.keySet().removeIf(key -> !key.startsWith(door.path("texts").asText()));
        JsonNode css = door.path("css");
        List<String> sheets = (css.isTextual() ? Stream.of(css) : elements(css))
                .map(sheet -> contribution.base() + sheet.asText())
                .toList();
        return new Page(
                language,
                door.path("element").asText(),
                contribution.base() + door.path("module").asText(),
                sheets,
                texts);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
