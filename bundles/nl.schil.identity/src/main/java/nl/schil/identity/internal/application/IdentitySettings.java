package nl.schil.identity.internal.application;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long one stays signed in. */
@ObjectClassDefinition(
        id = "nl.schil.identity",
        name = "Identity",
        description = "Sessions of people who sign in with a browser.")
public @interface IdentitySettings {
    @AttributeDefinition(
            name = "Idle minutes",
            description = "Minutes without a request after which a session ends.",
            min = "1")
    int session_idle_minutes() default 60;

    @AttributeDefinition(
            name = "Longest hours",
            description = "Hours after which a session ends in any case.",
            min = "1")
    int session_longest_hours() default 12;

    @AttributeDefinition(
            name = "Longest hours of a visit",
            description = "Hours after which somebody of a supplier has to open their link again.",
            min = "1")
    int door_longest_hours() default 4;
}
