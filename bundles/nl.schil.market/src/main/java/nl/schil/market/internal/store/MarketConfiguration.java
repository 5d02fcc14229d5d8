package nl.schil.market.internal.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long what is known about a market stays fresh. */
@ObjectClassDefinition(name = "Market", description = "How long what is known about a market stays fresh.")
public @interface MarketConfiguration {
    @AttributeDefinition(
            name = "Days of a market scan",
            description = "Days for which a market scan is fresh, 1 to 36500.",
            min = "1",
            max = "36500")
    int scanDays() default 730;
}
