package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.market.internal.application.KeepScans;
import org.jspecify.annotations.Nullable;

@Schema(name = "MarketScanInput", description = "A market scan to record or to change; a change replaces it.")
public record ScanInput(
        @Schema(description = "Day of the scan; not after today.", example = "2026-03-12") @Nullable String scannedOn,

        @Schema(description = "Number of suppliers that could do it; absent when nobody counted them.", example = "9")
        @Nullable Integer capable,

        @Schema(description = "What moves in this market.", example = "Circulaire modellen nemen toe.") @Nullable String trends,

        @Schema(description = "Where it was found; at least two.") @Nullable List<SourceInput> sources,

        @Schema(description = "Suppliers on this market; at most 200.") @Nullable List<KnownInput> suppliers,

        @Schema(description = "Whether it no longer counts.", example = "false") @Nullable Boolean withdrawn) {

    @Schema(name = "MarketSourceInput", description = "Where something was found.")
    public record SourceInput(
            @Schema(description = "Title.", example = "Branchemonitor 2026") @Nullable String title,

            @Schema(description = "Web address.", example = "https://branche.example.nl/monitor") @Nullable
            String address) {}

    @Schema(name = "MarketSupplierInput", description = "A supplier: of the register, or a plain name.")
    public record KnownInput(
            @Schema(description = "Id in the register.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String supplier,

            @Schema(description = "Name of one that stands in no register.", example = "Zitfabriek Verzonnen") @Nullable String name,

            @Schema(description = "Part of the market, 0 to 1; absent when unknown.", example = "0.4") @Nullable BigDecimal share) {}

    KeepScans.Asked asked() {
        return new KeepScans.Asked(
                scannedOn,
                capable,
                trends,
                sources == null
                        ? List.of()
                        : sources.stream()
                                .map(one -> new KeepScans.AskedSource(one.title(), one.address()))
                                .toList(),
                suppliers == null
                        ? List.of()
                        : suppliers.stream()
                                .map(one -> new KeepScans.AskedSupplier(one.supplier(), one.name(), one.share()))
                                .toList(),
                Boolean.TRUE.equals(withdrawn));
    }
}
