package nl.schil.circularity.internal.run.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.schil.circularity.calculators.mci.Product;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;

/** Reads accepted statements as calculators take them. */
public interface AcceptedProducts {
    /**
     * A statement.
     *
     * @param supplier id of who stated it
     * @param count how many products it is about; 1 when the masses are those of the whole delivery
     * @param weights set of weights of its impacts, or null when it has none
     * @param mki environmental cost of all its products, in euros; {@link Double#NaN} without impacts or when one is unknown
     */
    record Accepted(
            String statement,
            String supplier,
            Product product,
            double count,
            @Nullable String weights,
            double mki) {}

    /**
     * Which statements are asked for.
     *
     * @param asOf those that were accepted by this day
     * @param contracts only about these contracts, or null for all, those about no contract too
     */
    record Asked(
            String organisation,
            int year,
            LocalDate asOf,
            @Nullable Set<String> contracts) {}

    /** Passes every statement, in a fixed order, without keeping them. */
    void each(Asked asked, Consumer<Accepted> use);

    /**
     * A name of materials, in upper and lower case alike.
     *
     * @param statements how many statements have it
     * @param kilograms mass of all of it; {@link Double#NaN} when one is unknown
     */
    record Named(String name, int statements, double kilograms) {}

    /** Names of the materials of a year, the one of most known mass first. */
    List<Named> names(OrganisationScope scope, int year, LocalDate asOf, int most);
}
