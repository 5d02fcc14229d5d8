package nl.schil.circularity.internal.material.form;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.schil.circularity.internal.material.model.Content;
import org.jspecify.annotations.Nullable;

/** What a statement says. */
@Schema(name = "MaterialStatementContent", description = "What a product is made of and how it is used.")
public record ContentForm(
        @Schema(description = "The product.", example = "Bureaustoel") @Nullable String product,

        @Schema(
                description = "How many were delivered in the period; absent: masses are those of the whole delivery.",
                example = "1200")
        @Nullable BigDecimal products,

        @Schema(description = "The materials.") @Nullable List<MaterialForm> materials,

        @Schema(description = "How it is used.") @Nullable UseForm use,

        @Schema(
                description = "DECLARED, DOCUMENTED or VERIFIED; more than DECLARED takes a proof.",
                example = "DECLARED")
        @Nullable String assurance,

        @Schema(description = "Where the figures come from.", example = "Grondstoffenpaspoort 2026") @Nullable String source,

        @Schema(description = "What shows them.", example = "EPD-NL-2026-041") @Nullable String proof,

        @Schema(description = "Set of weights of the impacts, with its version.", example = "NL-A1 EN 15804+A1")
        @Nullable String weights,

        @Schema(description = "Material balance of the period.") @Nullable BalanceForm balance,

        @Schema(description = "Remark.", example = "Zonder verpakking") @Nullable String note) {
    /** Nothing yet. */
    public static ContentForm empty(String product) {
        return new ContentForm(product, null, List.of(), null, "DECLARED", null, null, null, null, null);
    }

    public static ContentForm of(Content content) {
        return new ContentForm(
                content.product(),
                Numbers.decimal(content.products()),
                content.lines().stream().map(MaterialForm::of).toList(),
                UseForm.of(content.use()),
                content.assurance().name(),
                content.source(),
                content.proof(),
                content.weights(),
                BalanceForm.of(content.balance()),
                content.note());
    }

    /** The materials; none when nothing is said of them. */
    public List<MaterialForm> stated() {
        return materials == null ? List.of() : materials;
    }

    /** The same about another product. */
    public ContentForm about(String other) {
        return new ContentForm(other, products, materials, use, assurance, source, proof, weights, balance, note);
    }
}
