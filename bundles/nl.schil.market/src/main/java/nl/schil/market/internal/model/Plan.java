package nl.schil.market.internal.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a category. Its state follows from its days.
 *
 * @param number its place among the plans of the category, from 1
 * @param suppliers the strategy towards suppliers
 * @param validUntil last day on which it holds, inside
 * @param author who wrote it last; somebody else approves it
 * @param returnedWhy why it was sent back, or null
 */
public record Plan(
        String id,
        String category,
        String organisation,
        long version,
        int number,
        String title,
        @Nullable String goals,
        @Nullable String strategy,
        @Nullable String suppliers,
        LocalDate validFrom,
        LocalDate validUntil,
        String author,
        @Nullable LocalDate submittedOn,
        @Nullable String returnedWhy,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy) {
    /** Where a plan stands. */
    public enum State {
        DRAFT,
        REVIEW,
        /** Approved, its first day has yet to come. */
        PLANNED,
        APPROVED,
        /** A later plan of the category has taken its place. */
        SUPERSEDED,
        /** Its last day is over and nothing took its place. */
        EXPIRED
    }

    /** @param all all plans of the category */
    public State state(Collection<Plan> all, LocalDate asOf) {
        if (approvedOn == null || approvedOn.isAfter(asOf)) {
            return submittedOn == null || submittedOn.isAfter(asOf) ? State.DRAFT : State.REVIEW;
        }
        if (asOf.isBefore(validFrom)) {
            return State.PLANNED;
        }
        boolean replaced = all.stream()
                .anyMatch(other -> other.number() > number
                        && other.approvedOn() != null
                        && !other.approvedOn().isAfter(asOf)
                        && !other.validFrom().isAfter(asOf));
        return replaced ? State.SUPERSEDED : asOf.isAfter(validUntil) ? State.EXPIRED : State.APPROVED;
    }

    /** The plan of the category that holds on a day. */
    public static Optional<Plan> inForce(Collection<Plan> all, LocalDate asOf) {
        return all.stream()
                .filter(plan -> plan.state(all, asOf) == State.APPROVED)
                .findFirst();
    }
}
