package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.contracts.internal.rest.ContractJson.Amount;
import org.jspecify.annotations.Nullable;

/** A call-off under a framework agreement. */
@Schema(name = "CallOff", description = "An order under a framework agreement or a purchasing system.")
public record CallOffJson(
        @Schema(description = "Identifier of this call-off.", example = "0197c5a0-3333-7c11-a2b3-5f0e8d2c1b4a")
        String id,

        @Schema(description = "Number, unique within the framework agreement.", example = "NOK-1.15")
        String number,

        @Schema(description = "Day on which it was signed or placed.", example = "2026-03-01")
        LocalDate date,

        @Schema(description = "What it commits, VAT excluded.")
        Amount committed,

        @Schema(
                description = "What it orders in units of the framework agreement; absent when unknown.",
                example = "250")
        @Nullable BigDecimal quantity,

        @Schema(description = "What is bought.", example = "Zitmeubilair 3e verdieping") @Nullable String description,

        @Schema(description = "The contract that it was laid down in, when there is one of its own.") @Nullable AgreementJson agreement,

        @Schema(description = "Day on which it came into the register.", example = "2026-03-02")
        LocalDate recordedOn,

        @Schema(
                description = "File that it was imported from; absent when it was entered by hand.",
                example = "afroepen-2026.csv")
        @Nullable String source,

        @Schema(description = "Whether it counts at asOf: signed by then and not withdrawn.", example = "true")
        boolean counts,

        @Schema(description = "Why it no longer counts; absent while it does.") @Nullable WithdrawalJson withdrawal) {

    @Schema(name = "CallOffAgreement", description = "A contract that is a call-off.")
    public record AgreementJson(
            @Schema(description = "Contract id.", example = "0197c5a0-4444-7c11-a2b3-5f0e8d2c1b4a")
            String id,

            @Schema(description = "Contract number.", example = "NOK-1.15")
            String number,

            @Schema(description = "Contract title.", example = "Zitmeubilair")
            String title) {}

    @Schema(name = "CallOffWithdrawal", description = "Why a call-off no longer counts.")
    public record WithdrawalJson(
            @Schema(description = "First day on which it does not count.", example = "2026-04-01")
            LocalDate on,

            @Schema(description = "Why.", example = "Dubbel vastgelegd; zie NOK-1.16.")
            String reason) {}
}
