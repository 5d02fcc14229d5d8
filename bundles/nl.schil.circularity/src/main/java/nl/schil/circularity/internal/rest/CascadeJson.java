package nl.schil.circularity.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import nl.schil.circularity.internal.application.KeepThread;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.kernel.directory.ContractRef;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GoalCascade",
        description = "Where a goal applies: a category, contracts by their CPV code, or a contract.")
public record CascadeJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a76")
        String id,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Category code; absent when it applies otherwise.", example = "Kantoorinrichting")
        @Nullable String category,

        @Schema(
                description = "Beginning of the CPV codes of the contracts; absent when it applies otherwise.",
                example = "3913")
        @Nullable String cpv,

        @Schema(
                description = "What that stands for; absent without a CPV code and when the list does not hold it.",
                example = "Kantoormeubilair")
        @Nullable String cpvLabel,

        @Schema(
                description = "Contract id; absent when it applies otherwise.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        @Nullable String contract,

        @Schema(description = "Its number and title; absent when unknown.", example = "RAAM-1 Kantoormeubilair")
        @Nullable String contractLabel,

        @Schema(description = "Part of what is spent there to which the goal applies.", example = "1")
        BigDecimal share,

        @Schema(description = "First day.", example = "2024-01-01")
        LocalDate since,

        @Schema(description = "Last day; absent while none is set.", example = "2027-12-31") @Nullable LocalDate endedOn) {

    static CascadeJson of(Cascade one, Map<String, ContractRef> contracts, Function<String, @Nullable String> cpv) {
        ContractRef ref = one.contract() == null ? null : contracts.get(one.contract());
        return new CascadeJson(
                one.id(),
                one.version(),
                one.category(),
                one.cpv(),
                one.cpv() == null ? null : cpv.apply(one.cpv()),
                one.contract(),
                ref == null ? null : ref.number() + " " + ref.title(),
                one.share(),
                one.since(),
                one.endedOn());
    }

    @Schema(
            name = "GoalCascadeInput",
            description = "Where a goal applies: a category, contracts by their CPV code, or a contract.")
    public record Input(
            @Schema(description = "Category code; one of category, cpv and contract.", example = "Kantoorinrichting")
            @Nullable String category,

            @Schema(
                    description =
                            "A CPV code, which stands for all codes below it, or the beginning of one, 2 to 8 digits.",
                    example = "39130000-2")
            @Nullable String cpv,

            @Schema(description = "Contract id.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14") @Nullable String contract,

            @Schema(
                    description = "Part of what is spent there to which the goal applies; all of it when absent.",
                    example = "1")
            @Nullable BigDecimal share,

            @Schema(description = "First day; today when absent.", example = "2024-01-01") @Nullable String since,

            @Schema(description = "Last day.", example = "2027-12-31") @Nullable String endedOn) {
        KeepThread.AskedCascade asked() {
            return new KeepThread.AskedCascade(category, cpv, contract, share, since, endedOn);
        }
    }
}
