package nl.schil.kernel.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.annotation.versioning.ProviderType;

/** What was measured of suppliers, as their scorecards know it. A consumer works without it. */
@ProviderType
public interface PerformanceDirectory {
    /** Number of periods of a series at most: the newest. */
    int MOST_PERIODS = 60;

    /**
     * The KPIs of the scorecards of these suppliers and of contracts with them, with every period that is over on
     * {@code asOf}, by scorecard and KPI. A scorecard whose supplier is not known is absent.
     */
    List<KpiSeries> series(OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf);
}
