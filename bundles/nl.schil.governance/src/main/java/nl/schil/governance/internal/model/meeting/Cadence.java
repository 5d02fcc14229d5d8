package nl.schil.governance.internal.model.meeting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.schil.kernel.agenda.MeetingLevel;
import org.jspecify.annotations.Nullable;

/**
 * How often a forum meets, by tier and level, in months. A tier that has no meetings on a level is not in it.
 *
 * @param months by tier ({@code G}, {@code S}, {@code B}) and level; at least 1
 */
public record Cadence(Map<String, Map<MeetingLevel, Integer>> months) {
    /** Gold monthly, quarterly and twice a year; silver twice and once a year; bronze a yearly check. */
    public static final Cadence DEFAULT = new Cadence(Map.of(
            "G", Map.of(MeetingLevel.OPERATIONAL, 1, MeetingLevel.TACTICAL, 3, MeetingLevel.STRATEGIC, 6),
            "S", Map.of(MeetingLevel.TACTICAL, 6, MeetingLevel.STRATEGIC, 12),
            "B", Map.of(MeetingLevel.TACTICAL, 12)));

    public Cadence {
        months.values()
                .forEach(levels -> levels.forEach((level, every) -> {
                    if (every < 1 || every > 120) {
                        throw new IllegalArgumentException("a cadence is 1 to 120 months: " + every);
                    }
                }));
    }

    /** Months between two meetings; empty when the tier is unknown or has none on this level. */
    public Optional<Integer> every(@Nullable String tier, MeetingLevel level) {
        return tier == null
                ? Optional.empty()
                : Optional.ofNullable(months.getOrDefault(tier, new EnumMap<>(MeetingLevel.class))
                        .get(level));
    }

    /**
     * The last day on which the next meeting is in time: so many months after the last one, or after the start of a
     * forum that never met.
     */
    public static LocalDate dueOn(Forum forum, @Nullable LocalDate lastHeld, int every) {
        return (lastHeld == null ? forum.startedOn() : lastHeld).plusMonths(every);
    }
}
