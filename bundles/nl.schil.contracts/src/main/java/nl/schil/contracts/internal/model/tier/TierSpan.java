package nl.schil.contracts.internal.model.tier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.schil.contracts.internal.model.Contract;

/**
 * Days on which the tier by override or score stays the same.
 *
 * @param from first day
 * @param until last day
 */
public record TierSpan(LocalDate from, LocalDate until, TierInForce tier) {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The spans of a contract in order, without overlap; days without such a tier are in none. */
    public static List<TierSpan> of(Contract contract, TierFile file, TierScale scale) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        file.assessments().forEach(a -> turns.add(a.on()));
        file.overrides().forEach(o -> {
            turns.add(o.from());
            turns.add(o.last().plusDays(1));
        });
        List<TierSpan> spans = new ArrayList<>();
        for (LocalDate from : turns) {
            LocalDate next = turns.higher(from);
            Optional<TierInForce> tier = TierInForce.judged(from, contract, file, scale);
            tier.ifPresent(t -> spans.add(new TierSpan(from, next == null ? NEVER : next.minusDays(1), t)));
        }
        return spans;
    }
}
