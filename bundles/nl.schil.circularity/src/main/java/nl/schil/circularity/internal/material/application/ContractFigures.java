package nl.schil.circularity.internal.material.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.calculators.Assurance;

/** What accepted statements about contracts say together, many sums at once. */
public interface ContractFigures {
    /**
     * Which statements are added up.
     *
     * @param organisation buying organisation of the statements
     * @param year they are about this year, or a quarter of it
     * @param contracts ids of the contracts that they are about
     */
    record Part(String organisation, int year, Set<String> contracts) {
        public Part {
            contracts = Set.copyOf(contracts);
        }
    }

    /**
     * What they came to.
     *
     * @param statements how many there are
     * @param contracts how many of the contracts have one
     * @param mci {@link Double#NaN} when something is not known
     * @param virgin virgin feedstock in kg; {@link Double#NaN} when something is not known
     * @param mki euros of the statements with impacts; {@link Double#NaN} when there are none or one is not known
     * @param weighed how many statements have impacts
     * @param assurance the lowest
     */
    record Sum(
            int statements, int contracts, double mci, double virgin, double mki, int weighed, Assurance assurance) {}

    /** All sums in one pass over the statements that count on a day; a part without any is absent. */
    Map<Part, Sum> of(Collection<Part> parts, LocalDate asOf);
}
