package nl.schil.contracts.internal.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The organisation's own list of points for a hand-over. */
@ObjectClassDefinition(
        id = "nl.schil.contracts.handover",
        name = "Contracts: hand-over",
        description = "The points of a hand-over to contract management. Hand-overs that were begun keep their points.")
public @interface HandOverConfiguration {
    @AttributeDefinition(
            name = "Version",
            description = "Name of the list, kept with every hand-over that uses it.",
            required = false)
    String version() default "";

    @AttributeDefinition(
            name = "Points",
            description = "Each as key|Dutch text|English text; empty for the list that comes with the module.",
            required = false)
    String[] items() default {};
}
