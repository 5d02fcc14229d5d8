package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.circularity.internal.material.form.ContentForm;
import org.jspecify.annotations.Nullable;

/** A statement. */
@Schema(name = "MaterialStatement", description = "What a supplier states about the materials of a product.")
public record StatementJson(
        @Schema(description = "Identifier.", example = "0198c6a5-8192-7db4-9e56-a7b8c9d0e1f2")
        String id,

        @Schema(description = "The buying organisation.", example = "0198c6a5-2b3c-7d4e-8f50-a1b2c3d4e5f6")
        String organisation,

        @Schema(description = "Version, also the entity tag.", example = "1")
        long version,

        @Schema(description = "The supplier.", example = "0198c6a5-4d5e-7f60-8a12-c3d4e5f6a7b8")
        String supplier,

        @Schema(description = "Its name; absent while nobody knows it.", example = "Testmeubel B.V.") @Nullable String supplierName,

        @Schema(description = "The contract.", example = "0198c6a5-5e6f-7a81-9b23-d4e5f6a7b8c9") @Nullable String contract,

        @Schema(description = "Its number and title.", example = "RAAM-1 Kantoormeubilair") @Nullable String contractName,

        @Schema(description = "The request that it answers.", example = "0198c6a5-92a3-7ec5-8f67-b8c9d0e1f2a3")
        @Nullable String request,

        @Schema(description = "Year of the period.", example = "2026")
        int year,

        @Schema(description = "Quarter, 1 to 4; absent: the whole year.", example = "3") @Nullable Integer quarter,

        @Schema(description = "The product.", example = "Bureaustoel")
        String product,

        @Schema(description = "DRAFT, SUBMITTED or ACCEPTED; only what is accepted counts.", example = "ACCEPTED")
        String state,

        @Schema(description = "DECLARED, DOCUMENTED or VERIFIED.", example = "DOCUMENTED")
        String assurance,

        @Schema(description = "How many materials.", example = "3")
        int materials,

        @Schema(description = "Mass of the whole delivery in kg; absent when one is unknown.", example = "12000")
        @Nullable BigDecimal kilograms,

        @Schema(description = "MCI, with nothing assumed.", example = "0.589622641509") @Nullable BigDecimal mci,

        @Schema(description = "Whether there is an MCI, and if not, why.")
        OutcomeJson outcome,

        @Schema(description = "Made on.", example = "2026-10-01")
        LocalDate createdOn,

        @Schema(description = "Made by.", example = "Noor Bakker")
        String createdBy,

        @Schema(description = "Handed in on.", example = "2026-10-02") @Nullable LocalDate submittedOn,

        @Schema(description = "Counts from.", example = "2026-10-09") @Nullable LocalDate acceptedOn,

        @Schema(description = "Accepted by.", example = "Fatma Yildiz") @Nullable String acceptedBy,

        @Schema(description = "What it says; in lists absent.") @Nullable ContentForm content,

        @Schema(description = "What is calculated of it, with nothing assumed; in lists absent.") @Nullable CalculationJson calculation) {}
