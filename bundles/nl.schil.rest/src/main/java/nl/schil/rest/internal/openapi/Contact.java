package nl.schil.rest.internal.openapi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Whom a user of the interface can ask. */
@ObjectClassDefinition(
        id = "nl.schil.rest",
        name = "REST interface",
        description = "Whom the description of the interface names as contact.")
@interface Contact {
    @AttributeDefinition(name = "Name", description = "Name of the team that runs this installation.")
    String contact_name() default "Functioneel beheer Schil";

    @AttributeDefinition(name = "Address", description = "Web page of that team.")
    String contact_url() default "https://www.example.nl/schil";

    @AttributeDefinition(name = "Mail", description = "Mail address of that team.")
    String contact_mail() default "schil@example.nl";
}
