package nl.schil.contracts.internal.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * The records of an activity at a date, as SQL over {@code contracts_contract c}, {@code contracts_period p} and
 * {@code contracts_tier t}, the tier by override or score on the day asked.
 *
 * @param periods whether the records are periods; otherwise they are contracts
 * @param where which records belong to it
 * @param arguments arguments of {@code where}
 * @param tiers whether the evidence looks at {@code t}
 * @param evidence expression of the date of the evidence; null when there is none
 */
record Population(boolean periods, boolean tiers, String where, List<LocalDate> arguments, String evidence) {
    Population(boolean periods, String where, List<LocalDate> arguments, String evidence) {
        this(periods, false, where, arguments, evidence);
    }

    /** Contracts that run at {@code asOf}, with the column that holds the date of their evidence. */
    static Population running(LocalDate asOf, String column) {
        return new Population(false, "c.runs_from <= ? AND c.runs_until >= ?", List.of(asOf, asOf), "c." + column);
    }

    /** Contracts that run at {@code asOf}, with evidence in the tier that counts then or else in the contract itself. */
    static Population tiered(LocalDate asOf, String evidence) {
        return new Population(false, true, "c.runs_from <= ? AND c.runs_until >= ?", List.of(asOf, asOf), evidence);
    }

    String from(boolean withContract) {
        if (!periods) {
            return "contracts_contract c";
        }
        return withContract
                ? "contracts_period p JOIN contracts_contract c ON c.id = p.contract_id"
                : "contracts_period p";
    }

    String organisation() {
        return periods ? "p.organisation" : "c.organisation";
    }

    String sequence() {
        return periods ? "p.seq" : "0";
    }
}
