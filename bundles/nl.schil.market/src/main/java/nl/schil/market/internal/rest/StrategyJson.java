package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.KeepStrategies;
import nl.schil.market.internal.model.Strategy;
import org.jspecify.annotations.Nullable;

@Schema(name = "SupplierStrategy", description = "What an organisation wants with one supplier.")
public record StrategyJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String organisation,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "Id of the supplier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a14")
        String supplier,

        @Schema(description = "Day on which it was agreed.", example = "2026-11-16")
        LocalDate agreedOn,

        @Schema(description = "Last day, inside.", example = "2028-11-15")
        LocalDate validUntil,

        @Schema(description = "What is wanted.", example = "Samen naar volledig hergebruik in 2030.")
        String aim,

        @Schema(description = "Steps.", example = "Elk halfjaar een gezamenlijke inkijk in de planning.") @Nullable String steps,

        @Schema(
                description = "Id of the evaluation with what the supplier itself said then.",
                example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a15")
        @Nullable String evaluation,

        @Schema(
                description = "How attractive the organisation was then by the supplier's own answers, 0 to 1.",
                example = "0.44")
        @Nullable BigDecimal attractiveness,

        @Schema(description = "Who wrote it last.") @Nullable PersonJson author,

        @Schema(description = "Whether it holds on the day asked.", example = "true")
        boolean counts,

        @Schema(description = "Day from which it does not count.", example = "2027-01-01") @Nullable LocalDate withdrawnOn) {

    @Schema(name = "SupplierStrategyInput", description = "A strategy to record or to change; a change replaces it.")
    public record StrategyInput(
            @Schema(description = "Day on which it was agreed; not after today.", example = "2026-11-16") @Nullable String agreedOn,

            @Schema(description = "Last day, inside.", example = "2028-11-15") @Nullable String validUntil,

            @Schema(description = "What is wanted.", example = "Samen naar volledig hergebruik in 2030.") @Nullable String aim,

            @Schema(description = "Steps.", example = "Elk halfjaar een gezamenlijke inkijk in de planning.") @Nullable String steps,

            @Schema(description = "Whether it no longer counts.", example = "false") @Nullable Boolean withdrawn) {
        KeepStrategies.AskedStrategy asked() {
            return new KeepStrategies.AskedStrategy(agreedOn, validUntil, aim, steps, Boolean.TRUE.equals(withdrawn));
        }
    }

    static StrategyJson of(Strategy one, Map<String, Person> people, LocalDate asOf) {
        return new StrategyJson(
                one.id(),
                one.organisation(),
                one.version(),
                one.supplier(),
                one.agreedOn(),
                one.validUntil(),
                one.aim(),
                one.steps(),
                one.evaluation(),
                one.attractiveness(),
                PersonJson.of(one.author(), people),
                one.counts(asOf),
                one.withdrawnOn());
    }
}
