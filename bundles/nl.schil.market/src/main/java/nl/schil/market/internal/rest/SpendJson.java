package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.directory.SpendTotal;
import nl.schil.market.internal.application.ReadSpend;
import nl.schil.market.internal.model.SpendAnalysis;
import org.jspecify.annotations.Nullable;

@Schema(name = "SpendAnalysis", description = "What was spent in one year; currencies and kinds are not added up.")
public record SpendJson(
        @Schema(description = "Whether a register tells what was spent; otherwise nothing is known.", example = "true")
        boolean known,

        @Schema(description = "Years of which something is known, newest first.", example = "[2026, 2025]")
        List<Integer> years,

        @Schema(description = "The year; absent when nothing is known of any.", example = "2026") @Nullable Integer year,

        @Schema(description = "`INVOICED` or `COMMITTED`.", example = "INVOICED")
        String kind,

        @Schema(description = "By currency.") List<CurrencyJson> currencies) {
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

    /** What the key of a line means. */
    record Named(@Nullable String id, String name) {}

    /** Nothing tells what was spent. */
    static SpendJson unknown() {
        return new SpendJson(false, List.of(), null, SpendTotal.Kind.INVOICED.name(), List.of());
    }

    static SpendJson of(ReadSpend.Spend spend, Map<String, Named> names) {
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
