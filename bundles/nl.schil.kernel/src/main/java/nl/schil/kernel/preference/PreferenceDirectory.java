package nl.schil.kernel.preference;

import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Preferences of all people at once; batch by design. Who prefers nothing is not in the answer. */
@ProviderType
public interface PreferenceDirectory {
    /**
     * What people prefer.
     *
     * @param names names of preferences, for example {@code locale}
     * @return by id of the person and then by name: the value as JSON, for example {@code "en"} with its quotes
     */
    Map<String, Map<String, String>> values(Collection<String> names);
}
