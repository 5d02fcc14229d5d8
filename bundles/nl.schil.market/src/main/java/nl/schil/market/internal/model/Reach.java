package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an organisation knows and uses a market. Every number is null when it is unknown, which is not zero.
 *
 * @param capable suppliers that could do it, as the scan counted them
 * @param known suppliers that the scan or a running contract names
 * @param contracted suppliers with a running contract
 * @param unnamed running contracts whose supplier is unknown; with those {@code contracted} is a lower bound
 */
public record Reach(
        @Nullable Integer capable,
        @Nullable Integer known,
        @Nullable Integer contracted,
        int unnamed) {
    /**
     * @param scan the newest scan that counts, or null
     * @param contracted ids of suppliers with a running contract in the category, or null when there is no register of contracts
     */
    public static Reach of(@Nullable Scan scan, @Nullable Set<String> contracted, int unnamed) {
        Integer known = null;
        if (scan != null) {
            Set<String> ids = new HashSet<>(contracted == null ? Set.of() : contracted);
            int plain = 0;
            for (Scan.Known one : scan.suppliers()) {
                if (one.supplier() == null) {
                    plain++;
                } else {
                    ids.add(one.supplier());
                }
            }
            known = ids.size() + plain;
        }
        return new Reach(
                scan == null ? null : scan.capable(),
                known,
                contracted == null ? null : contracted.size(),
                contracted == null ? 0 : unnamed);
    }

    /** Contracted by known suppliers, 0 to 1; null when either is unknown or nobody is known. */
    public @Nullable BigDecimal contractedOfKnown() {
        return ratio(contracted, known);
    }

    /** Known by capable suppliers; null when either is unknown or nobody is capable; more than 1 when more are known than can do it. */
    public @Nullable BigDecimal knownOfCapable() {
        return ratio(known, capable);
    }

    private static @Nullable BigDecimal ratio(@Nullable Integer part, @Nullable Integer whole) {
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    /** Last day on which a scan is fresh. */
    public static LocalDate freshUntil(Scan scan, int days) {
        return scan.scannedOn().plusDays(days);
    }
}
