package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/** The evaluations. Who changes one names the version that was read; another one is refused with {@link Stale}. */
public interface Evaluations {
    /** The evaluation with its answers, when its organisation is within the scope. */
    Optional<Evaluation> find(OrganisationScope scope, String id);

    /** Newest first, without answers. */
    List<Evaluation> list(Query query);

    /**
     * Adds one.
     *
     * @return as stored
     */
    Evaluation add(Actor actor, Evaluation evaluation, LocalDate today);

    /**
     * Replaces everything but answers, replies and who submitted, and does more within the same transaction.
     *
     * @param action what is done, for the audit chain, for example {@code performance.evaluation-open}
     * @param change makes the new content; may write to other modules' services that take the transaction
     */
    Evaluation change(Actor actor, Evaluation read, String action, Function<Writing, Evaluation> change);

    /** Removes a draft. */
    void remove(Actor actor, Evaluation read);

    /** Keeps marks of somebody who has not submitted yet; other marks stay. */
    void keep(Actor actor, Evaluation evaluation, String respondent, List<Mark> marks);

    /** Seals somebody's marks. */
    void submit(Actor actor, Evaluation evaluation, String respondent, LocalDate today);

    /** Replaces the reply of a side. */
    void reply(Actor actor, Evaluation evaluation, Reply reply);

    /** Ends an action of a side, or opens it again. */
    void close(Actor actor, Evaluation evaluation, String action, Side side, @Nullable LocalDate closedOn);

    /**
     * A question for a list.
     *
     * @param supplier only of this supplier, or null
     * @param contract only about this contract, or null
     * @param respondent only those in which this person has yet to answer, or null
     * @param before only those with a lower id, or null
     * @param limit number of rows
     */
    record Query(
            OrganisationScope scope,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String respondent,
            @Nullable String before,
            int limit) {}

    /** Somebody else changed it in the meantime. */
    final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
