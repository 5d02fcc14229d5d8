package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseTotal;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ValuePromiseTotal",
        description = "Promises of one kind in one unit together; levels are counted, not added.")
public record PromiseTotalJson(
        @Schema(description = "Kind of value.", example = "PRICE")
        Promise.Kind kind,

        @Schema(description = "`SUM` or `LEVEL`.", example = "SUM")
        Promise.Way way,

        @Schema(description = "Currency for money, otherwise words.", example = "EUR")
        String unit,

        @Schema(description = "Whether amounts are in cents.", example = "true")
        boolean money,

        @Schema(description = "How many promises.", example = "5")
        int promises,

        @Schema(description = "Of how many somebody said what came of them.", example = "3")
        int known,

        @Schema(description = "How many were confirmed in full.", example = "1")
        int kept,

        @Schema(description = "How many are late.", example = "1")
        int late,

        @Schema(description = "Sum of what was promised; absent for levels.", example = "500000000") @Nullable BigDecimal promised,

        @Schema(description = "Sum of what was confirmed.", example = "180000000") @Nullable BigDecimal confirmed,

        @Schema(description = "Sum of what was claimed and not confirmed.", example = "20000000") @Nullable BigDecimal claimed,

        @Schema(description = "Sum of the promises of which nothing is known.", example = "200000000") @Nullable BigDecimal unknown,

        @Schema(description = "Confirmed part of what was promised by those that are known.", example = "0.6") @Nullable BigDecimal ratio) {
    static PromiseTotalJson of(PromiseTotal total) {
        return new PromiseTotalJson(
                total.kind(),
                total.way(),
                total.unit(),
                total.money(),
                total.promises(),
                total.known(),
                total.kept(),
                total.late(),
                total.promised(),
                total.confirmed(),
                total.claimed(),
                total.unknown(),
                total.ratio());
    }
}
