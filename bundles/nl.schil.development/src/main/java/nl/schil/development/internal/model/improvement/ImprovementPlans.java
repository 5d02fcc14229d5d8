package nl.schil.development.internal.model.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The improvement plans. Who changes one names the version that was read; another one is refused with {@link
 * nl.schil.development.internal.model.Stale}.
 */
public interface ImprovementPlans {
    Optional<ImprovementPlan> find(OrganisationScope scope, String id);

    /** What must be done first comes first, what is overdue before all; plans with nothing left to do last. */
    List<ImprovementPlan> list(Query query);

    ImprovementPlan add(Actor actor, ImprovementPlan plan);

    /**
     * Replaces the plan, and does more within the same transaction.
     *
     * @param action what is done, for the audit chain, for example {@code development.plan-step}
     */
    ImprovementPlan change(
            Actor actor, ImprovementPlan read, String action, Function<? super Writing, ImprovementPlan> change);

    /** Removes the plan, and does more within the same transaction. */
    void remove(Actor actor, ImprovementPlan read, Consumer<? super Writing> more);

    /**
     * A question for a list.
     *
     * @param supplier only of this supplier, or null
     * @param contract only about this contract, or null
     * @param text only those whose title holds this, or null
     * @param states only those in one of these states; all when empty
     * @param late only those of which something is overdue
     * @param after the last one of the page before, or null
     * @param limit number of rows
     */
    record Query(
            OrganisationScope scope,
            LocalDate asOf,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String text,
            Set<PlanState> states,
            boolean late,
            @Nullable After after,
            int limit) {
        public Query {
            states = Set.copyOf(states);
        }
    }

    /**
     * Where a page continues.
     *
     * @param nextDue of the last one seen; null when nothing was left to do
     */
    record After(@Nullable LocalDate nextDue, String id) {}
}
