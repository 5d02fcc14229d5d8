package nl.schil.circularity.internal.material.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** The requests to suppliers for data of materials. */
public interface DataRequests {
    /**
     * Which requests are asked for.
     *
     * @param states none for all of them
     * @param late only those that the supplier should have answered
     * @param after the last one of the page before, or null
     */
    record Query(
            OrganisationScope scope,
            LocalDate asOf,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String goal,
            @Nullable Integer year,
            Set<RequestState> states,
            boolean late,
            @Nullable String text,
            @Nullable After after,
            int limit) {}

    /** Where a page ends: what is with the supplier first by last day, then the rest. */
    record After(int rank, LocalDate due, String id) {}

    Optional<DataRequest> find(OrganisationScope scope, String id);

    /** What the supplier has to answer first, by its last day; then what we have to do; then the rest. */
    List<DataRequest> list(Query query);

    /** How many there are in each state on a day, of a year or of all when null. */
    Map<RequestState, Integer> count(OrganisationScope scope, @Nullable Integer year, LocalDate asOf);

    DataRequest add(Actor actor, DataRequest request);

    /** Changes the version that was read. */
    DataRequest change(Actor actor, DataRequest read, String action, Function<? super Writing, DataRequest> change);
}
