package nl.schil.kernel.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What is known of the chain behind suppliers, by the goals of {@link GoalDirectory}. A consumer works without it. */
@ProviderType
public interface ChainDirectory {
    /**
     * For each of these goals the newest day, up to and including {@code asOf}, on which a link behind a supplier was
     * established that holds on that day. A goal without such a link is absent: nobody looked.
     */
    Map<String, LocalDate> established(Collection<String> goals, LocalDate asOf);
}
