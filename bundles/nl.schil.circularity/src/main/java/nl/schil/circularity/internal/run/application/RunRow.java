package nl.schil.circularity.internal.run.application;

import org.jspecify.annotations.Nullable;

/**
 * What came of one statement; {@link Double#NaN} is unknown.
 *
 * @param statement its id
 * @param product what it was about then
 * @param supplier id of who stated it, or null when the statement is gone
 * @param kilograms mass of all its products
 * @param mci as it is
 * @param linear virgin feedstock and unrecoverable waste of all its products, V + W, in kg
 * @param mciThen as required; unknown without requirements
 * @param linearThen that of the products as required
 * @param mki environmental cost of all its products, in euros
 * @param assumed how often something was assumed of it
 */
public record RunRow(
        String statement,
        String product,
        @Nullable String supplier,
        double kilograms,
        double mci,
        double linear,
        double mciThen,
        double linearThen,
        double mki,
        int assumed) {}
