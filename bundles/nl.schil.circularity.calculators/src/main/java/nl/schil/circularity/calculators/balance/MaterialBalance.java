package nl.schil.circularity.calculators.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Formula;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * Whether what went in came out or stayed: {@code |in - out - stock change| <= tolerance}.
 *
 * @param in 1.1 + 1.2, kg
 * @param out 2 + 3, kg
 * @param difference in - out - stock change, kg; greater than zero when mass is unaccounted for
 * @param tolerance what the difference may be, kg
 * @param secondaryShare 1.2 / in, between 0 and 1; not applicable when nothing went in
 * @param availableShare 2 / out, between 0 and 1; not applicable when nothing came out
 * @param formula the formula
 */
public record MaterialBalance(
        double in,
        double out,
        double difference,
        double tolerance,
        Outcome<Double> secondaryShare,
        Outcome<Double> availableShare,
        Formula formula) {

    /** The formula. */
    public static final Formula FORMULA = new Formula(
            "CB23 balance",
            "1",
            "Platform CB'23, core method for measuring circularity in construction; the invariant is Schil's",
            List.of("in = 1.1 + 1.2", "out = 2.1 + 2.2 + 3", "|in - out - stock change| <= tolerance"),
            Formula.DOUBLE,
            List.of("A balance in order says that nothing was forgotten, not that anything is circular."));

    /** Whether the balance is in order. */
    public boolean balanced() {
        return Math.abs(difference) <= tolerance;
    }

    /**
     * The balance.
     *
     * @param tolerance kg, not negative
     * @return refused for a negative mass; otherwise unknown, with every flow that is missing
     */
    public static Outcome<MaterialBalance> of(MaterialFlows flows, double tolerance) {
        Map<String, Double> masses = new LinkedHashMap<>();
        masses.put("1.1", flows.primary());
        masses.put("1.2", flows.secondary());
        masses.put("2.1", flows.reusable());
        masses.put("2.2", flows.recyclable());
        masses.put("3 energy", flows.burnt());
        masses.put("3 landfill", flows.landfilled());
        List<Fault> faults = new ArrayList<>();
        masses.forEach((indicator, mass) -> {
            if (mass < 0 || Double.isInfinite(mass)) {
                faults.add(new Fault("", indicator, String.valueOf(mass), Rule.NOT_NEGATIVE));
            }
        });
        if (!(tolerance >= 0)) {
            faults.add(new Fault("", "tolerance", String.valueOf(tolerance), Rule.NOT_NEGATIVE));
        }
        if (Double.isInfinite(flows.stockChange())) {
            faults.add(new Fault("", "stock change", String.valueOf(flows.stockChange()), Rule.FINITE));
        }
        masses.put("stock change", flows.stockChange());
        List<Missing> missing = masses.entrySet().stream()
                .filter(mass -> Double.isNaN(mass.getValue()))
                .map(mass -> new Missing("", mass.getKey()))
                .toList();
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        return missing.isEmpty() ? new Outcome.Measured<>(balance(flows, tolerance)) : new Outcome.Unknown<>(missing);
    }

    private static MaterialBalance balance(MaterialFlows flows, double tolerance) {
        double in = flows.primary() + flows.secondary();
        double available = flows.reusable() + flows.recyclable();
        double out = available + flows.burnt() + flows.landfilled();
        return new MaterialBalance(
                in,
                out,
                in - out - flows.stockChange(),
                tolerance,
                share(flows.secondary(), in, "nothing went in"),
                share(available, out, "nothing came out"),
                FORMULA);
    }

    private static Outcome<Double> share(double part, double whole, String none) {
        return whole == 0 ? new Outcome.NotApplicable<>(none) : new Outcome.Measured<>(part / whole);
    }
}
