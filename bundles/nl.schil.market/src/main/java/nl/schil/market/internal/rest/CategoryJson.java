package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.ReadCategories;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Concentration;
import nl.schil.market.internal.model.Reach;
import nl.schil.market.internal.model.Scan;
import org.jspecify.annotations.Nullable;

@Schema(name = "Category", description = "A kind of things that is bought, with what is known about its market.")
public record CategoryJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the buying organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String organisation,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "The code by which contracts name it.", example = "Kantoorinrichting")
        String code,

        @Schema(description = "Name.", example = "Kantoorinrichting")
        String name,

        @Schema(description = "Beginnings of CPV codes.", example = "[\"3913\"]")
        List<String> cpv,

        @Schema(description = "The category manager; absent when nobody is named.") @Nullable PersonJson owner,

        @Schema(
                description = "Id of the organisation that holds it for others.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        @Nullable String holder,

        @Schema(description = "Name of that organisation.", example = "IUC Werkplekomgeving") @Nullable String holderName,

        @Schema(description = "Whether innovation is asked of this market.", example = "false")
        boolean innovation,

        @Schema(description = "Whether it is strategic.", example = "true")
        boolean gold,

        @Schema(description = "`FRESH`, `STALE` or `NONE`: the newest market scan.", example = "FRESH")
        String freshness,

        @Schema(description = "Day of the newest scan that counts.", example = "2026-03-12") @Nullable LocalDate scannedOn,

        @Schema(description = "Last day on which that is fresh.", example = "2028-03-11") @Nullable LocalDate freshUntil,

        @Schema(description = "How far the market is known and used.")
        ReachJson reach,

        @Schema(description = "Where it stands in the portfolio; absent when it was never placed.") @Nullable PlacementJson placement) {

    @Schema(
            name = "MarketReach",
            description = "How far a market is known and used; what is absent is unknown, not zero.")
    public record ReachJson(
            @Schema(description = "Suppliers that could do it.", example = "9") @Nullable Integer capable,

            @Schema(description = "Suppliers that the scan or a running contract names.", example = "5") @Nullable Integer known,

            @Schema(description = "Suppliers with a running contract.", example = "2") @Nullable Integer contracted,

            @Schema(description = "Running contracts whose supplier is unknown.", example = "0")
            int unnamed,

            @Schema(description = "Contracted by known suppliers.", example = "0.4") @Nullable BigDecimal contractedOfKnown,

            @Schema(description = "Known by capable suppliers.", example = "0.5556") @Nullable BigDecimal knownOfCapable,

            @Schema(
                    description = "Sum of squared shares (HHI), 0 to 1; a lower bound unless all is covered.",
                    example = "0.3")
            @Nullable BigDecimal concentration,

            @Schema(description = "Part of the market whose shares are known, 0 to 1.", example = "1") @Nullable BigDecimal concentrationCovered) {
        static ReachJson of(Reach reach, @Nullable Scan scan) {
            Concentration concentration = scan == null ? null : scan.concentration();
            return new ReachJson(
                    reach.capable(),
                    reach.known(),
                    reach.contracted(),
                    reach.unnamed(),
                    reach.contractedOfKnown(),
                    reach.knownOfCapable(),
                    concentration == null ? null : concentration.index(),
                    concentration == null ? null : concentration.covered());
        }
    }

    static CategoryJson of(
            ReadCategories.View view,
            Map<String, Person> people,
            Map<String, OrganisationRef> organisations,
            LocalDate asOf) {
        Category category = view.category();
        Scan scan = view.scan();
        OrganisationRef holder = category.holder() == null ? null : organisations.get(category.holder());
        return new CategoryJson(
                category.id(),
                category.organisation(),
                category.version(),
                category.code(),
                category.name(),
                category.cpvPrefixes(),
                PersonJson.of(category.owner(), people),
                category.holder(),
                holder == null ? null : holder.name(),
                category.innovation(),
                category.gold(),
                view.freshness(asOf).name(),
                scan == null ? null : scan.scannedOn(),
                view.freshUntil(),
                ReachJson.of(view.reach(), scan),
                PlacementJson.orNull(view.placement(), people));
    }
}
