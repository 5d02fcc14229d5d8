package nl.schil.development.internal.model.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/**
 * The programmes. Who changes one names the version that was read; another one is refused with {@link
 * nl.schil.development.internal.model.Stale}.
 */
public interface Programmes {
    Optional<Programme> find(OrganisationScope scope, String id);

    /** Newest first. @param supplier only those with this supplier, or null @param before only lower ids, or null */
    List<Programme> list(OrganisationScope scope, @Nullable String supplier, @Nullable String before, int limit);

    Programme add(Actor actor, Programme programme);

    /** @param action what is done, for the audit chain, for example {@code development.programme-gate} */
    Programme change(Actor actor, Programme read, String action, UnaryOperator<Programme> change);
}
