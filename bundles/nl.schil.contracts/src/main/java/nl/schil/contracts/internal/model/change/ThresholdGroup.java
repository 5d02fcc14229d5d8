package nl.schil.contracts.internal.model.change;

import nl.schil.contracts.internal.model.Nature;
import org.jspecify.annotations.Nullable;

/** Which EU threshold applies to a contract. */
public enum ThresholdGroup {
    /** Supplies and services of a central government authority. */
    CENTRAL,
    /** Supplies and services of another authority. */
    SUB_CENTRAL,
    WORKS,
    CONCESSION,
    /** Social and other specific services. */
    SOCIAL;

    /** Whether a contract of this nature can fall under it; an unknown nature can. */
    public boolean fits(@Nullable Nature nature) {
        return nature == null
                || switch (this) {
                    case CENTRAL, SUB_CENTRAL -> nature != Nature.WORKS;
                    case WORKS -> nature == Nature.WORKS;
                    case CONCESSION -> nature != Nature.SUPPLIES;
                    case SOCIAL -> nature == Nature.SERVICES;
                };
    }
}
