package nl.schil.governance.internal.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How often forums meet. */
@ObjectClassDefinition(name = "Cadence of meetings", description = "How often forums meet, by tier and level.")
public @interface GovernanceConfiguration {
    @AttributeDefinition(
            name = "Cadence",
            description = "Months between two meetings as TIER.LEVEL=months, for example G.TACTICAL=3; empty for the"
                    + " cadence that comes with the module.",
            required = false)
    String[] cadence() default {};
}
