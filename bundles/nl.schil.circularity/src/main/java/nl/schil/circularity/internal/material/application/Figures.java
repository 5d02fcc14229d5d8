package nl.schil.circularity.internal.material.application;

import java.util.List;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.mci.MciTotals;
import org.jspecify.annotations.Nullable;

/**
 * What accepted statements say together. Materials are summed first, and one index is made of the sums.
 *
 * @param statements how many there are
 * @param materials how many materials they have
 * @param lacking those of which the MCI is not known, at most a few, with what is missing
 * @param lackingCount how many of those there are
 * @param heaviest of those of which it is known, the few that bring most of the linear flow, the greatest first
 * @param mci of all of them; {@link Double#NaN} when there are none or something is not known
 * @param known MCI of those of which it is known; {@link Double#NaN} when there are none
 * @param totals sums of those of which it is known, in kg
 * @param utility X of those, weighted by mass
 * @param kilograms mass of all; {@link Double#NaN} when one is not known
 * @param virgin virgin feedstock of all, in kg; {@link Double#NaN} when something is not known
 * @param mki euros of the statements with impacts; {@link Double#NaN} when there are none or an impact is not known
 * @param weighed how many statements have impacts
 * @param weights set of weights of those, or null when there are none or they have several
 * @param assurance the lowest, or null when there are none
 * @param contracts how many contracts have a statement
 */
public record Figures(
        int statements,
        int materials,
        List<Lack> lacking,
        int lackingCount,
        List<Weight> heaviest,
        double mci,
        double known,
        MciTotals totals,
        double utility,
        double kilograms,
        double virgin,
        double mki,
        int weighed,
        @Nullable String weights,
        @Nullable Assurance assurance,
        int contracts) {
    public Figures {
        lacking = List.copyOf(lacking);
        heaviest = List.copyOf(heaviest);
    }

    /**
     * How much a statement weighs in the result.
     *
     * @param share part of all virgin feedstock and unrecoverable waste together, V + W, that its product brings, 0 to 1
     */
    public record Weight(String statement, String product, double share) {}

    /** A statement of which the MCI is not known. */
    public record Lack(String statement, String product, List<Missing> missing) {}
}
