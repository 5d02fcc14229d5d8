package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.directory.TurnoverRef;
import nl.schil.market.internal.application.ReadPreferencing;
import nl.schil.market.internal.model.Quadrant;
import nl.schil.market.internal.model.Stances;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SupplierPreferencing",
        description =
                "How a supplier sees the organisation, with where each figure comes from; what is absent is unknown.")
public record PreferencingJson(
        @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        String supplier,

        @Schema(description = "Its name; absent when its register is not there.", example = "Testmeubel B.V.") @Nullable String name,

        @Schema(description = "What the organisation spends by the supplier's turnover.", example = "0.061") @Nullable BigDecimal value,

        @Schema(description = "`NEGLIGIBLE`, `LOW`, `HIGH` or `VERY_HIGH`.", example = "HIGH") @Nullable String band,

        @Schema(description = "What the supplier itself says, 0 to 1.", example = "0.44") @Nullable BigDecimal attractiveness,

        @Schema(description = "`CORE`, `DEVELOPMENT`, `EXPLOITABLE` or `NUISANCE`.", example = "EXPLOITABLE") @Nullable String preference,

        @Schema(description = "What was spent in twelve months.") @Nullable SpentJson spent,

        @Schema(description = "The supplier's turnover.") @Nullable TurnoverJson turnover,

        @Schema(description = "What the supplier said.") @Nullable SaidJson said,

        @Schema(
                description =
                        "What to do, by category with a running contract that is placed in the portfolio; advice.")
        List<StanceJson> stances) {

    @Schema(name = "PreferencingSpend", description = "What was spent with a supplier in twelve months.")
    public record SpentJson(
            @Schema(description = "Cents, VAT excluded.", example = "138000000")
            long cents,

            @Schema(description = "ISO 4217 code.", example = "EUR")
            String currency,

            @Schema(description = "`INVOICED` or `COMMITTED`.", example = "INVOICED")
            String kind,

            @Schema(description = "First month.", example = "2025-11")
            String from,

            @Schema(description = "Last month.", example = "2026-10")
            String until,

            @Schema(description = "Months of which something is known.", example = "12")
            int months,

            @Schema(description = "Day up to which the oldest source is complete.", example = "2026-11-03")
            LocalDate sourceDate) {}

    @Schema(name = "PreferencingTurnover", description = "A supplier's turnover in one financial year.")
    public record TurnoverJson(
            @Schema(description = "Financial year.", example = "2025")
            int year,

            @Schema(description = "Cents.", example = "2260000000")
            long cents,

            @Schema(description = "ISO 4217 code.", example = "EUR")
            String currency,

            @Schema(description = "Where the figure stands.", example = "jaarrekening")
            String source,

            @Schema(description = "Date of the source.", example = "2026-05-30")
            LocalDate sourceDate,

            @Schema(description = "Whether another source tells another figure.", example = "false")
            boolean contradicted) {}

    @Schema(name = "PreferencingStance", description = "What to do, for one category.")
    public record StanceJson(
            @Schema(description = "Id of the category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
            String category,

            @Schema(description = "Its name.", example = "Kantoorinrichting")
            String name,

            @Schema(description = "Its quadrant in the portfolio.", example = "STRATEGIC")
            Quadrant quadrant,

            @Schema(
                    description = "The text in Dutch; absent while how the supplier sees us is unknown.",
                    example = "Consolideer.")
            @Nullable String nl,

            @Schema(description = "The text in English.", example = "Consolidate.") @Nullable String en) {}

    static PreferencingJson of(ReadPreferencing.View view) {
        SupplierRef known = view.known();
        return new PreferencingJson(
                view.supplier(),
                known == null ? null : known.name(),
                view.preferencing().value(),
                view.preferencing().band() == null
                        ? null
                        : view.preferencing().band().name(),
                view.preferencing().attractiveness(),
                view.preferencing().preference() == null
                        ? null
                        : view.preferencing().preference().name(),
                spent(view.spent()),
                turnover(view.turnover()),
                SaidJson.of(view.evaluation()),
                view.stances().stream().map(PreferencingJson::stance).toList());
    }

    private static @Nullable SpentJson spent(ReadPreferencing.@Nullable Spent spent) {
        return spent == null
                ? null
                : new SpentJson(
                        spent.amount().cents(),
                        spent.amount().currency(),
                        spent.kind().name(),
                        spent.from().toString(),
                        spent.until().toString(),
                        spent.months(),
                        spent.sourceDate());
    }

    private static @Nullable TurnoverJson turnover(@Nullable TurnoverRef turnover) {
        return turnover == null
                ? null
                : new TurnoverJson(
                        turnover.year(),
                        turnover.amount().cents(),
                        turnover.amount().currency(),
                        turnover.source(),
                        turnover.sourceDate(),
                        turnover.contradicted());
    }

    private static StanceJson stance(ReadPreferencing.Stance stance) {
        Stances.Said said = stance.said();
        return new StanceJson(
                stance.category().id(),
                stance.category().name(),
                stance.quadrant(),
                said == null ? null : said.nl(),
                said == null ? null : said.en());
    }
}
