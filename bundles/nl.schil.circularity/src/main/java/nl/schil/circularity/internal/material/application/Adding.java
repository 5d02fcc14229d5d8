package nl.schil.circularity.internal.material.application;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.mci.MciSum;
import nl.schil.circularity.calculators.mci.MciTotals;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.calculators.mki.MkiSum;
import nl.schil.circularity.calculators.mki.WeightSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds up materials line by line, statement after statement, without keeping them. The utility of the whole is that of
 * the products, weighted by their mass: for one product, or several of one utility, the whole is what the product is.
 */
public final class Adding {
    private static final int HEAVIEST = 5;

    private final MciSum sum = new MciSum();
    private final Set<String> unsound = new LinkedHashSet<>();
    private final Set<String> contracts = new HashSet<>();
    private final PriorityQueue<Flow> heaviest = new PriorityQueue<>(Comparator.comparingDouble(Flow::linear));
    private MciSum current = new MciSum();
    private @Nullable Head head;
    private @Nullable MkiSum mki;
    private @Nullable WeightSet weights;
    private double[] impacts = new double[0];
    private boolean mixed;
    private double kilograms;
    private double utility;
    private double mass;
    private int statements;
    private int materials;
    private int weighed;
    private @Nullable Assurance assurance;

    /** V + W of a statement, in kg. */
    private record Flow(Head head, double linear) {}

    /** The statement that a line belongs to. */
    public record Head(
            String id,
            String product,
            @Nullable String contract,
            double times,
            Use use,
            Assurance assurance,
            @Nullable WeightSet weights) {}

    /** Whether the next line belongs to another statement than the last one. */
    public boolean isNew(String statement) {
        return head == null || !head.id().equals(statement);
    }

    /** Begins with a statement. */
    public void begin(Head next) {
        end();
        head = next;
        current = new MciSum();
        mass = 0;
        statements++;
        assurance = assurance == null ? next.assurance() : assurance.and(next.assurance());
        if (next.contract() != null) {
            contracts.add(next.contract());
        }
        if (next.weights() != null) {
            weighed++;
            mixed |= weights != null && !weights.equals(next.weights());
            weights = next.weights();
            if (mki == null) {
                mki = new MkiSum(next.weights());
                impacts = new double[next.weights().categories().size()];
            }
        }
    }

    /** Adds a material of one product by its values; see {@link nl.schil.circularity.calculators.mci.Material}. */
    public void add(
            double kg,
            double fr,
            double fu,
            double fs,
            double ef,
            double cr,
            double cu,
            double cc,
            double ce,
            double ec,
            Origin origin) {
        double whole = kg * (head == null ? 1 : head.times());
        sum.add(whole, fr, fu, fs, ef, cr, cu, cc, ce, ec, origin);
        current.add(kg, fr, fu, fs, ef, cr, cu, cc, ce, ec, origin);
        mass += whole;
        kilograms += whole;
        materials++;
    }

    /** Adds the impacts of one kg of a material. */
    public void add(double kg, @Nullable String perKilogram, Impacts reader) {
        if (head != null && head.weights() != null && mki != null && !mixed) {
            reader.read(perKilogram, impacts);
            mki.add(kg * head.times(), impacts, 0);
        }
    }

    /** Reads the impacts of one kg as they are stored. */
    public interface Impacts {
        void read(@Nullable String text, double[] amounts);
    }

    private void end() {
        if (head != null) {
            utility += mass * head.use().utility();
            if (Double.isNaN(current.mci(head.use()))) {
                unsound.add(head.id());
            } else {
                heaviest.add(new Flow(head, linear(current.totals()) * head.times()));
                if (heaviest.size() > HEAVIEST) {
                    heaviest.remove();
                }
            }
        }
    }

    /** Ends with the last statement, once, and answers the ids of those of which the MCI is not known. */
    public Set<String> done() {
        end();
        head = null;
        return unsound;
    }

    /** What was added up. @param known the same of the statements of which the MCI is known */
    public Figures figures(List<Figures.Lack> lacking, Adding known) {
        return new Figures(
                statements,
                materials,
                lacking,
                unsound.size(),
                known.heaviest(),
                unsound.isEmpty() ? mci() : Double.NaN,
                known.mci(),
                known.sum.totals(),
                known.utility / known.kilograms,
                statements == 0 ? Double.NaN : kilograms,
                unsound.isEmpty() && statements > 0 ? sum.totals().v() : Double.NaN,
                mki == null || mixed ? Double.NaN : mki.euros(),
                weighed,
                weights == null || mixed ? null : WeightSets.name(weights),
                assurance,
                contracts.size());
    }

    /** What was added up, when there was anything. */
    public Optional<ContractFigures.Sum> sum() {
        Assurance lowest = assurance;
        return lowest == null
                ? Optional.empty()
                : Optional.of(new ContractFigures.Sum(
                        statements,
                        contracts.size(),
                        unsound.isEmpty() ? mci() : Double.NaN,
                        unsound.isEmpty() ? sum.totals().v() : Double.NaN,
                        mki == null || mixed ? Double.NaN : mki.euros(),
                        weighed,
                        lowest));
    }

    private List<Figures.Weight> heaviest() {
        double all = linear(sum.totals());
        return heaviest.stream()
                .filter(one -> one.linear() > 0)
                .sorted(Comparator.comparingDouble(Flow::linear)
                        .reversed()
                        .thenComparing(one -> one.head().id()))
                .map(one -> new Figures.Weight(one.head().id(), one.head().product(), one.linear() / all))
                .toList();
    }

    private static double linear(MciTotals totals) {
        return totals.v() + totals.w();
    }

    private double mci() {
        double x = utility / kilograms;
        return sum.mci(new Use(x, 1, 1, 1));
    }
}
