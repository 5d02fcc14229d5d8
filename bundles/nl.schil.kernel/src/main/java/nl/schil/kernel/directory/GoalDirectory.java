package nl.schil.kernel.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ProviderType;

/** Looks up circularity goals; batch by design. A consumer works without it: ids stay, titles are unknown. */
@ProviderType
public interface GoalDirectory {
    /** The goals by id, also those that have ended; ids that do not exist are absent. */
    Map<String, GoalRef> find(Collection<String> ids);

    /** Goals of one organisation by title, as they are called, also those that have ended; other titles are absent. */
    Map<String, GoalRef> resolve(String organisation, Collection<String> titles);

    /** At most {@code limit} goals of these organisations whose title has the text, by title; all with an empty text. */
    List<GoalRef> search(String text, OrganisationScope organisations, int limit);
}
