package nl.schil.circularity.calculators.ladder;

/**
 * A rung of one ladder; never the number alone.
 *
 * @param ladder id of the ladder
 * @param label as the ladder prints it, for example {@code R4}
 * @param inferred whether the ladder does not print the strategy and it was placed here by what it does
 */
public record Rung(String ladder, String label, boolean inferred) {
    @Override
    public String toString() {
        return label + " (" + ladder + (inferred ? ", inferred)" : ")");
    }
}
