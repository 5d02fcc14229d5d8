package nl.schil.kernel.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ProviderType;

/** What buyers and suppliers said of each other, once it was revealed to both. A consumer works without it. */
@ProviderType
public interface EvaluationDirectory {
    /** The evaluations of these suppliers that are revealed on {@code asOf}, newest period first, then by id. */
    List<EvaluationOutcome> revealed(OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf);
}
