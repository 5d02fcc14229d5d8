package nl.schil.contracts.internal.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The organisation's own way to compute tiers; what is left empty is as shipped. */
@ObjectClassDefinition(
        id = "nl.schil.contracts.tier",
        name = "Contracts: tiers",
        description = "How the score of a contract is computed and which score makes it gold or silver.")
public @interface TierConfiguration {
    @AttributeDefinition(name = "Version", description = "Name of these settings, shown with every score.")
    String version() default "";

    @AttributeDefinition(
            name = "Weights",
            description = "Whole percentages, together 100: VALUE=30, CRITICALITY=25, COMPLEXITY=20, SUPPLY_RISK=15,"
                    + " POLICY_GOALS=10.")
    String[] weights() default {};

    @AttributeDefinition(name = "Gold", description = "Lowest score of gold, for example 3.5.")
    String gold() default "";

    @AttributeDefinition(name = "Silver", description = "Lowest score of silver, for example 2.5.")
    String silver() default "";

    @AttributeDefinition(
            name = "Value bands",
            description = "Lowest amounts in euros, VAT excluded, of the bands 2, 3, 4 and 5, rising.")
    long[] bands() default {};
}
