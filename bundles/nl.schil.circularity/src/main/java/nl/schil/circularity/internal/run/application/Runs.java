package nl.schil.circularity.internal.run.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** The calculations that were kept. */
public interface Runs {
    /** Where a page of calculations ends. */
    record After(LocalDate madeOn, String id) {}

    /** Keeps a calculation with its rows, in their order. */
    void add(Actor actor, Run run, List<RunRow> rows);

    Optional<Run> find(OrganisationScope scope, String id);

    /** Those over what was known by {@code asOf}, newest first. */
    List<Run> list(OrganisationScope scope, LocalDate asOf, @Nullable After after, int limit);

    /** Rows of a calculation in their order, from {@code from} on, the first being 1. */
    List<RunRow> rows(String run, int from, int limit);

    void remove(Actor actor, Run run);
}
