package nl.schil.market.internal.rest;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.ReadSpend;
import nl.schil.market.internal.model.SpendAnalysis;
import nl.schil.market.internal.store.SqlCategories;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** What was spent, by category or supplier. */
@Component(service = SpendResource.class)
@JakartarsResource
@JSONRequired
@Path("market/spend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "market", description = "Categories, market scans, positions, sourcing models and plans.")
public final class SpendResource {
    private final MarketAnswers answers;
    private final ReadSpend reading;
    private final SqlCategories categories;
    private final Directories directories;

    @Activate
    public SpendResource(
            @Reference MarketAnswers answers,
            @Reference ReadSpend reading,
            @Reference SqlCategories categories,
            @Reference Directories directories) {
        this.answers = answers;
        this.reading = reading;
        this.categories = categories;
        this.directories = directories;
    }

    @GET
    @Permission("market.read")
    @Operation(
            operationId = "getSpendAnalysis",
            summary = "Read what was spent in a year",
            description =
                    "By category or supplier, largest first. A year of which nothing is known is absent, not zero.")
    public SpendJson get(
            @Parameter(description = "`category` or `supplier`; category when absent.", example = "supplier")
                    @QueryParam("by")
                    @Nullable String by,
            @Parameter(description = "The year; the newest when absent.", example = "2026")
                    @QueryParam("year")
                    @Nullable Integer year,
            @Parameter(
                            description = "`INVOICED` or `COMMITTED`; what was invoiced, or else ordered, when absent.",
                            example = "INVOICED")
                    @QueryParam("kind")
                    @Nullable String kind,
            @Parameter(description = "Only of the category with this code.", example = "Drukwerk")
                    @QueryParam("category")
                    @Nullable String category,
            @Parameter(description = "Only of this organisation.") @QueryParam("organisation") @Nullable String organisation,
            @Parameter(description = "Date at which it stands so; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        OrganisationScope scope = MarketAnswers.scope(Actor.of(security), MarketAnswers.READ, organisation);
        ReadSpend.By chosen = "supplier".equals(by) ? ReadSpend.By.SUPPLIER : ReadSpend.By.CATEGORY;
        return reading.of(
                        scope,
                        chosen,
                        year,
                        kind(kind),
                        category == null || category.isBlank() ? null : category,
                        AsOf.of(asOf, answers.clock()))
                .map(spend -> SpendJson.of(
                        spend, chosen == ReadSpend.By.CATEGORY ? categoryNames(scope) : supplierNames(spend)))
                .orElseGet(() -> SpendJson.unknown());
    }

    private static SpendTotal.@Nullable Kind kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return Stream.of(SpendTotal.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.of("kind", kind, "problem.field.code", "codes", "INVOICED, COMMITTED")));
    }

    private Map<String, SpendJson.Named> categoryNames(OrganisationScope scope) {
        Map<String, SpendJson.Named> names = new HashMap<>();
        categories.all(scope).forEach(one -> names.putIfAbsent(one.code(), new SpendJson.Named(one.id(), one.name())));
        return names;
    }

    private Map<String, SpendJson.Named> supplierNames(ReadSpend.Spend spend) {
        Set<String> ids = spend.analyses().stream()
                .flatMap(one -> one.lines().stream())
                .map(SpendAnalysis.Line::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, SpendJson.Named> names = new HashMap<>();
        directories.suppliers(ids).forEach((id, supplier) -> names.put(id, new SpendJson.Named(id, supplier.name())));
        return names;
    }
}
