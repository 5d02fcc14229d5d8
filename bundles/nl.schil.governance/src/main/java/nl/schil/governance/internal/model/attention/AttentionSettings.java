package nl.schil.governance.internal.model.attention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much time there is for contracts, and how much each asks.
 *
 * @param version 0 as long as these are the figures that come with the module
 * @param fte people available, in full-time equivalents; null when unknown
 * @param hoursPerFte hours in a year that one of them has for contracts
 * @param hours hours in a year that a contract asks, by tier ({@code G}, {@code S}, {@code B})
 * @param meetingHours hours that one meeting takes with its preparation and minutes
 */
public record AttentionSettings(
        long version, @Nullable BigDecimal fte, int hoursPerFte, Map<String, Integer> hours, int meetingHours) {
    /** Tiers from high to low. */
    public static final List<String> TIERS = List.of("G", "S", "B");

    /** A proposal, adaptable. */
    public static final AttentionSettings DEFAULT =
            new AttentionSettings(0, null, 1400, Map.of("G", 120, "S", 40, "B", 8), 6);

    public AttentionSettings {
        hours = Map.copyOf(hours);
    }

    /** Hours available in a year; null when unknown. */
    public @Nullable BigDecimal available() {
        return fte == null ? null : fte.multiply(BigDecimal.valueOf(hoursPerFte));
    }
}
