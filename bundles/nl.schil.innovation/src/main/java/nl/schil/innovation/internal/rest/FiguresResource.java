package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.innovation.internal.store.SqlFigures;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What the pipeline brings. */
@Component(service = FiguresResource.class)
@JakartarsResource
@JSONRequired
@Path("innovation/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "innovation", description = "Ideas of suppliers and own people, from idea to scaling.")
public final class FiguresResource {
    private static final int YEARS = 2;

    private final InnovationDesk desk;
    private final SqlFigures figures;

    @Activate
    public FiguresResource(@Reference InnovationDesk desk, @Reference SqlFigures figures) {
        this.desk = desk;
        this.figures = figures;
    }

    @GET
    @Permission(InnovationDesk.READ)
    @Operation(
            operationId = "getInnovationFigures",
            summary = "Read what the pipeline brings",
            description = "Of the ideas that came in within a period: time to answer, how many get through each stage,"
                    + " realised by claimed value, and the share of suppliers.")
    public FiguresJson get(
            @Parameter(
                            description = "First day of receipt; two years before the date asked when absent.",
                            example = "2026-01-01")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "Last day of receipt; the date asked when absent.", example = "2026-11-24")
                    @QueryParam("until")
                    @Nullable String until,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate on = desk.asOf(asOf);
        LocalDate first = given(from) ? desk.asOf(from) : on.minusYears(YEARS);
        LocalDate last = given(until) ? desk.asOf(until) : on;
        return FiguresJson.of(
                figures.of(InnovationDesk.scope(Actor.of(security), organisation), first, last, on), first, last);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
