package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.circularity.internal.application.KeepThread;
import nl.schil.circularity.internal.model.ThreadLink;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalLink", description = "A link of the thread of a goal that somebody made: L1 to L4.")
public record LinkJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a77")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(
                description = "Contract id; absent for L1 of the goal as a whole.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String contract,

        @Schema(
                description = "`STRATEGY_MEASURE`, `TENDER_CRITERION`, `CONTRACT_OBLIGATION` or `OWNED_KPI`.",
                example = "CONTRACT_OBLIGATION")
        String link,

        @Schema(description = "The measure, criterion, obligation or KPI.", example = "Art. 7: terugname van meubels")
        String said,

        @Schema(
                description = "Where it stands: a page of the workbench or words; absent when unknown.",
                example = "/contracts/0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String reference,

        @Schema(description = "Who made it.", example = "Noor Bakker")
        String madeBy,

        @Schema(description = "Day on which it was made.", example = "2024-03-12")
        LocalDate establishedOn,

        @Schema(
                description = "Id of the scorecard that measures it, of L4.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a16")
        @Nullable String scorecard,

        @Schema(description = "Code of the KPI within it.", example = "circulair") @Nullable String kpi,

        @Schema(description = "Last day on which it holds; absent while none is set.", example = "2027-12-31") @Nullable LocalDate endedOn) {

    static LinkJson of(ThreadLink one) {
        ThreadLink.Series series = one.series();
        return new LinkJson(
                one.id(),
                one.version(),
                one.contract(),
                one.link().name(),
                one.said(),
                one.reference(),
                one.madeBy(),
                one.establishedOn(),
                series == null ? null : series.scorecard(),
                series == null ? null : series.kpi(),
                one.endedOn());
    }

    @Schema(name = "GoalLinkInput", description = "A link of the thread of a goal: L1 to L4.")
    public record Input(
            @Schema(
                    description = "Contract id; absent for L1 of the goal as a whole.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String contract,

            @Schema(
                    description = "`STRATEGY_MEASURE`, `TENDER_CRITERION`, `CONTRACT_OBLIGATION` or `OWNED_KPI`.",
                    example = "CONTRACT_OBLIGATION")
            @Nullable String link,

            @Schema(
                    description = "The measure, criterion, obligation or KPI.",
                    example = "Art. 7: terugname van meubels")
            @Nullable String said,

            @Schema(
                    description = "Where it stands: a page of the workbench or words.",
                    example = "Plan van aanpak, blz. 12")
            @Nullable String reference,

            @Schema(description = "Who made it; the caller when absent.", example = "Noor Bakker") @Nullable String madeBy,

            @Schema(description = "Day on which it was made; today when absent.", example = "2024-03-12") @Nullable String establishedOn,

            @Schema(
                    description = "Id of the scorecard that measures it, for L4.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a16")
            @Nullable String scorecard,

            @Schema(description = "Code of the KPI within it.", example = "circulair") @Nullable String kpi,

            @Schema(description = "Last day on which it holds.", example = "2027-12-31") @Nullable String endedOn) {
        KeepThread.AskedLink asked(String caller) {
            return new KeepThread.AskedLink(
                    contract,
                    link,
                    said,
                    reference,
                    madeBy == null ? caller : madeBy,
                    establishedOn,
                    scorecard,
                    kpi,
                    endedOn);
        }
    }
}
