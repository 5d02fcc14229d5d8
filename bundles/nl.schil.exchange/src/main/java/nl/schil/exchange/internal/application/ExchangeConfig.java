package nl.schil.exchange.internal.application;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Limits of imports (configuration {@code nl.schil.exchange}). */
@ObjectClassDefinition(id = ExchangeConfig.PID, name = "Schil: exchange", description = "Limits of imports")
public @interface ExchangeConfig {
    String PID = "nl.schil.exchange";

    @AttributeDefinition(description = "Largest file in MiB")
    int file_megabytes() default 512;

    @AttributeDefinition(description = "Most columns in a file")
    int columns() default 1_000;

    @AttributeDefinition(description = "Longest cell in characters; a row with a longer one is rejected")
    int cell_characters() default 32_767;

    @AttributeDefinition(description = "Largest size of a workbook after unpacking, in MiB")
    int unpacked_megabytes() default 2_048;

    @AttributeDefinition(description = "Largest ratio between unpacked and packed size of a part of a workbook")
    int unpacked_ratio() default 200;

    @AttributeDefinition(description = "Rows in one transaction; between transactions other writers get their turn")
    int batch_rows() default 5_000;

    @AttributeDefinition(description = "Days for which rejected rows are kept after their import ended")
    int keep_rows_days() default 90;

    @AttributeDefinition(
            description =
                    "The ocid prefix that the Open Contracting Partnership registered for the publisher; empty gives"
                            + " ocds-000000, for exchange between systems and not for publication")
    String ocds_prefix() default "";

    @AttributeDefinition(description = "Name of the publisher of OCDS; empty for the first organisation")
    String ocds_publisher() default "";
}
