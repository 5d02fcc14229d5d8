package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a contract stands below its ceiling at {@code asOf}: used = the sum over the framework and its call-offs of
 * what each takes, headroom = maximum - used. What is possible but not called off is never counted. What is unknown
 * stays null and is named in {@code unknown}.
 *
 * @param asOf the date of the question
 * @param maximum the ceiling in cents with the changes in force, or null
 * @param used in cents, or null while the register knows of no call-off and no spend
 * @param headroom what is left in cents, negative when more than the maximum is used; null when either is unknown
 * @param share used as a fraction of the maximum, four decimals, rounded down
 * @param band how near the ceiling is
 * @param burn how fast it is used
 * @param exhaustion the day on which it is reached at this pace
 * @param beforeEnd whether that day comes before the current end of the contract; null when either is unknown
 * @param quantity where the contract stands below its maximum quantity; null when there is nothing to count
 * @param parts what each contract takes
 * @param history used at the end of each month from the first that is known, and at {@code asOf}
 * @param unknown what is missing to say more
 */
public record Ceiling(
        LocalDate asOf,
        @Nullable Long maximum,
        @Nullable Long used,
        @Nullable Long headroom,
        @Nullable BigDecimal share,
        @Nullable CeilingBand band,
        Burn burn,
        @Nullable LocalDate exhaustion,
        @Nullable Boolean beforeEnd,
        @Nullable QuantityUse quantity,
        List<CeilingPart> parts,
        List<Level> history,
        List<Unknown> unknown) {
    private static final int LONGEST_HISTORY = 240;

    /** What was used at the end of a day, in cents. */
    public record Level(LocalDate on, long used) {}

    /** What is missing. */
    public enum Unknown {
        /** The contract states no maximum value. */
        MAXIMUM,
        /** No call-off and no spend is recorded. */
        USE,
        /** A call-off that is a contract of its own has no value, so more is used than is known. */
        CALL_OFF_VALUE,
        /** The contract states a maximum quantity, and of some or all of its use the quantity is unknown. */
        QUANTITY,
        /** Fewer than three of the last twelve months have spend. */
        BURN
    }

    public static Ceiling at(LocalDate asOf, CeilingFacts facts, @Nullable LocalDate currentEnd) {
        List<CeilingPart> parts = facts.parts(asOf);
        Long used = used(parts);
        Long maximum = facts.maximum();
        Long headroom = maximum == null || used == null ? null : maximum - used;
        Burn burn = Burn.at(asOf, facts);
        QuantityUse quantity = QuantityUse.at(asOf, facts);
        LocalDate exhaustion = headroom == null ? null : burn.exhaustion(asOf, headroom);
        return new Ceiling(
                asOf,
                maximum,
                used,
                headroom,
                headroom == null || maximum == 0 ? null : share(used, maximum),
                headroom == null ? null : CeilingBand.of(used, maximum),
                burn,
                exhaustion,
                exhaustion == null || currentEnd == null ? null : exhaustion.isBefore(currentEnd),
                quantity,
                parts,
                history(asOf, facts),
                unknown(maximum, used, burn, parts, quantity));
    }

    /** The sum of what is known, or null when nothing is. */
    static @Nullable Long used(List<CeilingPart> parts) {
        return parts.stream()
                .map(CeilingPart::counted)
                .filter(Objects::nonNull)
                .reduce(Math::addExact)
                .orElse(null);
    }

    private static BigDecimal share(long used, long maximum) {
        return BigDecimal.valueOf(used).divide(BigDecimal.valueOf(maximum), 4, RoundingMode.FLOOR);
    }

    private static List<Unknown> unknown(
            @Nullable Long maximum,
            @Nullable Long used,
            Burn burn,
            List<CeilingPart> parts,
            @Nullable QuantityUse quantity) {
        List<Unknown> unknown = new ArrayList<>();
        if (maximum == null) {
            unknown.add(Unknown.MAXIMUM);
        }
        if (used == null) {
            unknown.add(Unknown.USE);
        }
        if (parts.stream().skip(1).anyMatch(part -> part.counted() == null)) {
            unknown.add(Unknown.CALL_OFF_VALUE);
        }
        if (quantity != null && quantity.maximum() != null && (quantity.used() == null || quantity.unknown() > 0)) {
            unknown.add(Unknown.QUANTITY);
        }
        if (burn.cents() == null) {
            unknown.add(Unknown.BURN);
        }
        return unknown;
    }

    private static List<Level> history(LocalDate asOf, CeilingFacts facts) {
        LocalDate first = Stream.of(
                        facts.callOffs().stream().map(CallOff::date),
                        facts.spend().stream().map(line -> line.period().atEndOfMonth()),
                        facts.agreements().stream()
                                .map(agreement -> agreement.term().inForceOn())
                                .filter(Objects::nonNull))
                .flatMap(dates -> dates)
                .min(Comparator.naturalOrder())
                .orElse(asOf);
        List<Level> levels = new ArrayList<>();
        LocalDate earliest = asOf.minusMonths(LONGEST_HISTORY);
        LocalDate day =
                YearMonth.from(first.isBefore(earliest) ? earliest : first).atEndOfMonth();
        for (; day.isBefore(asOf); day = YearMonth.from(day).plusMonths(1).atEndOfMonth()) {
            add(levels, day, facts);
        }
        add(levels, asOf, facts);
        return levels;
    }

    private static void add(List<Level> levels, LocalDate day, CeilingFacts facts) {
        Long used = used(facts.parts(day));
        if (used != null) {
            levels.add(new Level(day, used));
        }
    }
}
