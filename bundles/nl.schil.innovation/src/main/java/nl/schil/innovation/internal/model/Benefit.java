package nl.schil.innovation.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Something that an idea is said to bring, and what it brought.
 *
 * @param unit ISO 4217 code for money, otherwise words such as {@code kg CO2 per jaar}
 * @param money whether amounts are in cents
 * @param claim what was promised
 * @param claimedBy account id of who promised it
 * @param realised what came of it, or null while nobody knows
 * @param verifiedOn day on which somebody else found that it is so, or null
 * @param verifiedBy account id of that person, never who claimed it
 */
public record Benefit(
        String id,
        String idea,
        String organisation,
        long version,
        String title,
        String unit,
        boolean money,
        Figure claim,
        String claimedBy,
        @Nullable Figure realised,
        @Nullable LocalDate verifiedOn,
        @Nullable String verifiedBy) {
    /**
     * An amount with its source.
     *
     * @param amount in the benefit's unit, cents for money
     * @param on day to which it belongs
     */
    public record Figure(BigDecimal amount, LocalDate on, String source) {}

    public boolean verified(LocalDate asOf) {
        return verifiedOn != null && !verifiedOn.isAfter(asOf);
    }

    /** What stands in the way of a verification by {@code person} on {@code on}. */
    public List<Violation> againstVerification(String person, LocalDate on) {
        List<Violation> violations = new ArrayList<>();
        Figure outcome = realised;
        if (person.equals(claimedBy)) {
            violations.add(Violation.of("verifiedBy", person, "innovation.benefit.claimant"));
        }
        if (outcome == null) {
            violations.add(Violation.of("realised", null, "innovation.benefit.not-realised"));
        } else if (on.isBefore(outcome.on())) {
            violations.add(
                    Violation.of("verifiedOn", on.toString(), "innovation.benefit.too-early", "date", outcome.on()));
        }
        return violations;
    }

    public Benefit withRealised(@Nullable Figure outcome) {
        return new Benefit(id, idea, organisation, version, title, unit, money, claim, claimedBy, outcome, null, null);
    }

    public Benefit withVerification(@Nullable LocalDate on, @Nullable String by) {
        return new Benefit(id, idea, organisation, version, title, unit, money, claim, claimedBy, realised, on, by);
    }
}
