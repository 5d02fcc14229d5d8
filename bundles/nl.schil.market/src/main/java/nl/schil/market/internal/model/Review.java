package nl.schil.market.internal.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look at the risks of a category or a supplier.
 *
 * @param subject id of the category or the supplier
 */
public record Review(
        String id,
        String organisation,
        long version,
        Subject subjectType,
        String subject,
        LocalDate reviewedOn,
        @Nullable String summary,
        List<Risk> risks,
        String reviewer,
        @Nullable LocalDate withdrawnOn) {
    /** What a review is about. */
    public enum Subject {
        CATEGORY,
        SUPPLIER
    }

    /** One risk. @param likelihood 1 to 5 @param impact 1 to 5 */
    public record Risk(
            String text,
            int likelihood,
            int impact,
            @Nullable String measure) {
        public Risk {
            if (likelihood < 1 || likelihood > 5 || impact < 1 || impact > 5) {
                throw new IllegalArgumentException("likelihood and impact are 1 to 5");
            }
        }

        /** Likelihood times impact, 1 to 25. */
        public int weight() {
            return likelihood * impact;
        }
    }

    public Review {
        risks = List.copyOf(risks);
    }

    public boolean counts(LocalDate asOf) {
        return !reviewedOn.isAfter(asOf) && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
    }
}
