package nl.schil.market.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One look at the market of a category.
 *
 * @param capable number of suppliers that could do it, or null when nobody counted them
 * @param withdrawnOn day from which it does not count, or null
 */
public record Scan(
        String id,
        String category,
        String organisation,
        long version,
        LocalDate scannedOn,
        @Nullable Integer capable,
        @Nullable String trends,
        List<Source> sources,
        List<Known> suppliers,
        String recordedBy,
        @Nullable LocalDate withdrawnOn) {
    /** Sources below which a scan is no evidence. */
    public static final int FEWEST_SOURCES = 2;

    /** Where something was found. */
    public record Source(String title, @Nullable String address) {}

    /**
     * A supplier on this market.
     *
     * @param supplier id in the register, or null when it stands in none
     * @param name its name when it stands in none
     * @param share its part of the market, 0 to 1, or null when unknown
     */
    public record Known(
            @Nullable String supplier,
            @Nullable String name,
            @Nullable BigDecimal share) {}

    public Scan {
        sources = List.copyOf(sources);
        suppliers = List.copyOf(suppliers);
    }

    public boolean counts(LocalDate asOf) {
        return !scannedOn.isAfter(asOf) && (withdrawnOn == null || withdrawnOn.isAfter(asOf));
    }

    /** Whether it says enough to be evidence: at least two sources and a number of capable suppliers. */
    public boolean complete() {
        return capable != null && sources.size() >= FEWEST_SOURCES;
    }

    /** How concentrated the market is, by the shares that are known. */
    public Concentration concentration() {
        return Concentration.of(
                suppliers.stream().map(Known::share).filter(Objects::nonNull).toList());
    }
}
