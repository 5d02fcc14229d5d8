package nl.schil.circularity.internal.run.rest;

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
import nl.schil.circularity.internal.material.application.StatementFigures;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.circularity.internal.run.application.AcceptedProducts;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Names of the materials of a year, to choose from. */
@Component(service = MaterialNamesResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/material-names")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class MaterialNamesResource {
    private static final int MOST = 200;

    private final CircularityDesk desk;
    private final AcceptedProducts products;
    private final StatementFigures figures;

    @Activate
    public MaterialNamesResource(
            @Reference CircularityDesk desk,
            @Reference AcceptedProducts products,
            @Reference StatementFigures figures) {
        this.desk = desk;
        this.products = products;
        this.figures = figures;
    }

    @GET
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "listMaterialNames",
            summary = "List the names of the materials of a year",
            description = "Of accepted statements, to require something of.")
    public MaterialNamesJson list(
            @Parameter(description = "The year; the newest that has statements when absent.", example = "2026")
                    @QueryParam("year")
                    @Nullable Integer year,
            @Parameter(description = "Only of this organisation.", example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Date at which state holds; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationScope scope = CircularityDesk.scope(Actor.of(security), organisation);
        LocalDate day = desk.asOf(asOf);
        var years = figures.years(scope, day);
        int asked = year != null ? year : years.isEmpty() ? day.getYear() : years.get(0);
        return new MaterialNamesJson(
                asked,
                years,
                products.names(scope, asked, day, MOST).stream()
                        .map(one -> new MaterialNamesJson.NamedJson(
                                one.name(), one.statements(), Numbers.decimal(one.kilograms())))
                        .toList());
    }
}
