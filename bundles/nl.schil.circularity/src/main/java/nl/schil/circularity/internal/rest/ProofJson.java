package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.circularity.internal.application.KeepProof;
import nl.schil.circularity.internal.model.Proof;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalProof", description = "Proof of an element of governance that cannot be computed.")
public record ProofJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a74")
        String id,

        @Schema(description = "`FORUM`, `CONSEQUENCE` or `RESOURCE`.", example = "CONSEQUENCE")
        String element,

        @Schema(description = "What it says.", example = "Bij 10% achterstand naar de stuurgroep")
        String said,

        @Schema(
                description = "Where it stands: a page of the workbench or words.",
                example = "Besluit ICBR 12 maart 2024")
        String reference,

        @Schema(description = "Day of what it proves.", example = "2024-03-12")
        LocalDate provenOn,

        @Schema(description = "Budget in cents; absent when none is named.", example = "5000000") @Nullable Long amountCents,

        @Schema(description = "People in fte; absent when none are named.", example = "0.5") @Nullable BigDecimal fte,

        @Schema(description = "Year of budget and people; absent for other elements.", example = "2026") @Nullable Integer year,

        @Schema(description = "First day on which it no longer counts; absent while it does.", example = "2026-06-01")
        @Nullable LocalDate withdrawnOn) {

    static ProofJson of(Proof proof) {
        Money amount = proof.amount();
        return new ProofJson(
                proof.id(),
                proof.element().name(),
                proof.said(),
                proof.reference(),
                proof.provenOn(),
                amount == null ? null : amount.cents(),
                proof.fte(),
                proof.year(),
                proof.withdrawnOn());
    }

    @Schema(name = "GoalProofInput", description = "Proof of an element of governance that cannot be computed.")
    public record Input(
            @Schema(description = "`FORUM`, `CONSEQUENCE` or `RESOURCE`.", example = "CONSEQUENCE") @Nullable String element,

            @Schema(description = "What it says.", example = "Bij 10% achterstand naar de stuurgroep") @Nullable String said,

            @Schema(
                    description = "Where it stands: a page of the workbench or words.",
                    example = "Besluit ICBR 12 maart 2024")
            @Nullable String reference,

            @Schema(description = "Day of what it proves; today when absent.", example = "2024-03-12") @Nullable String provenOn,

            @Schema(description = "Budget in cents, for `RESOURCE`.", example = "5000000") @Nullable Long amountCents,

            @Schema(description = "People in fte, for `RESOURCE`.", example = "0.5") @Nullable BigDecimal fte,

            @Schema(description = "Year of budget and people, for `RESOURCE`.", example = "2026") @Nullable Integer year) {
        KeepProof.Asked asked() {
            return new KeepProof.Asked(element, said, reference, provenOn, amountCents, fte, year);
        }
    }
}
