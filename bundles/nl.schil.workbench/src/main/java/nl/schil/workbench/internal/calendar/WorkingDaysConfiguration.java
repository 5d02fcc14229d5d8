package nl.schil.workbench.internal.calendar;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Days on which nobody works besides weekends and holidays. */
@ObjectClassDefinition(
        id = "nl.schil.workbench.workingdays",
        name = "Workbench: working days",
        description = "Days on which nobody works besides weekends and the holidays of the Algemene termijnenwet.")
public @interface WorkingDaysConfiguration {
    @AttributeDefinition(
            name = "Closed days",
            description = "Days as YYYY-MM-DD, for example those equated with a holiday by decree (art. 3 lid 3 of the"
                    + " Algemene termijnenwet) or on which the organisation is closed.")
    String[] closed() default {};
}
