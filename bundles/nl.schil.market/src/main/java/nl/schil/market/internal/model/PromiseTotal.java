package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Promises of one kind in one unit together. Other units are never added; levels are counted, not added.
 *
 * @param promises how many there are
 * @param known of how many somebody said what came of them
 * @param kept how many were confirmed in full
 * @param late how many are late
 * @param promised their sum; null for levels
 * @param confirmed sum of what was confirmed; null for levels, and while nothing was
 * @param claimed sum of what was claimed and not confirmed; null for levels, and when there is nothing
 * @param unknown sum of the promises of which nobody said what came of them; null for levels
 * @param ratio confirmed part of what was promised by the {@code known}; null for levels, and while nothing is known
 */
public record PromiseTotal(
        Promise.Kind kind,
        Promise.Way way,
        String unit,
        boolean money,
        int promises,
        int known,
        int kept,
        int late,
        @Nullable BigDecimal promised,
        @Nullable BigDecimal confirmed,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal unknown,
        @Nullable BigDecimal ratio) {
    private static final int DIGITS = 4;

    private record Key(Promise.Kind kind, Promise.Way way, String unit, boolean money) {}

    /** By kind, way and unit, of the promises that count. */
    public static List<PromiseTotal> of(Collection<PromiseStanding> standings) {
        Map<Key, List<PromiseStanding>> groups = new LinkedHashMap<>();
        for (PromiseStanding one : standings) {
            Promise promise = one.promise();
            if (one.state() != PromiseStanding.State.WITHDRAWN) {
                groups.computeIfAbsent(
                                new Key(promise.kind(), promise.way(), promise.unit(), promise.money()),
                                key -> new ArrayList<>())
                        .add(one);
            }
        }
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::kind)
                        .thenComparing(Key::way)
                        .thenComparing(Key::unit)
                        .thenComparing(Key::money)))
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static PromiseTotal of(Key key, List<PromiseStanding> all) {
        List<PromiseStanding> known =
                all.stream().filter(PromiseStanding::known).toList();
        boolean sum = key.way() == Promise.Way.SUM;
        BigDecimal confirmed =
                sum ? total(known.stream().map(PromiseStanding::confirmed).toList()) : null;
        return new PromiseTotal(
                key.kind(),
                key.way(),
                key.unit(),
                key.money(),
                all.size(),
                known.size(),
                count(all, PromiseStanding.State.KEPT),
                count(all, PromiseStanding.State.LATE),
                sum ? promised(all) : null,
                confirmed,
                sum ? total(known.stream().map(PromiseStanding::claimed).toList()) : null,
                sum ? promised(all.stream().filter(one -> !one.known()).toList()) : null,
                sum && !known.isEmpty() ? ratio(confirmed, promised(known)) : null);
    }

    private static BigDecimal ratio(@Nullable BigDecimal confirmed, BigDecimal promised) {
        return (confirmed == null ? BigDecimal.ZERO : confirmed).divide(promised, DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal promised(List<PromiseStanding> all) {
        return all.stream().map(one -> one.promise().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal total(List<@Nullable BigDecimal> amounts) {
        return amounts.stream().filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    private static int count(List<PromiseStanding> all, PromiseStanding.State state) {
        return (int) all.stream().filter(one -> one.state() == state).count();
    }
}
