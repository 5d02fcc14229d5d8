package nl.schil.contracts.internal.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is asked for, unread. The fields up to {@code answers} describe it; the others are needed to record it.
 *
 * @param value difference in major units
 * @param term ISO 8601 period
 */
public record AskedChange(
        @Nullable String date,
        @Nullable String value,
        @Nullable String term,
        @Nullable String scope,
        @Nullable String threshold,
        @Nullable Map<String, @Nullable Boolean> answers,
        @Nullable String ground,
        @Nullable String motivation,
        @Nullable String cause,
        @Nullable String decidedBy,
        @Nullable String noticeReference,
        @Nullable String noticedOn) {}
