package nl.schil.circularity.internal.run.application;

import java.time.LocalDate;
import nl.schil.circularity.internal.run.form.AskedForm;
import nl.schil.circularity.internal.run.form.RunResult;
import org.jspecify.annotations.Nullable;

/**
 * A calculation over the accepted statements of a year, kept as it came out: what was decided on it stays readable when
 * statements, assumptions or formulas change.
 *
 * @param name how it is called
 * @param note why it was made, or null
 * @param cpv only contracts under this CPV code, 2 to 8 digits, or null for all statements
 * @param asOf the statements that were accepted by this day counted
 * @param asked what was assumed and would be required
 * @param result what came of it
 * @param madeBy account id of who made it
 * @param maker name of that person then
 */
public record Run(
        String id,
        String organisation,
        String name,
        @Nullable String note,
        int year,
        @Nullable String cpv,
        LocalDate asOf,
        AskedForm asked,
        RunResult result,
        LocalDate madeOn,
        String madeBy,
        String maker) {}
