package nl.schil.circularity.internal.run.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.run.application.RunRow;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

/** What came of one statement. */
@Schema(name = "MaterialRunRow", description = "What came of one statement; what is absent is unknown.")
public record RunRowJson(
        @Schema(description = "The statement.", example = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2")
        String statement,

        @Schema(description = "Its product.", example = "Bureaustoel")
        String product,

        @Schema(description = "Who stated it.", example = "0198c6a5-3c4d-7e5f-8061-b2c3d4e5f607") @Nullable String supplier,

        @Schema(description = "Name of that supplier.", example = "Zitgoed B.V.") @Nullable String supplierName,

        @Schema(description = "Mass in kg.", example = "12000") @Nullable BigDecimal kilograms,

        @Schema(description = "MCI as it is.", example = "0.59") @Nullable BigDecimal mci,

        @Schema(description = "V + W in kg as it is.", example = "13050") @Nullable BigDecimal linear,

        @Schema(description = "MCI as required.", example = "0.66") @Nullable BigDecimal mciThen,

        @Schema(description = "V + W in kg as required.", example = "10800") @Nullable BigDecimal linearThen,

        @Schema(description = "MKI in euros.", example = "5100") @Nullable BigDecimal mki,

        @Schema(description = "How often something was assumed of it.", example = "3")
        int assumed) {
    static RunRowJson of(RunRow row, Map<String, SupplierRef> suppliers) {
        SupplierRef supplier = row.supplier() == null ? null : suppliers.get(row.supplier());
        return new RunRowJson(
                row.statement(),
                row.product(),
                row.supplier(),
                supplier == null ? null : supplier.name(),
                Numbers.decimal(row.kilograms()),
                Numbers.decimal(row.mci()),
                Numbers.decimal(row.linear()),
                Numbers.decimal(row.mciThen()),
                Numbers.decimal(row.linearThen()),
                Numbers.decimal(row.mki()),
                row.assumed());
    }
}
