package nl.schil.kernel.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.store.Writing;
import org.osgi.annotation.versioning.ProviderType;

/** The buying organisations of this installation. */
@ProviderType
public interface OrganisationDirectory {
    /** All organisations by name; there is always at least one. */
    List<OrganisationRef> list();

    Map<String, OrganisationRef> find(Collection<String> ids);

    /** Organisations by what a register calls them: an id, an OIN or a name in any case; unknown ones are absent. */
    Map<String, OrganisationRef> resolve(Collection<String> texts);

    /**
     * Adds an organisation within the caller's transaction, for an importer whose actor holds
     * {@code organisations.write}.
     */
    OrganisationRef add(Writing writing, String name);
}
