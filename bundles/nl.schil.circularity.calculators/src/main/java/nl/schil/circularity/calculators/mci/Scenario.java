package nl.schil.circularity.calculators.mci;

import java.util.List;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * What would be otherwise in a product.
 *
 * @param name how the scenario is called
 * @param changes made one after the other
 */
public record Scenario(String name, List<Change> changes) {
    /**
     * One other value.
     *
     * @param subject name of the material: all materials of that name change; or the name of the product for its use
     * @param input what is otherwise
     * @param value what it becomes
     */
    public record Change(String subject, MciInput input, double value) {}

    public Scenario {
        changes = List.copyOf(changes);
    }

    /** The product as it would be. A change of something that the product does not have is refused. */
    public Outcome<Product> of(Product product) {
        Product changed = product;
        for (Change change : changes) {
            if (change.input().isOfUse()) {
                if (!change.subject().equals(product.name())) {
                    return Outcome.refused(
                            change.subject(), change.input().symbol(), change.value(), Rule.INPUT_OF_THE_SUBJECT);
                }
                changed = changed.used(changed.use().with(change.input(), change.value()));
            } else if (changed.materials().stream()
                    .noneMatch(material -> material.name().equals(change.subject()))) {
                return Outcome.refused(change.subject(), change.input().symbol(), change.value(), Rule.KNOWN_MATERIAL);
            } else {
                changed = materials(changed, change);
            }
        }
        return new Outcome.Measured<>(changed);
    }

    private static Product materials(Product product, Change change) {
        List<Material> changed = product.materials().stream()
                .map(material -> material.name().equals(change.subject())
                        ? material.with(change.input(), change.value())
                        : material)
                .toList();
        return new Product(product.name(), changed, product.use(), product.assurance());
    }

    /** The MCI as it is and as it would be, under the same assumptions; refused or unknown when either is. */
    public Outcome<Comparison> compare(Product product, MciAssumptions assumptions) {
        Outcome<MciResult> now = MciCalculator.calculate(product, assumptions);
        Outcome<MciResult> then = of(product).then(changed -> MciCalculator.calculate(changed, assumptions));
        return now.then(current -> then.map(would -> new Comparison(name, current, would)));
    }

    /**
     * A scenario beside the current state.
     *
     * @param scenario its name
     * @param now the MCI as it is
     * @param then the MCI as it would be
     */
    public record Comparison(String scenario, MciResult now, MciResult then) {
        /** How much the MCI rises; negative when it falls. */
        public double gain() {
            return then.mci() - now.mci();
        }

        /** How much less virgin feedstock a product takes, kg. */
        public double virginSaved() {
            return now.totals().v() - then.totals().v();
        }

        /** How much less unrecoverable waste a product leaves, kg. */
        public double wasteSaved() {
            return now.totals().w() - then.totals().w();
        }
    }
}
