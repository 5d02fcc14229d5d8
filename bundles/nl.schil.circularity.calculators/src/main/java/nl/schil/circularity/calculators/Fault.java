package nl.schil.circularity.calculators;

/**
 * One rule that a value breaks.
 *
 * @param subject what the value belongs to, for example the name of a material
 * @param field symbol or name of the field; several are joined with +
 * @param value the value as it was read
 * @param rule the rule
 */
public record Fault(String subject, String field, String value, Rule rule) {
    @Override
    public String toString() {
        return subject + ": " + field + " is " + value + " and " + rule.says();
    }
}
