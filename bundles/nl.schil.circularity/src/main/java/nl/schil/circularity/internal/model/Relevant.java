package nl.schil.circularity.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running contracts to which a goal applies.
 *
 * @param contracts by label
 * @param complete whether nothing can be missing: false when a category is meant and nobody knows its contracts
 */
public record Relevant(List<Contract> contracts, boolean complete) {
    public Relevant {
        contracts = List.copyOf(contracts);
    }

    /**
     * One of them.
     *
     * @param label number and title, or null when unknown
     * @param supplier id of its supplier, or null when unknown
     * @param spend what was spent in the last twelve whole months, in euros, {@link Double#NaN} when unknown
     * @param share the part of it to which the goal applies
     * @param handedDown whether the goal was handed down to this very contract
     */
    public record Contract(
            String id,
            @Nullable String label,
            @Nullable String supplier,
            double spend,
            double share,
            boolean handedDown) {
        public double relevantSpend() {
            return spend * share;
        }
    }

    /** The share of the relevant spend whose contracts have the goal; {@link Double#NaN} when unknown. */
    public double cascaded() {
        boolean none = contracts.stream().noneMatch(Contract::handedDown);
        if (!complete) {
            return Double.NaN;
        }
        if (none || contracts.stream().allMatch(Contract::handedDown)) {
            return none ? 0 : 1;
        }
        double all = contracts.stream().mapToDouble(Contract::relevantSpend).sum();
        double handed = contracts.stream()
                .filter(Contract::handedDown)
                .mapToDouble(Contract::relevantSpend)
                .sum();
        return all > 0 ? handed / all : Double.NaN;
    }

    public long handedDown() {
        return contracts.stream().filter(Contract::handedDown).count();
    }

    public long withoutSpend() {
        return contracts.stream().filter(one -> Double.isNaN(one.spend())).count();
    }
}
