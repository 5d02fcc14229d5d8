package nl.schil.circularity.internal.model;

import java.time.LocalDate;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far one element of the governance of a goal is there.
 *
 * @param value between 0 and 1; {@link Double#NaN} when it is not known
 * @param applies false when there is nothing it could be about; then it does not count
 * @param how how the value came about
 * @param route where the proof stands: a route of the workbench or words; or null
 * @param on day of the proof, or null
 */
public record Element(
        GovernanceElement element,
        double value,
        boolean applies,
        Text how,
        @Nullable String route,
        @Nullable LocalDate on) {
    static Element of(GovernanceElement element, double value, Text how) {
        return new Element(element, value, true, how, null, null);
    }

    Element at(@Nullable String where, @Nullable LocalDate day) {
        return new Element(element, value, applies, how, where, day);
    }

    static Element none(GovernanceElement element, Text how) {
        return new Element(element, Double.NaN, false, how, null, null);
    }

    public boolean known() {
        return applies && !Double.isNaN(value);
    }
}
