package nl.schil.contracts.internal.model;

import java.util.ArrayList;
import java.util.List;

/** What a complete entry of the contract register holds (activity B1b). */
public enum Missing {
    VALUE,
    START,
    END,
    OPTIONS,
    NOTICE,
    OWNER,
    TIER;

    /** What is missing in the register's entry of this contract; empty when it is complete. */
    public static List<Missing> of(Contract contract) {
        return of(contract, contract.stewardship().tier() != null);
    }

    /** What is missing when it is known from elsewhere whether the contract has a tier. */
    public static List<Missing> of(Contract contract, boolean tier) {
        Term term = contract.term();
        List<Missing> missing = new ArrayList<>();
        add(missing, VALUE, contract.worth().known());
        add(missing, START, term.start() != null);
        add(missing, END, term.base() != null);
        add(missing, OPTIONS, term.options() != null);
        add(missing, NOTICE, term.notice() != null);
        add(missing, OWNER, contract.stewardship().ownerEmail() != null);
        add(missing, TIER, tier);
        return missing;
    }

    private static void add(List<Missing> missing, Missing what, boolean present) {
        if (!present) {
            missing.add(what);
        }
    }
}
