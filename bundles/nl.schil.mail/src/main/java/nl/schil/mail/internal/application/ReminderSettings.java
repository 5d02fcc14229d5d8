package nl.schil.mail.internal.application;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** When people are reminded (configuration {@code nl.schil.mail.reminders}). */
@ObjectClassDefinition(
        id = ReminderSettings.PID,
        name = "Schil: reminders",
        description = "When people are reminded by mail of what must be decided or done.")
public @interface ReminderSettings {
    String PID = "nl.schil.mail.reminders";

    @AttributeDefinition(description = "Hour of the day from which reminders are sent, 0 to 23")
    int hour() default 7;

    @AttributeDefinition(description = "Whether reminders are sent on working days only")
    boolean working_days_only() default true;

    @AttributeDefinition(description = "Days before a moment of a gold contract")
    int[] days_gold() default {180, 90, 30, 7};

    @AttributeDefinition(description = "Days before a moment of a silver contract")
    int[] days_silver() default {90, 30, 7};

    @AttributeDefinition(description = "Days before a moment of a bronze contract")
    int[] days_bronze() default {60, 14};

    @AttributeDefinition(description = "Days before a moment of which the tier is unknown or does not exist")
    int[] days_other() default {90, 30, 7};

    @AttributeDefinition(description = "Days by kind of decision, whatever the tier, for example RETENDER=270,90")
    String[] days_kinds() default {"OBLIGATION=14,3"};

    @AttributeDefinition(description = "How many days after a moment it is still told that it was missed")
    int missed_days() default 90;
}
