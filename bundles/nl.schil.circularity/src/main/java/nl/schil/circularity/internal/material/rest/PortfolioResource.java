package nl.schil.circularity.internal.material.rest;

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
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Materials of a scope and a year together. */
@Component(service = PortfolioResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/materials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class PortfolioResource {
    private final PortfolioDesk portfolio;

    @Activate
    public PortfolioResource(@Reference PortfolioDesk portfolio) {
        this.portfolio = portfolio;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "getMaterialPortfolio",
            summary = "Show what accepted statements of a year say together",
            description =
                    "Materials are summed before one index is made. What was asked stands apart from what happened.")
    public PortfolioJson get(
            @Parameter(description = "The year; that of the date of reference when absent.", example = "2026")
                    @QueryParam("year")
                    @Nullable Integer year,
            @Parameter(description = "Only of this organisation.", example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate day = portfolio.materials().desk().asOf(asOf);
        return portfolio.of(
                CircularityDesk.scope(Actor.of(security), organisation), year == null ? day.getYear() : year, day);
    }
}
