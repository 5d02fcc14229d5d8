package nl.schil.development.internal.rest.assumption;

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
import java.util.Map;
import nl.schil.development.internal.application.Measured;
import nl.schil.development.internal.application.TestAssumption;
import nl.schil.development.internal.model.assumption.Pair;
import nl.schil.development.internal.model.assumption.RankCorrelation;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Whether a better relationship goes with better performance, on one's own records. */
@Component(service = AssumptionResource.class)
@JakartarsResource
@JSONRequired
@Path("development/assumption")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "development", description = "Developing suppliers together")
public final class AssumptionResource {
    private static final int DIGITS = 3;

    private final DevelopmentDesk desk;
    private final Measured measured;

    @Activate
    public AssumptionResource(@Reference DevelopmentDesk desk, @Reference Measured measured) {
        this.desk = desk;
        this.measured = measured;
    }

    /** The outcome. */
    @Schema(
            name = "AssumptionTest",
            description = "Rank correlation of how both sides see each other with how KPIs move. It tells no cause.")
    public record AssumptionJson(
            @Schema(description = "Number of relationships of which both are known.", example = "14")
            int n,

            @Schema(
                    description = "Spearman's rank correlation, -1 to 1; absent when it cannot be computed.",
                    example = "0.42")
            @Nullable BigDecimal rho,

            @Schema(description = "Why it cannot be computed, or how far it can be relied on.", example = "UNCERTAIN")
            RankCorrelation.Reason reason,

            @Schema(description = "Number of relationships below which it is uncertain.", example = "20")
            int reliable,

            @Schema(description = "Relationships of which only the relation is known.", example = "2")
            int onlyRelation,

            @Schema(description = "Relationships of which only the trend is known.", example = "5")
            int onlyTrend,

            @Schema(description = "Whether the modules that know both are there.", example = "true")
            boolean known,

            @Schema(description = "The relationships.") List<PairJson> pairs) {}

    /** A relationship. */
    @Schema(name = "AssumptionPair", description = "A relationship of which both are known.")
    public record PairJson(
            @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
            String supplier,

            @Schema(description = "Name; absent while it is not known.", example = "Testmeubel B.V.") @Nullable String supplierName,

            @Schema(description = "Name of the buying organisation.", example = "IUC Voorbeeld")
            String organisationName,

            @Schema(description = "Mean of what both sides say of each other, 1 to 10.", example = "6.125")
            BigDecimal relation,

            @Schema(description = "Points of the norm by which its KPIs become better in a year.", example = "8.5")
            BigDecimal trend,

            @Schema(description = "Number of KPIs in that mean.", example = "3")
            int kpis) {}

    @GET
    @Permission(DevelopmentDesk.READ)
    @Operation(
            operationId = "testAssumption",
            summary = "Test whether better relations go with better performance",
            description =
                    "Of the newest revealed two-way evaluation of each relationship, and the slope of its KPIs over"
                            + " two years.")
    public AssumptionJson get(
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
        OrganisationScope asked = one == null ? scope : scope.narrow(one);
        TestAssumption.Outcome outcome = new TestAssumption(measured).test(asked, desk.contracted(asked, day), day);
        RankCorrelation correlation = outcome.correlation();
        Double rho = correlation.rho();
        return new AssumptionJson(
                correlation.n(),
                rho == null ? null : rounded(rho),
                correlation.reason(),
                RankCorrelation.RELIABLE,
                outcome.relations(),
                outcome.trends(),
                measured.known() && measured.evaluated(),
                pairs(outcome.pairs()));
    }

    private List<PairJson> pairs(List<Pair> pairs) {
        Map<String, SupplierRef> suppliers =
                desk.subjects().suppliers(pairs.stream().map(Pair::supplier).toList());
        Map<String, String> organisations = desk.organisationNames(
                pairs.stream().map(Pair::organisation).distinct().toList());
        return pairs.stream()
                .map(pair -> new PairJson(
                        pair.supplier(),
                        suppliers.containsKey(pair.supplier())
                                ? suppliers.get(pair.supplier()).name()
                                : null,
                        organisations.getOrDefault(pair.organisation(), pair.organisation()),
                        rounded(pair.relation()),
                        rounded(pair.trend()),
                        pair.series()))
                .toList();
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
