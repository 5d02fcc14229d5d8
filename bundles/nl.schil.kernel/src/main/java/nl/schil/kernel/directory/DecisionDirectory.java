package nl.schil.kernel.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ProviderType;

/** What meetings decided, by the records that they used. A consumer works without it. */
@ProviderType
public interface DecisionDirectory {
    /**
     * The decisions that were taken on {@code asOf} or before, stand on that day and used one of these records, newest
     * first, then by id and ground. A decision that used several is there once for each.
     *
     * @param grounds ids of records as {@link DecisionGround#id()} has them
     */
    List<DecisionRef> using(
            OrganisationScope organisations, DecisionGround.Kind kind, Collection<String> grounds, LocalDate asOf);
}
