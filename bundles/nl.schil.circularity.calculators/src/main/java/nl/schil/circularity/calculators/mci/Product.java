package nl.schil.circularity.calculators.mci;

import java.util.ArrayList;
import java.util.List;
import nl.schil.circularity.calculators.Assurance;

/**
 * What the MCI is calculated of.
 *
 * @param name how the product is called
 * @param materials what it is made of; without any, its MCI is unknown
 * @param use how it is used
 * @param assurance how far the statement may be relied on
 */
public record Product(String name, List<Material> materials, Use use, Assurance assurance) {
    public Product {
        materials = List.copyOf(materials);
    }

    /** A product as its supplier declares it, used as the average one is. */
    public static Product of(String name, Material... materials) {
        return new Product(name, List.of(materials), Use.AVERAGE, Assurance.DECLARED);
    }

    /** The same product, used otherwise. */
    public Product used(Use other) {
        return new Product(name, materials, other, assurance);
    }

    /** The same statement, relied on otherwise. */
    public Product assured(Assurance other) {
        return new Product(name, materials, use, other);
    }

    /** The same product with another material in the place of one. */
    public Product with(int index, Material material) {
        List<Material> changed = new ArrayList<>(materials);
        changed.set(index, material);
        return new Product(name, changed, use, assurance);
    }
}
