package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer and a supplier agreed about innovating together.
 *
 * @param contract contract id, or null when it is about all contracts with the supplier
 * @param owner who owns what comes forth
 * @param property what exactly is whose
 * @param budget for pilots in a year, VAT excluded, or null when none is set aside
 * @param procedure who decides about ideas and how
 * @param endsOn last day on which it holds, or null when it goes on
 * @param reference where it is laid down, or null
 */
public record Agreement(
        String id,
        String organisation,
        long version,
        String supplier,
        @Nullable String contract,
        Owner owner,
        String property,
        @Nullable Money budget,
        String procedure,
        LocalDate agreedOn,
        @Nullable LocalDate endsOn,
        @Nullable String reference) {
    /** Whether it holds on a day; the last day is inside. */
    public boolean holds(LocalDate asOf) {
        return !agreedOn.isAfter(asOf) && (endsOn == null || !endsOn.isBefore(asOf));
    }
}
