package nl.schil.contracts.internal.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.Freshness;
import org.jspecify.annotations.Nullable;

/** Adds up groups of records with the same date of evidence into a coverage (formula F1). */
final class Tally {
    private final LocalDate asOf;
    private final int freshnessDays;
    private long population;
    private long fulfilled;
    private BigDecimal weight = BigDecimal.ZERO;
    private @Nullable LocalDate oldest;
    private @Nullable LocalDate newest;

    Tally(LocalDate asOf, int freshnessDays) {
        this.asOf = asOf;
        this.freshnessDays = freshnessDays;
    }

    void add(@Nullable LocalDate evidence, long count) {
        population += count;
        if (evidence == null) {
            return;
        }
        BigDecimal fresh = freshnessDays > 0 ? Freshness.of(evidence, asOf, freshnessDays) : BigDecimal.ONE;
        if (fresh.signum() > 0) {
            fulfilled += count;
            weight = weight.add(fresh.multiply(BigDecimal.valueOf(count)));
            oldest = oldest == null || evidence.isBefore(oldest) ? evidence : oldest;
            newest = newest == null || evidence.isAfter(newest) ? evidence : newest;
        }
    }

    Coverage coverage(Coverage.Kind kind) {
        return new Coverage(BigDecimal.valueOf(population), weight, population, fulfilled, oldest, newest, kind);
    }
}
