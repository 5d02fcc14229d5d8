package nl.schil.maturity.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.schil.kernel.evidence.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * One activity as measured in one scope.
 *
 * @param coverage what the providers found together; null when unknown
 * @param modules modules that measured it; when unknown, the installed modules that would, enabled or not
 * @param failed whether a module that measures it could not answer
 */
public record Measurement(
        Activity activity, Status status, @Nullable Coverage coverage, List<String> modules, boolean failed) {

    public Measurement {
        modules = modules.stream().distinct().sorted().toList();
        if ((status == Status.UNKNOWN) != (coverage == null)) {
            throw new IllegalArgumentException("exactly an unknown activity has no coverage");
        }
    }

    /** Nobody measured it, or somebody should have and could not ({@code failed}). */
    public static Measurement unknown(Activity activity, List<String> candidates, boolean failed) {
        return new Measurement(activity, Status.UNKNOWN, null, candidates, failed);
    }

    /**
     * Adds up what several providers found: weights and counts are summed, the dates span all of them, and the kind is
     * the weakest one.
     *
     * @param found at least one
     */
    public static Measurement of(Activity activity, Collection<Coverage> found, List<String> modules) {
        Coverage sum = found.stream().reduce(Measurement::add).orElseThrow();
        Status status = sum.applicable() ? Status.MEASURED : Status.NOT_APPLICABLE;
        return new Measurement(activity, status, sum, modules, false);
    }

    /** Coverage c_a of formula F1 in six decimals; null unless measured. */
    public @Nullable BigDecimal fraction() {
        return status == Status.MEASURED && coverage != null
                ? Fractions.of(coverage.fulfilledWeight(), coverage.populationWeight())
                : null;
    }

    /** Records that fall short: the population without those that count. Zero unless measured. */
    public long shortage() {
        return coverage == null ? 0 : coverage.population() - coverage.fulfilled();
    }

    private static Coverage add(Coverage a, Coverage b) {
        return new Coverage(
                a.populationWeight().add(b.populationWeight()),
                a.fulfilledWeight().add(b.fulfilledWeight()),
                a.population() + b.population(),
                a.fulfilled() + b.fulfilled(),
                earlier(a.oldest(), b.oldest(), true),
                earlier(a.newest(), b.newest(), false),
                a.kind().compareTo(b.kind()) >= 0 ? a.kind() : b.kind());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b, boolean earliest) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) == earliest ? a : b;
    }
}
