package nl.schil.suppliers.internal.model;

import org.jspecify.annotations.Nullable;

/** One dated fact about a supplier, a record of its own. */
public sealed interface Fact permits Certificate, Turnover, Blocking, CategoryStatus {
    String id();

    /** Id of the supplier. */
    String supplier();

    /** Id of the buying organisation whose fact it is, or null when all share it. */
    default @Nullable String organisation() {
        return null;
    }

    /** For optimistic locking, from 1. */
    long version();
}
