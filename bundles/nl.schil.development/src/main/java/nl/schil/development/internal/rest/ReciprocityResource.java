package nl.schil.development.internal.rest;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.store.SqlReciprocity;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** How both sides keep their promises. */
@Component(service = ReciprocityResource.class)
@JakartarsResource
@JSONRequired
@Path("development/reciprocity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class ReciprocityResource {
    private static final int DIGITS = 4;

    private final DevelopmentDesk desk;
    private final SqlReciprocity reciprocity;

    @Activate
    public ReciprocityResource(@Reference DevelopmentDesk desk, @Reference SqlReciprocity reciprocity) {
        this.desk = desk;
        this.reciprocity = reciprocity;
    }

    /** Both sides. */
    @Schema(name = "DevelopmentReciprocity", description = "How both sides keep their promises, over twelve months.")
    public record Kept(
            @Schema(description = "First day that counts.", example = "2025-11-25")
            LocalDate from,

            @Schema(description = "Last day that counts.", example = "2026-11-24")
            LocalDate until,

            @Schema(description = "Buyer and supplier.") List<SideJson> sides) {}

    /** One side. */
    @Schema(name = "DevelopmentReciprocitySide", description = "How one side keeps its promises.")
    public record SideJson(
            @Schema(description = "The side.", example = "BUYER")
            Side side,

            @Schema(description = "Actions that are done or whose last day is over.", example = "25")
            int counting,

            @Schema(description = "Of those, closed on their last day or before.", example = "16")
            int onTime,

            @Schema(
                    description = "Share closed on time, 0 to 1; absent when no action tells anything.",
                    example = "0.64")
            @Nullable BigDecimal rate) {}

    @GET
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "getReciprocity",
            summary = "Show how both sides keep their promises",
            description = "Of the actions of improvement plans and programmes that are done or whose last day is over,"
                    + " those closed on time, over twelve months.")
    public Kept get(
            @Parameter(description = "Only with this supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
                    @QueryParam("supplier")
                    @Nullable String supplier,
            @Parameter(description = "Only of this organisation.", example = "0198c6a5-11aa-7f00-8c1d-5e6f7a8b9c0d")
                    @QueryParam("organisation")
                    @Nullable String organisation,
            @Parameter(description = "Last day that counts; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate day = desk.asOf(asOf);
        OrganisationScope scope = Actor.of(security).scope(DevelopmentDesk.READ);
        String one = DevelopmentDesk.given(organisation);
        var sides = reciprocity.of(one == null ? scope : scope.narrow(one), DevelopmentDesk.given(supplier), day);
        return new Kept(
                day.minusMonths(SqlReciprocity.MONTHS).plusDays(1),
                day,
                sides.entrySet().stream()
                        .map(entry -> new SideJson(
                                entry.getKey(),
                                entry.getValue().counting(),
                                entry.getValue().onTime(),
                                rounded(entry.getValue().rate())))
                        .toList());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
