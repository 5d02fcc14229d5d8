package nl.schil.contracts.internal.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Lead times of a re-tender; ISO 8601 periods. */
@ObjectClassDefinition(
        id = "nl.schil.contracts.leadtimes",
        name = "Contracts: lead times",
        description = "How long before the end of a contract its re-tender must start, as ISO 8601 periods.")
public @interface LeadTimeConfiguration {
    @AttributeDefinition(name = "Tender", description = "A contract of its own, for example P9M.")
    String tender() default "P9M";

    @AttributeDefinition(name = "Framework agreement", description = "For example P12M.")
    String framework() default "P12M";

    @AttributeDefinition(name = "Dynamic purchasing system", description = "For example P6M.")
    String dynamic() default "P6M";

    @AttributeDefinition(name = "Call-off", description = "A call-off under a framework agreement, for example P3M.")
    String callOff() default "P3M";
}
