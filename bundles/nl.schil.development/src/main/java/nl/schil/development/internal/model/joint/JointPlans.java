package nl.schil.development.internal.model.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The joint plans. Who changes one names the version that was read; another one is refused with {@link
 * nl.schil.development.internal.model.Stale}.
 */
public interface JointPlans {
    Optional<JointPlan> find(OrganisationScope scope, String id);

    /** The plan of a relationship for a year. */
    Optional<String> of(String organisation, String supplier, int year);

    /** Newest year first, then newest plan first. */
    List<JointPlan> list(Query query);

    JointPlan add(Actor actor, JointPlan plan);

    /**
     * Replaces the plan, and does more within the same transaction.
     *
     * @param action what is done, for the audit chain, for example {@code development.joint-plan-sign}
     */
    JointPlan change(Actor actor, JointPlan read, String action, Function<? super Writing, JointPlan> change);

    /** Removes a draft. */
    void remove(Actor actor, JointPlan read);

    /**
     * A question for a list.
     *
     * @param supplier only with this supplier, or null
     * @param year only for this year, or null
     * @param text only those whose title holds this, or null
     * @param states only those in one of these states; all when empty
     * @param after the last one of the page before, or null
     * @param limit number of rows
     */
    record Query(
            OrganisationScope scope,
            LocalDate asOf,
            @Nullable String supplier,
            @Nullable Integer year,
            @Nullable String text,
            Set<JointState> states,
            @Nullable After after,
            int limit) {
        public Query {
            states = Set.copyOf(states);
        }
    }

    /** Where a page continues. */
    record After(int year, String id) {}
}
