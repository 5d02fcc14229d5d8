package nl.schil.innovation.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.schil.innovation.internal.application.Agree;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

@Schema(name = "InnovationAgreement", description = "What a buyer and a supplier agreed about innovating together.")
public record AgreementJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a51")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
        String organisation,

        @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
        String supplierId,

        @Schema(
                description = "Id of the only contract it is about; absent when it is about all.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String contractId,

        @Schema(description = "Number and title of that contract; absent when unknown.", example = "RAAM-1 Meubilair")
        @Nullable String contractLabel,

        @Schema(description = "`BUYER`, `SUPPLIER`, `SHARED` or `OPEN`.", example = "SHARED")
        String owner,

        @Schema(description = "What exactly is whose.", example = "Software open, chip van de leverancier")
        String property,

        @Schema(
                description = "For pilots in a year, in cents, VAT excluded; absent when none is set aside.",
                example = "5000000")
        @Nullable Long budgetCents,

        @Schema(description = "Its currency by ISO 4217.", example = "EUR") @Nullable String currency,

        @Schema(description = "Who decides about ideas and how.", example = "Stuurgroep, elk kwartaal")
        String procedure,

        @Schema(description = "Day on which it was agreed.", example = "2026-02-10")
        LocalDate agreedOn,

        @Schema(description = "Last day on which it holds; absent when it goes on.", example = "2028-02-09") @Nullable LocalDate endsOn,

        @Schema(description = "Where it is laid down.", example = "Bijlage 7") @Nullable String reference,

        @Schema(description = "Whether it holds at the date asked.", example = "true")
        boolean holds) {

    static AgreementJson of(Agreement one, @Nullable String contractLabel, LocalDate asOf) {
        Money budget = one.budget();
        return new AgreementJson(
                one.id(),
                one.version(),
                one.organisation(),
                one.supplier(),
                one.contract(),
                contractLabel,
                one.owner().name(),
                one.property(),
                budget == null ? null : budget.cents(),
                budget == null ? null : budget.currency(),
                one.procedure(),
                one.agreedOn(),
                one.endsOn(),
                one.reference(),
                one.holds(asOf));
    }

    @Schema(name = "InnovationAgreementInput", description = "What was agreed about innovating together.")
    public record Input(
            @Schema(
                    description = "Id of the organisation, when it is recorded; the caller's first when absent.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a10")
            @Nullable String organisation,

            @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13") @Nullable String supplier,

            @Schema(
                    description = "Id of the only contract it is about.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String contract,

            @Schema(description = "`BUYER`, `SUPPLIER`, `SHARED` or `OPEN`.", example = "SHARED") @Nullable String owner,

            @Schema(description = "What exactly is whose.", example = "Software open") @Nullable String property,

            @Schema(description = "For pilots in a year, in cents of euros, VAT excluded.", example = "5000000")
            @Nullable Long budgetCents,

            @Schema(description = "Who decides about ideas and how.", example = "Stuurgroep, elk kwartaal") @Nullable String procedure,

            @Schema(description = "Day on which it was agreed; today when absent.", example = "2026-02-10") @Nullable String agreedOn,

            @Schema(description = "Last day on which it holds.", example = "2028-02-09") @Nullable String endsOn,

            @Schema(description = "Where it is laid down.", example = "Bijlage 7") @Nullable String reference) {
        Agree.Asked asked() {
            return new Agree.Asked(
                    supplier, contract, owner, property, budgetCents, procedure, agreedOn, endsOn, reference);
        }
    }
}
