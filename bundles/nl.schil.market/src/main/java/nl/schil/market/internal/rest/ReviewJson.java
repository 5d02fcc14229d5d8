package nl.schil.market.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.KeepStrategies;
import nl.schil.market.internal.model.Review;
import org.jspecify.annotations.Nullable;

@Schema(name = "RiskReview", description = "A look at the risks of a category or a supplier.")
public record ReviewJson(
        @Schema(description = "Identifier.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a11")
        String id,

        @Schema(description = "Id of the organisation.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
        String organisation,

        @Schema(description = "Grows with every change.", example = "1")
        long version,

        @Schema(description = "`CATEGORY` or `SUPPLIER`.", example = "CATEGORY")
        Review.Subject subjectType,

        @Schema(description = "Id of that.", example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
        String subject,

        @Schema(description = "Day.", example = "2026-09-10")
        LocalDate reviewedOn,

        @Schema(description = "Summary.", example = "Vooral capaciteit voor refurbishment.") @Nullable String summary,

        @Schema(description = "The risks.") List<RiskJson> risks,

        @Schema(description = "Who looked.") @Nullable PersonJson reviewer,

        @Schema(description = "Day from which it does not count.", example = "2027-01-01") @Nullable LocalDate withdrawnOn) {

    @Schema(name = "Risk", description = "One risk.")
    public record RiskJson(
            @Schema(description = "What may happen.", example = "Leverancier raakt overvraagd.") @Nullable String text,

            @Schema(description = "Likelihood 1 to 5.", example = "3") @Nullable Integer likelihood,

            @Schema(description = "Impact 1 to 5.", example = "4") @Nullable Integer impact,

            @Schema(description = "What is done about it.", example = "Tweede leverancier kwalificeren.") @Nullable String measure) {}

    @Schema(name = "RiskReviewInput", description = "A review to record or to change; a change replaces it.")
    public record ReviewInput(
            @Schema(
                    description = "Id of the organisation; only for a new review of a supplier.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a12")
            @Nullable String organisation,

            @Schema(description = "`CATEGORY` or `SUPPLIER`; only for a new review.", example = "CATEGORY") @Nullable String subjectType,

            @Schema(
                    description = "Id of that; only for a new review.",
                    example = "0193a8b2-6b7e-7c11-9f0e-2d8f4f0f4a13")
            @Nullable String subject,

            @Schema(description = "Day; not after today.", example = "2026-09-10") @Nullable String reviewedOn,

            @Schema(description = "Summary.", example = "Vooral capaciteit voor refurbishment.") @Nullable String summary,

            @Schema(description = "The risks; at most 50.") @Nullable List<RiskJson> risks,

            @Schema(description = "Whether it no longer counts.", example = "false") @Nullable Boolean withdrawn) {
        KeepStrategies.AskedReview asked() {
            return new KeepStrategies.AskedReview(
                    reviewedOn,
                    summary,
                    risks == null
                            ? List.of()
                            : risks.stream()
                                    .map(one -> new KeepStrategies.AskedRisk(
                                            one.text(), one.likelihood(), one.impact(), one.measure()))
                                    .toList(),
                    Boolean.TRUE.equals(withdrawn));
        }
    }

    static ReviewJson of(Review review, Map<String, Person> people) {
        return new ReviewJson(
                review.id(),
                review.organisation(),
                review.version(),
                review.subjectType(),
                review.subject(),
                review.reviewedOn(),
                review.summary(),
                review.risks().stream()
                        .map(one -> new RiskJson(one.text(), one.likelihood(), one.impact(), one.measure()))
                        .toList(),
                PersonJson.of(review.reviewer(), people),
                review.withdrawnOn());
    }
}
