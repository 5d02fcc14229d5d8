package nl.schil.governance.internal.model.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where a meeting is.
 *
 * @param startsAt time of its begin, or null when only the day is known
 * @param minutes how long it takes, or null when unknown
 */
public record Slot(
        LocalDate day,
        @Nullable LocalTime startsAt,
        @Nullable Integer minutes,
        @Nullable String place) {}
