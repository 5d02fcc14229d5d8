package nl.schil.development.internal.chain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.GoalRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The circularity goals that a goal in the chain can be. */
@Component(service = ChainGoalsResource.class)
@JakartarsResource
@JSONRequired
@Path("development/chain/choices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Development of suppliers, together with them")
public final class ChainGoalsResource {
    private static final int MOST = 200;

    private final DevelopmentDesk desk;

    @Activate
    public ChainGoalsResource(@Reference DevelopmentDesk desk) {
        this.desk = desk;
    }

    @Schema(name = "ChainGoalChoice", description = "A circularity goal that a goal in the chain can be.")
    public record ChoiceJson(
            @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a71")
            String id,

            @Schema(description = "What it is called.", example = "Grondstoffengebruik kantoormeubilair")
            String title) {
        static ChoiceJson of(GoalRef ref) {
            return new ChoiceJson(ref.id(), ref.title());
        }
    }

    @GET
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "listChainGoalChoices",
            summary = "List the circularity goals that a goal in the chain can be",
            description = "By title; none when nobody keeps them.")
    public Page<ChoiceJson> list(
            @Parameter(description = "Id of the organisation; the caller's only one when absent.")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Context SecurityContext security) {
        String own = desk.organisation(Actor.of(security), DevelopmentDesk.READ, organisation);
        return new Page<>(
                desk.subjects().goalsOf(own, MOST).stream().map(ChoiceJson::of).toList(), null);
    }
}
