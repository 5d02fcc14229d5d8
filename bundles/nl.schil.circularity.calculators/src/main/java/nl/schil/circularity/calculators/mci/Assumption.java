package nl.schil.circularity.calculators.mci;

/**
 * One value that was not known and was assumed.
 *
 * @param subject name of the material, or of the product for an input of its use
 * @param input what was assumed
 * @param value what it was assumed to be
 * @param set name of the {@link MciAssumptions} that said so
 */
public record Assumption(String subject, MciInput input, double value, String set) {}
