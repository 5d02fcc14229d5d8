package nl.schil.kernel.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ProviderType;

/** Looks up suppliers; batch by design. A consumer works without it: ids stay, labels are unknown. */
@ProviderType
public interface SupplierDirectory {
    /** The suppliers by id; ids that do not exist are absent. */
    Map<String, SupplierRef> find(Collection<String> ids);

    /**
     * Supplier ids by key {@code SCHEME:value} as given (scheme in any case, value in any spelling that its scheme
     * normalises); keys that nobody has are absent.
     */
    Map<String, String> resolve(Collection<String> keys);

    /** At most {@code limit} suppliers of these organisations whose name or key matches, best first. */
    List<SupplierRef> search(String text, OrganisationScope organisations, int limit);

    /** The known turnovers of these suppliers by id, the newest year first; suppliers without any are absent. */
    default Map<String, List<TurnoverRef>> turnovers(Collection<String> ids) {
        return Map.of();
    }
}
