package nl.schil.maturity.internal.model;

import java.util.Optional;
import nl.schil.kernel.Page;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** Kept snapshots; one for each hash and organisation. */
public interface Snapshots {
    /** Keeps a snapshot, or answers the one that was kept earlier with the same hash. */
    Snapshot keep(Actor actor, Snapshot snapshot);

    Optional<Snapshot> find(OrganisationScope organisations, String id);

    /** Newest first, at most 50 a page. */
    Page<Snapshot> list(OrganisationScope organisations, @Nullable String cursor);
}
