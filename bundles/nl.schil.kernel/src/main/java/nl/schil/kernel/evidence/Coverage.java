package nl.schil.kernel.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far one activity is covered in one scope. Coverage is {@code fulfilledWeight / populationWeight} (formula F1).
 *
 * @param populationWeight sum of the weights of the population; zero means not applicable, which is the provider's
 *     verdict and not the consumer's guess
 * @param fulfilledWeight sum of weight x done x freshness; between zero and the population weight
 * @param population number of records in the population
 * @param fulfilled number of records that are done and not entirely stale
 * @param oldest date of the oldest counting evidence, or null when there is none
 * @param newest date of the newest counting evidence, or null when there is none
 * @param kind how it was established
 */
public record Coverage(
        BigDecimal populationWeight,
        BigDecimal fulfilledWeight,
        long population,
        long fulfilled,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        Kind kind) {

    /** How evidence was established; self-reported evidence weighs at most one half and is shown apart. */
    public enum Kind {
        SYSTEM,
        DOCUMENT,
        SELF_REPORTED
    }

    public Coverage {
        if (populationWeight.signum() < 0
                || fulfilledWeight.signum() < 0
                || fulfilledWeight.compareTo(populationWeight) > 0
                || fulfilled > population) {
            throw new IllegalArgumentException("fulfilled lies between zero and the population");
        }
    }

    public boolean applicable() {
        return populationWeight.signum() > 0;
    }
}
