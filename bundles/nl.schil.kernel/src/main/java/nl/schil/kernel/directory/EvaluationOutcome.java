package nl.schil.kernel.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a two-way evaluation. Means are of the scale 1 to 10 and null while nobody answered.
 *
 * @param id id of the evaluation; its page is {@code /performance/evaluations/<id>}
 * @param title what it is called
 * @param organisation id of the buying organisation
 * @param supplier id of the supplier
 * @param contract id of the only contract it is about, or null
 * @param from first day of the period that was looked at
 * @param until last day of that period
 * @param answeredOn day of the newest answer that counts, or null when there is none
 * @param buyerAboutSupplier R_bs: mean of what the buyer says of the supplier
 * @param supplierAboutBuyer R_sb: mean of what the supplier says of the buyer
 * @param attractiveness mean of what the supplier says of the buyer in the pairs that tell how attractive the buyer is
 *     (ease, payment, fairness, trust, prospects)
 * @param attractivenessAnswered how many of those pairs the supplier answered
 * @param attractivenessAsked how many of those pairs there are
 * @param buyers people of the buyer whose answers count
 * @param suppliers people of the supplier whose answers count
 */
public record EvaluationOutcome(
        String id,
        String title,
        String organisation,
        String supplier,
        @Nullable String contract,
        LocalDate from,
        LocalDate until,
        @Nullable LocalDate answeredOn,
        @Nullable BigDecimal buyerAboutSupplier,
        @Nullable BigDecimal supplierAboutBuyer,
        @Nullable BigDecimal attractiveness,
        int attractivenessAnswered,
        int attractivenessAsked,
        int buyers,
        int suppliers) {}
