package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.model.Concentration;
import nl.schil.market.internal.model.Scan;
import org.jspecify.annotations.Nullable;

@Schema(name = "MarketScan", description = "One look at the market of a category.")
public record ScanJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String category,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Day of the scan.", example = "2026-03-12")
        LocalDate scannedOn,

        @Schema(description = "Number of suppliers that could do it; absent when nobody counted them.", example = "9")
        @Nullable Integer capable,

        @Schema(description = "What moves in this market.", example = "Circulaire modellen nemen toe.") @Nullable String trends,

        @Schema(description = "Where it was found.") List<SourceJson> sources,

        @Schema(description = "Suppliers on this market.") List<KnownJson> suppliers,

        @Schema(description = "Sum of squared shares (HHI), 0 to 1; absent when no share is known.", example = "0.3")
        @Nullable BigDecimal concentration,

        @Schema(description = "Part of the market whose shares are known, 0 to 1.", example = "1")
        BigDecimal concentrationCovered,

        @Schema(description = "Who recorded it.") @Nullable PersonJson recordedBy,

        @Schema(description = "Day from which it does not count.", example = "2026-05-01") @Nullable LocalDate withdrawnOn) {

    @Schema(name = "MarketSource", description = "Where something was found.")
    public record SourceJson(
            @Schema(description = "Title.", example = "Branchemonitor 2026")
            String title,

            @Schema(description = "Web address.", example = "https://branche.example.nl/monitor") @Nullable
            String address) {}

    @Schema(name = "MarketSupplier", description = "A supplier on a market.")
    public record KnownJson(
            @Schema(description = "Id in the register.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String supplier,

            @Schema(description = "Name; absent when its register is not there.", example = "Testmeubel B.V.") @Nullable String name,

            @Schema(description = "Part of the market, 0 to 1; absent when unknown.", example = "0.4") @Nullable BigDecimal share) {}

    static ScanJson of(Scan scan, Map<String, Person> people, Map<String, SupplierRef> suppliers) {
        Concentration concentration = scan.concentration();
        return new ScanJson(
                scan.id(),
                scan.category(),
                scan.version(),
                scan.scannedOn(),
                scan.capable(),
                scan.trends(),
                scan.sources().stream()
                        .map(one -> new SourceJson(one.title(), one.address()))
                        .toList(),
                scan.suppliers().stream().map(one -> known(one, suppliers)).toList(),
                concentration.index(),
                concentration.covered(),
                PersonJson.of(scan.recordedBy(), people),
                scan.withdrawnOn());
    }

    private static KnownJson known(Scan.Known one, Map<String, SupplierRef> suppliers) {
        SupplierRef supplier = one.supplier() == null ? null : suppliers.get(one.supplier());
        return new KnownJson(one.supplier(), supplier == null ? one.name() : supplier.name(), one.share());
    }
}
