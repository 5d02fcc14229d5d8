package nl.schil.circularity.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Proof of an element of governance that cannot be computed from records.
 *
 * @param said what it says
 * @param reference where it stands: a route of the workbench or words
 * @param provenOn day of what it proves
 * @param amount budget, or null
 * @param fte people, or null
 * @param year year of budget and people, or null
 * @param withdrawnOn first day on which it no longer counts, or null
 */
public record Proof(
        String id,
        String goal,
        GovernanceElement element,
        String said,
        String reference,
        LocalDate provenOn,
        @Nullable Money amount,
        @Nullable BigDecimal fte,
        @Nullable Integer year,
        @Nullable LocalDate withdrawnOn) {
    public boolean counts(LocalDate asOf) {
        return !provenOn.isAfter(asOf) && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
    }
}
