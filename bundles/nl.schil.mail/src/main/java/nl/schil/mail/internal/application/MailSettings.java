package nl.schil.mail.internal.application;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Where mail goes (configuration {@code nl.schil.mail}). */
@ObjectClassDefinition(
        id = MailSettings.PID,
        name = "Schil: mail",
        description = "Where mail goes; without a host nothing is sent.")
public @interface MailSettings {
    String PID = "nl.schil.mail";

    @AttributeDefinition(description = "Name of the SMTP server; empty to send no mail")
    String host() default "";

    @AttributeDefinition(description = "Port; 0 for the usual one: 587 with STARTTLS, 465 with TLS, 25 with NONE")
    int port() default 0;

    @AttributeDefinition(
            description =
                    "How the connection is protected; with STARTTLS and TLS the server's certificate and name are checked",
            options = {@Option("NONE"), @Option("STARTTLS"), @Option("TLS")})
    String security() default "STARTTLS";

    @AttributeDefinition(description = "Name to sign in with; empty when the server asks none")
    String user() default "";

    @AttributeDefinition(
            description =
                    "File with the password, readable by the server's user alone; or set SCHIL_MAIL_PASSWORD in the environment")
    String password_file() default "";

    @AttributeDefinition(description = "Mail address of the sender")
    String from() default "";

    @AttributeDefinition(description = "Name of the sender")
    String from_name() default "Schil";

    @AttributeDefinition(description = "Address at which people reach the workbench, for links in mail")
    String public_address() default "";
}
