package nl.schil.distribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle whose manifest header {@code Test-Evidence: B1a=0.9,…} says what coverage it gives of which activity. */
public final class FixedEvidence implements BundleActivator {
    @Override
    public void start(BundleContext context) {
        for (String pair : context.getBundle().getHeaders().get("Test-Evidence").split(",")) {
            String[] parts = pair.split("=");
            context.registerService(ActivityEvidence.class, new Fixed(parts[0], new BigDecimal(parts[1])), null);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the services back
    }

    /** One activity with a given coverage of a population of ten thousand. */
    public static final class Fixed implements ActivityEvidence {
        private final String activity;
        private final BigDecimal coverage;

        Fixed(String activity, BigDecimal coverage) {
            this.activity = activity;
            this.coverage = coverage;
        }

        @Override
        public String activity() {
            return activity;
        }

        @Override
        public String module() {
            return "vectors";
        }

        @Override
        public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
            BigDecimal population = BigDecimal.valueOf(10_000);
            Map<Scope, Coverage> answer = new HashMap<>();
            for (Scope scope : scopes) {
                BigDecimal fulfilled = population.multiply(coverage);
                answer.put(
                        scope,
                        new Coverage(
                                population,
                                fulfilled,
                                10_000,
                                fulfilled.longValue(),
                                null,
                                null,
                                Coverage.Kind.SYSTEM));
            }
            return answer;
        }

        @Override
        public Page<EvidenceRecord> records(
                Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, String cursor) {
            return new Page<>(List.of(), null);
        }

        @Override
        public String marker() {
            return "fixed";
        }
    }
}
