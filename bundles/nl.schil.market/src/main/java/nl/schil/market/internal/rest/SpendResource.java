package nl.schil.market.internal.rest;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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

    @Schema(name = "SpendAnalysis", description = "What was spent in one year; currencies and kinds are not added up.")
    public record SpendJson(
            @Schema(
                    description = "Whether a register tells what was spent; otherwise nothing is known.",
                    example = "true")
            boolean known,

            @Schema(description = "Years of which something is known, newest first.", example = "[2026, 2025]")
            List<Integer> years,

            @Schema(description = "The year; absent when nothing is known of any.", example = "2026") @Nullable Integer year,

            @Schema(description = "`INVOICED` or `COMMITTED`.", example = "INVOICED")
            String kind,

            @Schema(description = "By currency.") List<CurrencyJson> currencies) {}

    @Schema(name = "SpendInCurrency", description = "What was spent in one currency, largest first.")
    public record CurrencyJson(
            @Schema(description = "ISO 4217 code.", example = "EUR")
            String currency,

            @Schema(description = "Sum in cents, VAT excluded.", example = "138000000")
            long total,

            @Schema(description = "Largest first.") List<LineJson> lines) {}

    @Schema(name = "SpendLine", description = "One category or supplier.")
    public record LineJson(
            @Schema(
                    description = "Category code or supplier id; absent when the register does not say.",
                    example = "Drukwerk")
            @Nullable String key,

            @Schema(
                    description = "Id of the category in this module; absent when it is not kept here.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
            @Nullable String id,

            @Schema(description = "Name; absent when unknown.", example = "Drukwerk") @Nullable String name,

            @Schema(description = "Cents, VAT excluded.", example = "98000000")
            long cents,

            @Schema(description = "Part of the total, 0 to 1; absent when the total is not positive.", example = "0.71")
            @Nullable BigDecimal share,

            @Schema(description = "Part of this and all larger lines.", example = "0.71") @Nullable BigDecimal cumulative,

            @Schema(description = "`A` up to 80% of the total, `B` up to 95%, `C` the rest.", example = "A") @Nullable String band,

            @Schema(description = "Number of contracts.", example = "3")
            int contracts,

            @Schema(description = "Months of the year of which something is known.", example = "11")
            int months,

            @Schema(description = "Day up to which the oldest source is complete.", example = "2026-11-03")
            LocalDate sourceDate) {}

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
                .map(spend -> json(spend, chosen, scope))
                .orElseGet(() -> new SpendJson(false, List.of(), null, SpendTotal.Kind.INVOICED.name(), List.of()));
    }

    private static SpendTotal.@Nullable Kind kind(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return Stream.of(SpendTotal.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        Violation.of("kind", kind, "market.unknown", "known", "INVOICED, COMMITTED")));
    }

    private SpendJson json(ReadSpend.Spend spend, ReadSpend.By by, OrganisationScope scope) {
        Map<String, Named> names = by == ReadSpend.By.CATEGORY ? categoryNames(scope) : supplierNames(spend);
        return new SpendJson(
                true,
                spend.years(),
                spend.year(),
                spend.kind().name(),
                spend.analyses().stream()
                        .map(one -> new CurrencyJson(
                                one.currency(),
                                one.total(),
                                one.lines().stream()
                                        .map(line -> line(line, names))
                                        .toList()))
                        .toList());
    }

    private record Named(@Nullable String id, String name) {}

    private Map<String, Named> categoryNames(OrganisationScope scope) {
        Map<String, Named> names = new HashMap<>();
        categories.all(scope).forEach(one -> names.putIfAbsent(one.code(), new Named(one.id(), one.name())));
        return names;
    }

    private Map<String, Named> supplierNames(ReadSpend.Spend spend) {
        Set<String> ids = spend.analyses().stream()
                .flatMap(one -> one.lines().stream())
                .map(SpendAnalysis.Line::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Named> names = new HashMap<>();
        directories.suppliers(ids).forEach((id, supplier) -> names.put(id, new Named(id, supplier.name())));
        return names;
    }

    private static LineJson line(SpendAnalysis.Line line, Map<String, Named> names) {
        Named named = line.key() == null ? null : names.get(line.key());
        return new LineJson(
                line.key(),
                named == null ? null : named.id(),
                named == null ? null : named.name(),
                line.cents(),
                line.share(),
                line.cumulative(),
                line.band(),
                line.contracts(),
                line.months(),
                line.sourceDate());
    }
}
