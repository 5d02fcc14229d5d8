package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.schil.kernel.directory.EvaluationDirectory;
import nl.schil.kernel.directory.EvaluationOutcome;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.directory.PerformanceDirectory;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What another module measured of suppliers; it may be absent, and then nothing is known. */
@Component(service = Measured.class)
public final class Measured {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PerformanceDirectory performance;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable EvaluationDirectory evaluations;

    public Measured() {}

    /** For use outside the framework. */
    public Measured(@Nullable PerformanceDirectory performance, @Nullable EvaluationDirectory evaluations) {
        this.performance = performance;
        this.evaluations = evaluations;
    }

    /** Whether anybody measures at all. */
    public boolean known() {
        return performance != null;
    }

    /** Whether anybody knows evaluations. */
    public boolean evaluated() {
        return evaluations != null;
    }

    public List<KpiSeries> series(OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf) {
        PerformanceDirectory directory = performance;
        return directory == null || suppliers.isEmpty() ? List.of() : directory.series(organisations, suppliers, asOf);
    }

    public List<EvaluationOutcome> outcomes(
            OrganisationScope organisations, Collection<String> suppliers, LocalDate asOf) {
        EvaluationDirectory directory = evaluations;
        return directory == null || suppliers.isEmpty()
                ? List.of()
                : directory.revealed(organisations, suppliers, asOf);
    }
}
