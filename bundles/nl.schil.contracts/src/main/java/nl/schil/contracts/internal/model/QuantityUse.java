package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a contract stands below its maximum quantity. A call-off of which the quantity is unknown is counted as unknown,
 * never as zero: then at least {@code used} is used.
 *
 * @param maximum the ceiling in units, or null when the contract states none
 * @param used the sum of what is known, or null while nothing is
 * @param headroom what is left, negative when more than the maximum is used; null when either is unknown
 * @param share used as a fraction of the maximum, four decimals, rounded down
 * @param band how near the ceiling is
 * @param unit what is counted, or null when unknown
 * @param unknown the number of call-offs of which the quantity is unknown
 */
public record QuantityUse(
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal used,
        @Nullable BigDecimal headroom,
        @Nullable BigDecimal share,
        @Nullable CeilingBand band,
        @Nullable String unit,
        int unknown) {

    /** Null when the contract states no maximum quantity and no call-off has one. */
    static @Nullable QuantityUse at(LocalDate asOf, CeilingFacts facts) {
        Map<String, List<CallOff>> ordered = facts.ordered(asOf);
        Part all = part(null, ordered.getOrDefault(facts.contract().id(), List.of()), false);
        for (Contract agreement : facts.agreements()) {
            boolean binds = CeilingFacts.binds(agreement, asOf);
            BigDecimal own = binds ? CeilingFacts.quantity(facts.contract(), agreement) : null;
            all = all.plus(part(own, ordered.getOrDefault(agreement.id(), List.of()), binds));
        }
        BigDecimal maximum = facts.contract().worth().maximumQuantity();
        return maximum == null && all.used == null
                ? null
                : of(maximum, all.used, facts.contract().worth().unit(), all.unknown);
    }

    private static QuantityUse of(
            @Nullable BigDecimal maximum, @Nullable BigDecimal used, @Nullable String unit, int unknown) {
        if (maximum == null || used == null) {
            return new QuantityUse(maximum, used, null, null, null, unit, unknown);
        }
        return new QuantityUse(
                maximum,
                used,
                maximum.subtract(used),
                maximum.signum() == 0 ? null : used.divide(maximum, 4, RoundingMode.FLOOR),
                CeilingBand.of(used, maximum),
                unit,
                unknown);
    }

    private record Part(@Nullable BigDecimal used, int unknown) {
        Part plus(Part other) {
            BigDecimal sum = used == null ? other.used : other.used == null ? used : used.add(other.used);
            return new Part(sum, unknown + other.unknown);
        }
    }

    private static Part part(@Nullable BigDecimal own, List<CallOff> callOffs, boolean binds) {
        List<BigDecimal> known = callOffs.stream()
                .map(CallOff::quantity)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (own != null) {
            return new Part(own.max(sum), 0);
        }
        int unknown = callOffs.isEmpty() && binds ? 1 : callOffs.size() - known.size();
        return new Part(known.isEmpty() ? null : sum, unknown);
    }
}
