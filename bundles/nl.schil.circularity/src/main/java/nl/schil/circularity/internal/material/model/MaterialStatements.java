package nl.schil.circularity.internal.material.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** The statements of materials. */
public interface MaterialStatements {
    /**
     * Which statements are asked for.
     *
     * @param text part of the product, or null
     * @param after the last one of the page before, or null
     */
    record Query(
            OrganisationScope scope,
            LocalDate asOf,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable Integer year,
            @Nullable StatementState state,
            @Nullable String text,
            @Nullable After after,
            int limit) {}

    /** Where a page ends: by year, newest first, and id. */
    record After(int year, String id) {}

    Optional<MaterialStatement> find(OrganisationScope scope, String id);

    /** The statements that answer requests, by request. */
    Map<String, MaterialStatement> ofRequests(Collection<String> requests);

    /** Without their versions, newest year first. */
    List<MaterialStatement> list(Query query);

    /** Accepted statements of the same product of the same supplier and contract of which the period overlaps. */
    List<MaterialStatement> overlapping(MaterialStatement one);

    /** Its versions, newest first. */
    List<Edition> editions(String id);

    MaterialStatement add(Actor actor, Party by, MaterialStatement statement, Edition.Done done);

    /**
     * Changes the version that was read.
     *
     * @throws nl.schil.circularity.internal.model.Stale when somebody else changed it
     */
    MaterialStatement change(
            Actor actor,
            Party by,
            MaterialStatement read,
            Edition.Done done,
            LocalDate on,
            Function<? super Writing, MaterialStatement> change);

    /** Removes one that is still written. */
    void remove(Actor actor, MaterialStatement read);
}
