package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.circularity.internal.application.KeepThread;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.kernel.directory.ContractRef;
import org.jspecify.annotations.Nullable;

@Schema(name = "GoalCascade", description = "Where a goal applies: a category or a contract.")
public record CascadeJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a76")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Category code; absent for a contract.", example = "Kantoorinrichting") @Nullable String category,

        @Schema(description = "Contract id; absent for a category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String contract,

        @Schema(description = "Its number and title; absent when unknown.", example = "RAAM-1 Kantoormeubilair")
        @Nullable String contractLabel,

        @Schema(description = "Part of what is spent there to which the goal applies.", example = "1")
        BigDecimal share,

        @Schema(description = "First day.", example = "2024-01-01")
        LocalDate since,

        @Schema(description = "Last day; absent while none is set.", example = "2027-12-31") @Nullable LocalDate endedOn) {

    static CascadeJson of(Cascade one, Map<String, ContractRef> contracts) {
        ContractRef ref = one.contract() == null ? null : contracts.get(one.contract());
        return new CascadeJson(
                one.id(),
                one.version(),
                one.category(),
                one.contract(),
                ref == null ? null : ref.number() + " " + ref.title(),
                one.share(),
                one.since(),
                one.endedOn());
    }

    @Schema(name = "GoalCascadeInput", description = "Where a goal applies: a category or a contract.")
    public record Input(
            @Schema(description = "Category code, or else a contract.", example = "Kantoorinrichting") @Nullable String category,

            @Schema(description = "Contract id, or else a category.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
            @Nullable String contract,

            @Schema(
                    description = "Part of what is spent there to which the goal applies; all of it when absent.",
                    example = "1")
            @Nullable BigDecimal share,

            @Schema(description = "First day; today when absent.", example = "2024-01-01") @Nullable String since,

            @Schema(description = "Last day.", example = "2027-12-31") @Nullable String endedOn) {
        KeepThread.AskedCascade asked() {
            return new KeepThread.AskedCascade(category, contract, share, since, endedOn);
        }
    }
}
