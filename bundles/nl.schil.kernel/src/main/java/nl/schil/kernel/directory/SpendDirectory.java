package nl.schil.kernel.directory;

import java.time.YearMonth;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ProviderType;

/** What was spent, as the records of contracts know it. A consumer works without it. */
@ProviderType
public interface SpendDirectory {
    /**
     * The months {@code from} up to and including {@code until} added up by contract, kind and calendar year, by
     * organisation, contract, kind and year. A year of which nothing is known is absent: unknown, not zero.
     */
    List<SpendTotal> totals(OrganisationScope organisations, YearMonth from, YearMonth until);
}
